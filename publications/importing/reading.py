"""What reading a paste gives: items, what was left out of each, or a problem in plain words."""

from dataclasses import dataclass, field

from publications.citations.item import Item

#: Characters of a paste: an abstract of a million and a half, and all the rest.
LONGEST = 1_600_000
#: References in one paste.
MOST = 200


@dataclass
class Found:
    """One reference: its item, the line on which it begins, and what has no place in a record (field, value)."""

    item: Item
    line: int = 1
    left: list[tuple[str, str]] = field(default_factory=list)

    @property
    def title(self) -> str:
        """What to call it in a list."""
        return self.item.get("title", "")


class PasteProblem(Exception):
    """The paste cannot be read. `message` is a sentence to show; `line` is where, counted from 1, if that is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line


def put(item: Item, field: str, value: str) -> bool:
    """Sets a field that is still empty; says whether it did."""
    if not value or item.get(field):
        return False
    item[field] = value
    return True
