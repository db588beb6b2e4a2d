"""Whether two versions have the same words: a fingerprint of each, without where and when it is shown."""

import hashlib
import json
import re
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from wagtail.models import Revision

#: Part of a version, but not of its words: where and when it is shown, its bookkeeping, and what reviewers noted on it.
NOT_WORDS = {
    "pk", "path", "depth", "numchild", "url_path", "content_type", "live", "expired", "locked", "locked_at", "locked_by",
    "has_unpublished_changes", "first_published_at", "last_published_at", "latest_revision", "live_revision",
    "latest_revision_created_at", "draft_title", "go_live_at", "expire_at", "owner", "wagtail_admin_comments",
}  # fmt: skip
#: Keys that the editor gives to paragraphs whenever it likes.
MARKS = re.compile(r''' data-block-key=\\*"[^"\\]*\\*"''')


def digest_of(revision: Revision) -> str:
    """A fingerprint of the words of a version. When it goes live is no part of it."""
    return digest_of_content(revision.content)


def digest_of_content(content: dict[str, Any]) -> str:
    """The same for the content that a version would have."""
    words = {name: value for name, value in content.items() if name not in NOT_WORDS}
    for name, rows in words.items():
        if isinstance(rows, list):
            # Rows get their keys when they are first saved, which changes nothing that anybody reads.
            words[name] = [row_words(row) for row in rows]
    text = MARKS.sub("", json.dumps(canonical(words), sort_keys=True, cls=DjangoJSONEncoder))
    return hashlib.sha256(text.encode()).hexdigest()


def canonical(value: Any) -> Any:
    """The same with its blocks unpacked and without their keys.

    Blocks stand in a version as text, and PostgreSQL gives their parts back in an order of its own.
    """
    if isinstance(value, str) and value.startswith("[{"):
        try:
            value = json.loads(value)
        except ValueError:
            return value
    if isinstance(value, dict):
        is_block = {"type", "value"} <= value.keys()
        return {k: canonical(v) for k, v in value.items() if not (is_block and k == "id")}
    return [canonical(one) for one in value] if isinstance(value, list | tuple) else value


def row_words(row: Any) -> Any:
    """A row that belongs to a record, without its key."""
    return {k: v for k, v in row.items() if k != "pk"} if isinstance(row, dict) else row
