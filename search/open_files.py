"""Which files the public may have now, known for as long as a page with them may be kept."""

from collections.abc import Collection

from django.utils import timezone

from cms.kept import kept
from cms.media.gate import with_use
from cms.models import CustomDocument
from cms.page_cache import seconds_to_keep

#: More files than this are not known by heart: all are let go, and those in demand are soon back.
LIMIT = 5000


def open_files(keys: Collection[int]) -> set[int]:
    """Those of some files that the public may have. Asks the database for those of which nothing is known."""
    if not keys:
        return set()
    known: dict[int, tuple[bool, float]] = kept("search files", dict)
    now = timezone.now().timestamp()
    fresh = {key: known[key][0] for key in keys if key in known and known[key][1] > now}
    asked = set(keys) - set(fresh)
    if asked:
        until = now + seconds_to_keep()
        files = with_use(CustomDocument.objects, "document").filter(pk__in=asked, in_use=True)
        is_open = set(files.values_list("pk", flat=True))
        if len(known) > LIMIT:
            known.clear()
        for key in asked:
            fresh[key] = key in is_open
            known[key] = (fresh[key], until)
    return {key for key in keys if fresh[key]}
