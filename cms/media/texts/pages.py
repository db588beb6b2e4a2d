"""What others ask about the text of files; see the package's own words."""

import logging
from collections.abc import Callable

from cms.media.documents import CustomDocument
from cms.media.texts.models import FilePage

logger = logging.getLogger(__name__)
_callbacks: list[Callable[[int], object]] = []


def pages_of(document: CustomDocument) -> list[FilePage]:
    """The pages of a file in order, one query; none while it is not read."""
    return list(document.pages.all())


def on_change(callback: Callable[[int], object]) -> None:
    """Has `callback` called with the key of each file whose pages came, changed or went."""
    _callbacks.append(callback)


def tell(document_id: int) -> None:
    """Calls all of them; one that fails does not stop the others."""
    for callback in _callbacks:
        try:
            callback(document_id)
        except Exception:
            logger.exception("What follows from the text of file %s failed", document_id)
