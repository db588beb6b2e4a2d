"""Walks the whole public site past everything that waits, as everybody, before and after its time; figures come last.

`python bench/leaks.py` on SQLite; `python tests/postgres.py python bench/leaks.py` on a PostgreSQL of its own. Something of
every kind waits in every state; every address is asked by every role. The suite does the same with a sample.
"""

import atexit
import logging
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOLDER = tempfile.mkdtemp(prefix="localed-leaks-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "cms.settings.test",
    "LOCALED_VAR": FOLDER,
    "LOG_LEVEL": "CRITICAL",
}
os.environ.setdefault("TEST_DATABASE_URL", f"sqlite:///{FOLDER}/leaks.sqlite3")

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test import Client
from django.test.utils import setup_test_environment

from cms.settings.base import WAGTAILSEARCH_BACKENDS
from home.models import StandardPage
from tests.factories.tree import plant_tree
from tests.leaks.embargoed import COMMON, EmbargoedSite, Item
from tests.leaks.public_routes import addresses
from tests.leaks.reader import Reader
from tests.leaks.standing_by import (
    STAFF,
    later,
    let_the_clock_run,
    make_site,
    without_the_rule,
)

FINDS, REQUESTS = 80, 10_000
#: Where an answer above 499 is the right one.
EXPECTED = {"/readyz": "no scheduler is at work here"}


class Walk:
    """Everybody at every address, twice."""

    def __init__(self, site: EmbargoedSite) -> None:
        self.site = site
        self.people = {"anonymous": None} | {role: make(site) for role, make in STAFF.items()}
        self.readers: list[Reader] = []

    def everybody(self, when: str) -> None:
        """Each role at each address, and where links lead somebody without an account."""
        known = addresses(self.site)
        for role, user in self.people.items():
            reader = Reader(role, self.site.canaries, user).walk(known, follow=user is None)
            known = list(dict.fromkeys([*known, *reader.answers]))
            self.readers.append(reader)
            print(f"{when}, {role}: {reader.requests} requests", flush=True)

    @property
    def requests(self) -> int:
        """How many answers were read."""
        return sum(reader.requests for reader in self.readers)

    def findings(self) -> list[str]:
        """What was given away, and where hidden does not answer like absent."""
        leaks = [f"{one.role}: {leak}" for one in self.readers for leak in one.leaks()]
        unlike = [
            f"{one.role}: {at} does not answer as if absent"
            for one in self.readers
            for at in one.unlike
        ]
        return sorted(leaks + unlike)

    def errors(self) -> dict[tuple[int, str], int]:
        """Answers above 499: how often each status came from each address."""
        answers = [pair for one in self.readers for pair in one.answers.items()]
        return Counter((status, address) for address, status in answers if status > 499)


def is_there(site: EmbargoedSite, items: list[Item]) -> str:
    """Whether everything that has gone live is where readers look."""
    own = [address for item in items for address in (item.address, *item.files)]
    own.append(site.closed_files.later)
    reader = Reader("anonymous", site.canaries).walk([*own, "/sitemap.xml", f"/search/?q={COMMON}"])
    # The file of a record leads on to its address below the record.
    missing = [
        address for address in own if reader.answers[address] != 200 and not leads_to(address)
    ]
    listed = {word for address, word in reader.seen if address == "/sitemap.xml"}
    unlisted = [item.address for item in items if item.slug not in listed]
    for address in missing + unlisted:
        print(f"NOT THERE: {address}")
    return f"{len(items)} items live, {len(own) - len(missing)} of {len(own)} addresses of pages and files open, {len(unlisted)} not in the sitemap"


def leads_to(address: str) -> bool:
    """Whether a reader who follows an address that has moved finds what is there."""
    answer = Client().get(address, follow=True)
    return bool(answer.redirect_chain) and answer.status_code == 200


def planted(site: EmbargoedSite) -> str:
    """A leak that is made on purpose, and what the walk finds without the rule."""
    with transaction.atomic():
        page = StandardPage.objects.live().first()
        StandardPage.objects.filter(pk=page.pk).update(summary=f"Soon: {site.items[0].title}")
        found = Reader("anonymous", site.canaries).walk([page.url]).leaks()
        transaction.set_rollback(True)
    lists = [one for one in addresses(site) if "zq" not in one and not one.startswith("/cy/")]
    with transaction.atomic(), without_the_rule():
        finds = len(Reader("anonymous", site.canaries).walk(lists).seen)
        transaction.set_rollback(True)
    return (
        f"a planted leak found {len(found)} times of 1; without the rule {finds} finds, bar {FINDS}"
    )


def main() -> int:
    """Returns 1 when anything was given away, or an answer was an error that nobody expects."""
    setup_test_environment()
    logging.disable(logging.ERROR)
    settings.WAGTAILSEARCH_BACKENDS = WAGTAILSEARCH_BACKENDS
    call_command("migrate", interactive=False, verbosity=0)
    # One transaction, as in the suite: nothing waits for a disk.
    with transaction.atomic():
        plant_tree()
        return walk_and_tell(time.monotonic())


def walk_and_tell(begun: float) -> int:
    """The walk itself; `begun` is when."""
    site = make_site(full=True)
    print(f"{len(site.items)} items wait after {time.monotonic() - begun:.0f} s", flush=True)
    walk = Walk(site)
    walk.everybody("before")
    control = planted(site)
    going = let_the_clock_run(site)
    with later():
        there = is_there(site, going)
        site.canaries.released |= site.timed_records.union(
            site.closed_files.opening, *(item.words for item in going)
        )
        walk.everybody("after")
    return tell(walk, site, there, control, begun)


def tell(walk: Walk, site: EmbargoedSite, there: str, control: str, begun: float) -> int:
    """Prints what was found; 1 when something leaked or broke."""
    findings = walk.findings()
    print("\n".join(findings))
    errors = walk.errors()
    wrong = [address for _status, address in errors if address not in EXPECTED]
    statuses = Counter(status for reader in walk.readers for status in reader.answers.values())
    roles, states = len(walk.people), len({item.state for item in site.items})
    print(
        f"\nPublic leaks on {connection.vendor}: {roles} roles, {states} states of pages, before and after"
    )
    print(
        f"  answers: {', '.join(f'{number} × {code}' for code, number in sorted(statuses.items()))}"
    )
    for (status, address), number in errors.items():
        print(f"  {number} × {status} at {address}: {EXPECTED.get(address, 'NOT EXPECTED')}")
    print(f"  after their time: {there}")
    print(f"  control: {control}")
    print(
        f"{walk.requests} requests, bar {REQUESTS}; {len(findings)} leaks, bar 0; {time.monotonic() - begun:.0f} s"
    )
    return int(bool(findings or wrong))


if __name__ == "__main__":
    sys.exit(main())
