"""Words that occur nowhere else, so that reading one shows what was given away, and to whom it may be shown."""

import re
from dataclasses import dataclass, field
from itertools import count

from django.db import connection

#: Who walks through the admin. “Nobody” signs in but has no role; “anonymous” does not sign in.
LEADS = ("pilot lead", "organisation lead")
GUESTS = (*LEADS, "nobody", "anonymous")
OFFICE = ("administrator", "comms editor", "comms author", "press officer", "translator")
#: Those of the office who see a press release only when it is issued.
WAITING = ("comms author", "translator")
WALKERS = (*OFFICE, *GUESTS)
#: Rights are asked in the same way whatever the database. So on PostgreSQL the roles in which most can go wrong are enough.
WALKING_HERE = WALKERS if connection.vendor == "sqlite" else ("administrator", "pilot lead")
EVERY_FILE = ("administrator", "comms editor")
CANARY = re.compile(r"zq\d{4,}zq", re.IGNORECASE)


@dataclass
class Canaries:
    """Hands out canary words, and says which of them a text holds."""

    what: dict[str, str] = field(default_factory=dict)
    readers: dict[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: count = field(default_factory=lambda: count(1000))
    #: What has gone live since: everybody may read it.
    released: set[str] = field(default_factory=set)

    def new(self, what: str, readers: tuple[str, ...] = OFFICE) -> str:
        """A new word that stands for `what`, which `readers` may see."""
        word = f"zq{next(self.numbers)}zq"
        self.what[word], self.readers[word] = what, readers
        return word

    def in_text(self, text: str) -> set[str]:
        """The words that occur in a text and are still kept from somebody."""
        return {found.lower() for found in CANARY.findall(text)} - self.released

    def kept_from(self, walker: str, words: set[str]) -> list[str]:
        """What of these words a walker should not have seen."""
        return sorted(self.what[word] for word in words if walker not in self.readers[word])
