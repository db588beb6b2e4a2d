"""Opens what is stored, on disk or in a bucket, so that it can be handed out while it is being read."""

from typing import IO, Any


class StoreAway(Exception):
    """The place where files are kept does not answer, or does not let us in."""


def open_stored(stored: Any) -> IO[bytes]:
    """The content of a picture, a size or a file. Raises `OSError` if it is lost, `StoreAway` if nobody can tell."""
    storage = stored.file.storage
    # A bucket hands out part by part; a file of its storage would be fetched whole before the first byte is sent.
    way = getattr(storage, "stream", storage.open)
    return way(stored.file.name)
