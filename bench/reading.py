"""Posts with files that wait for their moment, and readers who look for them over HTTP, wherever readers look.

There is a thread for each place. It asks without a pause for a while as long as something is due, and notes for every post
when it was there for the first time.
"""

import threading
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from clock_site import timezone
from django.core.files.base import ContentFile
from django.db import transaction

from cms.models import CustomDocument
from directory.models import PeopleIndexPage, PersonPage
from news.models import BlogAuthor, BlogIndexPage, BlogPostPage

#: Places where many posts stand together.
LISTS = {"listing", "feed", "sitemap"}
#: Seconds between two looks of one reader: six who never rest measure how fast they ask, not how late things are.
BREATH = 0.2


def mark_of(pk: int) -> str:
    """A word that stands in the version of one post that is scheduled, and nowhere else."""
    return f"zq{pk:06}zq"


@transaction.atomic
def make_posts(count: int, word: str) -> dict[int, str]:
    """Posts that are drafts, each with a file of its own; the address of the file by the key of the post."""
    index, author = BlogIndexPage.objects.get(locale__language_code="en-gb"), make_author()
    files = {}
    for number in range(count):
        page = BlogPostPage(
            title=f"{word} number {number:04}",
            summary="A summary.",
            live=False,
            authors=[BlogAuthor(person=author)],
        )
        index.add_child(instance=page)
        file = CustomDocument(title=f"File {mark_of(page.pk)}")
        file.file = ContentFile(f"What {page.pk} says.".encode(), name=f"{mark_of(page.pk)}.txt")
        file.save()
        page.title = f"{word} number {number:04} {mark_of(page.pk)}"
        page.body = [("prose", "<p>Some words.</p>"), ("download", {"document": file, "about": ""})]
        page.go_live_at = timezone.now() + timedelta(days=1)
        page.save_revision()
        files[page.pk] = file.url
        index.refresh_from_db()
    return files


def make_author() -> PersonPage:
    """Somebody who is live."""
    if there := PersonPage.objects.first():
        return there
    page = PersonPage(title="A person", summary="Writes.", live=False)
    PeopleIndexPage.objects.get(locale__language_code="en-gb").add_child(instance=page)
    page.save_revision(clean=False).publish()
    return page


class Readers:
    """Looks for posts in all places; `lags` are seconds from the moment to the answer that had it, by place."""

    def __init__(self, address: Callable[[str], str], times: dict[int, Any], files: dict[int, str]):
        self.address, self.times, self.files = address, times, files
        pages = BlogPostPage.objects.in_bulk(times)
        self.paths = {key: pages[key].url_path.removeprefix("/home") for key in times}
        self.lags: dict[str, list[float]] = defaultdict(list)
        self.waiting: dict[str, set[int]] = {}
        self.errors = 0
        self.until = 0.0

    def look(self, most: float) -> None:
        """All readers at once, until everything has been found everywhere, at most so many seconds."""
        self.until = time.monotonic() + most
        places: dict[str, Callable[[int], str]] = {
            "page": lambda key: self.paths[key],
            "file": lambda key: self.files[key],
            "search": lambda key: f"/search/?q={mark_of(key)}",
            "listing": lambda key: "/news/blog/",
            "feed": lambda key: "/feeds/blog.atom",
            "sitemap": lambda key: "/sitemap.xml",
        }
        threads = [
            threading.Thread(target=self.read, args=(place, path)) for place, path in places.items()
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def read(self, place: str, path: Callable[[int], str]) -> None:
        """One reader of one place."""
        waiting = self.waiting[place] = set(self.times)
        while waiting and time.monotonic() < self.until:
            # A little early, so that what shows early is seen.
            soon = timezone.now() + timedelta(seconds=0.3)
            due = sorted((key for key in waiting if self.times[key] <= soon), key=self.times.get)
            # Not all at once: a reader who asks for everything that is late makes it later.
            for asked in {path(key): key for key in due[: None if place in LISTS else 3]}.items():
                self.note(place, waiting, due, *asked)
            time.sleep(BREATH)

    def note(self, place: str, waiting: set[int], due: list[int], path: str, asked: int) -> None:
        """One question, and which of the posts the answer has."""
        text = self.ask(path)
        now = timezone.now()
        for key in due:
            mine = place in LISTS or key == asked
            signs = (
                (f"What {key} says.", mark_of(key)) if place == "file" else (self.sign(place, key),)
            )
            if mine and key in waiting and any(sign in text for sign in signs):
                waiting.discard(key)
                self.lags[place].append((now - self.times[key]).total_seconds())

    def sign(self, place: str, key: int) -> str:
        """What shows that a post is there: its address; on its own page its title."""
        return mark_of(key) if place == "page" else self.paths[key]

    def ask(self, path: str) -> str:
        """The text of an answer; empty when there is nothing."""
        try:
            with urllib.request.urlopen(self.address(path), timeout=30) as answer:
                return answer.read().decode(errors="replace")
        except urllib.error.HTTPError as error:
            self.errors += error.code != 404
        except OSError:
            self.errors += 1
        return ""
