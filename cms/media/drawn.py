"""Pictures that the site draws for a page instead of taking one from the library."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DrawnPicture:
    """Path, pixels and alternative text of such a picture."""

    path: str
    width: int
    height: int
    alt: str = ""
