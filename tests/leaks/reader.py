"""Somebody who reads the public site: everything that is there, and every address where something waits."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.test import Client

from tests.leaks.canaries import CANARY, Canaries
from tests.leaks.walker import Browser

#: A word that never stood anywhere: what is absent.
ABSENT = "zq0000zq"
LINK = re.compile(r'(?:href|src)="([^"]+)"|<loc>([^<]+)')
#: Where a walk does not go on: other screens, and files that are the same for everybody.
ELSEWHERE = re.compile(r"/(admin|account|static)/")
#: Made from the content, which is compared itself.
MADE = "ETag"


@dataclass
class Reader:
    """One role, and what was given away: in `seen`, (address, word); in `unlike`, addresses that tell hidden from absent."""

    role: str
    canaries: Canaries
    user: Any = None
    seen: set[tuple[str, str]] = field(default_factory=set)
    unlike: list[str] = field(default_factory=list)
    answers: dict[str, int] = field(default_factory=dict)
    absent: dict[str, tuple[Any, ...]] = field(default_factory=dict)
    found: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        client = Client()
        if self.user:
            client.force_login(self.user)
        self.cookies = client.cookies

    def walk(self, addresses: list[str], follow: bool = False) -> "Reader":
        """Asks each address once, and where links lead if we `follow`."""
        waiting = list(addresses)
        for address in waiting:
            if address in self.answers:
                continue
            self.read(address)
            if follow:
                waiting += self.found
        return self

    def read(self, address: str) -> None:
        """One address: what is to be read there, and whether it answers as if there were nothing."""
        status, headers, body = self.ask(address)
        self.answers[address] = status
        text = body.decode(errors="replace")
        asked = self.canaries.in_text(address)
        told = self.canaries.in_text(text + headers) - asked
        self.seen |= {(address, word) for word in told}
        self.found = [] if told else links(text)
        if asked:
            nothing = CANARY.sub(ABSENT, address)
            if nothing not in self.absent:
                self.absent[nothing] = self.ask(nothing)
            if like(status, headers, body) != like(*self.absent[nothing]):
                self.unlike.append(address)

    def ask(self, address: str) -> tuple[int, str, bytes]:
        """Status, headers and content."""
        browser = Browser()
        browser.cookies.update(self.cookies)
        answer = browser.get(address)
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content
        headers = {k: "" if k == MADE else v for k, v in answer.headers.items()}
        return answer.status_code, str(sorted(headers.items())), content

    def leaks(self) -> list[str]:
        """What was given away, in words."""
        return sorted(f"{address}: {self.canaries.what[word]}" for address, word in self.seen)

    @property
    def requests(self) -> int:
        """How many answers were read."""
        return len(self.answers) + len(self.absent)


def like(status: int, headers: str, body: bytes) -> tuple[int, str, str]:
    """An answer apart from what was asked."""
    return status, CANARY.sub(ABSENT, headers), CANARY.sub(ABSENT, body.decode(errors="replace"))


def links(text: str) -> list[str]:
    """Where a page leads on this site; filters one at a time."""
    found = []
    for link, place in LINK.findall(text):
        parts = urlsplit((link or place).replace("&amp;", "&"))
        ours = parts.netloc in ("", "localhost", "testserver", "127.0.0.1:8000")
        here = ours and parts.path.startswith("/") and not ELSEWHERE.match(parts.path)
        if here and parts.query.count("=") <= 1:
            found.append(parts.path + (f"?{parts.query}" if parts.query else ""))
    return found
