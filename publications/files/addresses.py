"""Where the files of a record are found: everything that has to do with a work lies below its own address."""

from typing import Any

from cms.addresses.locate import path_of


def file_address(record: Any, document: Any) -> str:
    """The file itself."""
    return f"{path_of(record)}{document.address_name}"


def preview_address(record: Any, document: Any) -> str:
    """Its pages, one by one."""
    return f"{path_of(record)}preview/{document.address_name}/"


def can_be_previewed(document: Any) -> bool:
    """Whether there is a text or a picture of its pages. Ask for documents with `reading` and `pictures` (`READ_WITH`)."""
    reading, pictures = (getattr(document, name, None) for name in ("reading", "pictures"))
    return bool((reading and reading.pages_read) or (pictures and pictures.sizes))


#: What is read together with rows of files, so that nothing is asked for each of them.
READ_WITH = ("document__reading", "document__pictures")
