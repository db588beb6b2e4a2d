"""A first title for a file whose uploader gave none."""

import re
from pathlib import PurePath


def title_from_name(name: str) -> str:
    """“2022-05_group-photo (1).JPG” becomes “2022 05 group photo (1)”; never empty, never too long for a title."""
    words = re.sub(r"[\s_\-]+", " ", PurePath(name).stem).strip()
    return (words[:1].upper() + words[1:])[:255] or "Untitled"


def is_file_name(title: str, name: str) -> bool:
    """Whether a title is only the name of the file again, with or without its ending."""
    return title.strip() in {"", name, PurePath(name).stem}
