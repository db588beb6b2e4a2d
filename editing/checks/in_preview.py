"""Wagtail's own look at the preview, without what ours finds in the form: there each finding leads to its field."""

from typing import Any

from django.http import HttpRequest
from wagtail.admin.userbar import ContentCheckerItem

#: Rules of axe of whose findings ours tells as well.
OURS = {"heading-order", "link-name"}


def say_nothing_twice(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Leaves the doubled rules out beside the editor; on a page that is only read they stay."""
    for item in items:
        if isinstance(item, ContentCheckerItem) and item.in_editor:
            item.axe_run_only = [rule for rule in item.axe_run_only if rule not in OURS]
