"""Measures the search at the size that it may grow to, with invented pages.

    .venv/bin/python bench/search.py 10000     # then 100000; DATABASE_URL and LOCALED_VAR say where

For a database that will be thrown away: it refuses one that is no demonstration. Pages of an earlier run stay. Each has a title of
6 words, a summary of 20 and a text of 200, some frequent and most rare, as in a language. They are written into the tables and the
search engine directly, without being published one by one; that is the time of building the index. Then it asks 300 questions and
300 beginnings of words through the site's own pages, and prints the 50th and 95th of a hundred, the CPU that each took here (on SQLite
with that of the database), and the number of queries.
"""

import datetime
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

import django

django.setup()

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from news.models import CoverageIndexPage
from search.models import Passage
from search.reading import Words
from search.storing import passage
from search.vocabulary import count_anew

AT_ONCE = 500
SYLLABLES = [
    "ba",
    "co",
    "di",
    "fu",
    "ga",
    "he",
    "ji",
    "ko",
    "lu",
    "ma",
    "ne",
    "pi",
    "ro",
    "su",
    "ta",
    "ve",
    "wi",
    "xo",
    "yu",
    "za",
    "bren",
    "clar",
    "dros",
    "flim",
    "gran",
    "plon",
    "strat",
]
QUESTIONS = (
    "peer review",
    "vulnerable pupils",
    "MAT peer review",
    "independant chair",
    "nine conditions",
    "surrey pilot",
)


def vocabulary(chance: random.Random, number: int = 30_000) -> list[str]:
    """Invented words, the frequent ones first."""
    found: dict[str, None] = {}
    while len(found) < number:
        found["".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))] = None
    return list(found)


def some(words: list[str], number: int, chance: random.Random) -> str:
    """So many words as they are frequent in a language: the second half as often as the first."""
    # The place of a word grows as a power of chance; 1 in 30 is the most frequent.
    return " ".join(words[int(len(words) ** chance.random()) - 1] for _ in range(number))


def fill(number: int, words: list[str], chance: random.Random) -> float:
    """Adds pages and their passages until there are so many; returns the seconds that passages and engine took."""
    index = CoverageIndexPage.objects.first()
    there = Page.objects.filter(slug__startswith="invented-bench-").count()
    engine, seconds = get_search_backend(), 0.0
    for start in range(there, number, AT_ONCE):
        last = index.get_last_child()
        path = last.path if last else index._get_basepath(index.path, index.depth + 1)
        with transaction.atomic():
            pages = list(
                invented(index, path, range(start, min(number, start + AT_ONCE)), words, chance)
            )
            Page.objects.bulk_create(pages)
            Page.objects.filter(pk=index.pk).update(numchild=index.numchild + len(pages))
            began = time.monotonic()
            rows = [row_of(page, words, chance) for page in pages]
            Passage.objects.bulk_create(rows)
            engine.add_bulk(Passage, rows)
            seconds += time.monotonic() - began
        index.refresh_from_db()
        bar(min(number, start + AT_ONCE), number)
    return seconds


def bar(done: int, number: int) -> None:
    """How far it is."""
    full = 40 * done // number
    print(
        f"\r{'█' * full}{'·' * (40 - full)} {done}/{number} pages",
        end="",
        file=sys.stderr,
        flush=True,
    )


def invented(
    index: Page, path: str, places: range, words: list[str], chance: random.Random
) -> Iterator[Page]:
    """Live pages below a list, without a type of their own."""
    kind = ContentType.objects.get_for_model(Page)
    now = datetime.datetime.now(datetime.UTC)
    for place in places:
        path = next_path(path)
        slug = f"invented-bench-{place}"
        yield Page(
            title=some(words, 6, chance),
            draft_title=slug,
            slug=slug,
            path=path,
            depth=index.depth + 1,
            url_path=f"{index.url_path}{slug}/",
            content_type=kind,
            locale_id=index.locale_id,
            live=True,
            first_published_at=now,
        )


def next_path(path: str) -> str:
    """The path of the next page in a list."""
    step = Page.steplen
    following = Page._int2str(Page._str2int(path[-step:]) + 1)
    return path[:-step] + following.rjust(step, Page.alphabet[0])


def row_of(page: Page, words: list[str], chance: random.Random) -> Passage:
    """The passage of an invented page."""
    own = Words(name=[page.title], about=[some(words, 20, chance)], text=[some(words, 200, chance)])
    day = datetime.date(2022, 1, 1) + datetime.timedelta(days=chance.randrange(1800))
    return passage(
        own, page_id=page.pk, kind="in-the-media", language="en-gb", title=page.title,
        summary=own.about[0], day=day, pilots=[], topics=[],
    )  # fmt: skip


def asked(words: list[str], chance: random.Random) -> Iterator[str]:
    """Questions of one to four words, frequent and rare; one in ten with a slip."""
    for place in range(300):
        if place % 10 == 0:
            yield chance.choice(QUESTIONS)
            continue
        question = some(words, chance.randint(1, 4), chance)
        yield question[:2] + question[3:] if place % 10 == 1 else question


def measure(name: str, address: str, texts: list[str]) -> None:
    """Asks for all of them, when all is there that a process reads once after each change: site, menus, synonyms, open files."""
    client = Client(HTTP_HOST="127.0.0.1")
    for text in QUESTIONS:
        client.get(address, {"q": text})
    times, most, work = [], 0, time.process_time()
    for text in texts:
        with CaptureQueriesContext(connection) as queries:
            began = time.perf_counter()
            assert client.get(address, {"q": text}).status_code == 200
            times.append((time.perf_counter() - began) * 1000)
        most = max(most, len(queries))
    work = (time.process_time() - work) * 1000 / len(texts)
    centiles = statistics.quantiles(times, n=100)
    print(
        f"{connection.vendor}: {name} p50 {centiles[49]:.0f} ms, p95 {centiles[94]:.0f} ms, "
        f"slowest {max(times):.0f} ms; {work:.1f} ms of CPU in Python; at most {most} queries"
    )


def main() -> int:
    """Fills and measures."""
    if not settings.DEMONSTRATION:
        sys.exit("This is no demonstration.")
    number, chance = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, random.Random(7)
    words = vocabulary(chance)
    seconds = fill(number, words, chance)
    began = time.monotonic()
    different = count_anew()
    print(f"\n{connection.vendor}: {Passage.objects.count()} passages, {different} different words")
    print(
        f"index of the new pages {seconds:.0f} s, counting words {time.monotonic() - began:.0f} s"
    )
    with connection.cursor() as cursor:
        # What the database does by itself now and then.
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    measure("search", "/search/", list(asked(words, chance)))
    beginnings = [some(words, 1, chance)[: chance.randint(2, 5)] for _ in range(300)]
    measure("suggestion", "/search/suggest/", beginnings)
    return 0


if __name__ == "__main__":
    sys.exit(main())
