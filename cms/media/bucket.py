"""Pictures and files in a bucket of an S3-compatible service instead of on disk.

Whatever is in the bucket is private and stays so: no object gets an address there. The addresses of files are those of
the site, which asks `cms.media.gate` at each request and then passes the bytes on. So nothing in anybody's hands opens
a file after it was withdrawn, as an address signed for some minutes would.
"""

import io
from typing import Any, BinaryIO
from urllib.parse import urljoin

from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError
from django.conf import settings
from django.utils.encoding import filepath_to_uri
from storages.backends.s3 import S3Storage

from cms.media.opening import StoreAway

#: Seconds. A reader waits for the answer, and so does a process of the site.
CONNECT_WITHIN, READ_WITHIN = 3, 15
#: Larger files are put down on disk while they are worked with.
IN_MEMORY = 2 * 1024 * 1024
BLOCK = 64 * 1024


class PrivateBucket(S3Storage):
    """The storage. What it needs to know comes from `FILES_URL`."""

    def __init__(self, **options: Any) -> None:
        style = "path" if options.get("endpoint_url") else "auto"
        config = Config(
            s3={"addressing_style": style},
            signature_version="s3v4",
            connect_timeout=CONNECT_WITHIN,
            read_timeout=READ_WITHIN,
            retries={"total_max_attempts": 2},
            # Services other than Amazon's do not know its newer checksums.
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
        )
        super().__init__(
            client_config=config,
            # A name is never used twice: what it stands for would change under readers who may have the old content.
            file_overwrite=False,
            max_memory_size=IN_MEMORY,
            **options,
        )

    def url(self, name: str, *args: Any, **kwargs: Any) -> str:
        """The address on the site, where the gate stands; never one in the bucket."""
        return urljoin(settings.MEDIA_URL, filepath_to_uri(name) or "")

    def stream(self, name: str) -> BinaryIO:
        """The content, read from the bucket while it is passed on."""
        return io.BufferedReader(
            ObjectReader(self.bucket.Object(self._normalize_name(name))), BLOCK
        )


class ObjectReader(io.RawIOBase):
    """One object of a bucket. Nothing of it is fetched before it is read, and only from the place that was sought."""

    def __init__(self, stored: Any) -> None:
        self.stored = stored
        self.place = 0
        self.body: Any = None
        try:
            self.size = int(stored.content_length)
        except ClientError as error:
            if error.response["ResponseMetadata"]["HTTPStatusCode"] == 404:
                raise FileNotFoundError(stored.key) from error
            raise StoreAway(str(error)) from error
        except BotoCoreError as error:
            raise StoreAway(str(error)) from error

    def readable(self) -> bool:
        """It is."""
        return True

    def seekable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Where reading goes on."""
        return self.place

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Goes to another place; costs nothing before something is read there."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self.place, io.SEEK_END: self.size}[whence]
        if (start + offset) != self.place:
            self.let_go()
            self.place = start + offset
        return self.place

    def readinto(self, buffer: Any) -> int:
        """Fetches as much as the buffer holds, or what is left."""
        if self.place >= self.size:
            return 0
        if self.body is None:
            self.body = self.stored.get(Range=f"bytes={self.place}-")["Body"]
        data = self.body.read(len(buffer))
        buffer[: len(data)] = data
        self.place += len(data)
        return len(data)

    def let_go(self) -> None:
        """Ends the answer that is being read."""
        if self.body is not None:
            self.body.close()
            self.body = None

    def close(self) -> None:
        """Ends it for good."""
        if not self.closed:
            self.let_go()
        super().close()
