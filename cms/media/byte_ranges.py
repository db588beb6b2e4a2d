"""Parts of a file: players of sound and film ask for them, and some play nothing without."""

import re
from collections.abc import Iterator
from typing import IO

from django.http import FileResponse, HttpRequest

ONE_RANGE = re.compile(r"bytes=(\d{0,15})-(\d{0,15})\Z")
BLOCK = 64 * 1024


def cut_to_range(
    request: HttpRequest, response: FileResponse, file: IO[bytes], size: int
) -> FileResponse:
    """The answer cut to the part that was asked for; unchanged if nothing was, or nothing sensible."""
    response.headers["Accept-Ranges"] = "bytes"
    wanted = request.headers.get("Range", "")
    if not wanted or request.headers.get("If-Range", response.get("ETag")) != response.get("ETag"):
        return response
    match = ONE_RANGE.match(wanted)
    if not match or match.groups() == ("", ""):
        return response
    first, last = bounds(match[1], match[2], size)
    if first > last or first >= size:
        response.streaming_content = iter(())
        response.status_code = 416
        response.headers["Content-Range"] = f"bytes */{size}"
        response.headers["Content-Length"] = "0"
        return response
    response.streaming_content = part(file, first, last - first + 1)
    response.status_code = 206
    response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Content-Length"] = str(last - first + 1)
    return response


def bounds(first: str, last: str, size: int) -> tuple[int, int]:
    """First and last byte of “5-10”, “5-” (to the end) or “-5” (the last five)."""
    if not first:
        return max(0, size - int(last)), size - 1
    return int(first), min(int(last), size - 1) if last else size - 1


def part(file: IO[bytes], first: int, length: int) -> Iterator[bytes]:
    """That many bytes from a place on."""
    file.seek(first)
    while length > 0 and (block := file.read(min(BLOCK, length))):
        length -= len(block)
        yield block
