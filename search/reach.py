"""What happens when a search engine outside the database does not answer: visitors are told, and publishing goes on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

logger = logging.getLogger(__name__)


class EngineAway(Exception):
    """The search engine gives no answer."""


@contextmanager
def reached() -> Iterator[None]:
    """Around a question to the engine. Raises `EngineAway` for whatever keeps an engine outside from answering."""
    try:
        yield
    except Exception as error:
        if settings.SEARCH_IN_DATABASE:
            raise
        # Each client has exceptions of its own.
        logger.exception("The search engine does not answer.")
        raise EngineAway from error
