"""A site of its own for the measurements of the clock: pages with times, processes that can be killed, and figures.

Read before Django is set up by whoever imports it: it chooses the database (`TEST_DATABASE_URL`, or a SQLite file).
"""

import atexit
import os
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOLDER = tempfile.mkdtemp(prefix="localed-bench-")
# Processes that are forked end without this.
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
    "LOCALED_VAR": FOLDER,
    "LOG_LEVEL": "CRITICAL",
    "DATABASE_URL": os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{FOLDER}/bench.sqlite3",
}

import django

from bootstrap.supervisor import end_with_parent

django.setup()

from django.core.management import call_command
from django.db import connection, connections, transaction
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, Revision

from home.models import StandardPage
from home.tree import build_tree
from publishing import waiting

SCHEDULED = "wagtail.publish.scheduled"
figures: list[str] = []


def tell(text: str) -> None:
    """Says a figure now, and once more at the end."""
    print(text, flush=True)
    figures.append(text)


def run(title: str, parts: dict[str, Callable[[], None]]) -> None:
    """Makes the site, runs the parts that the command names (or all), and says all figures last."""
    call_command("migrate", interactive=False, verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    build_tree("bench@example.org")
    for key in make_pages(10, "Other"):
        Page.objects.get(pk=key).specific.save_revision().publish()
    tell(f"{title} on {connection.vendor}")
    for name in sys.argv[1:] or parts:
        parts[name]()
    print("\n" + "\n".join(figures))


def fork(work: Callable[[], None]) -> int:
    """Runs something in a process of its own; returns its number."""
    connections.close_all()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        # Nothing goes on working when the measurement itself is ended.
        end_with_parent()
        random.seed(os.getpid())
        work()
        code = 0
    except BaseException:
        traceback.print_exc()
        raise
    finally:
        os._exit(code)


def scheduler() -> None:
    """The command itself."""
    call_command("run_scheduler", stdout=open(os.devnull, "w"))  # noqa: SIM115 - until the process ends


def worker() -> None:
    """The background worker, as `make demo` runs it."""
    os.nice(10)
    call_command("db_worker", verbosity=0)


def do_tasks() -> None:
    """Everything that waits for the background worker."""
    pid = fork(lambda: call_command("db_worker", verbosity=0, batch=True))
    assert os.waitpid(pid, 0)[1] == 0


def kill(pid: int) -> bool:
    """Without a word of warning; says whether it was still alive."""
    if os.waitpid(pid, os.WNOHANG) != (0, 0):
        return False
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    return True


@contextmanager
def running(*works: Callable[[], None]) -> Iterator[None]:
    """Processes for the length of a `with` block."""
    pids = [fork(work) for work in works]
    try:
        yield
    finally:
        for pid in pids:
            os.kill(pid, signal.SIGTERM)
            os.waitpid(pid, 0)


@transaction.atomic
def make_pages(count: int, word: str) -> list[int]:
    """Drafts, all with titles of equal length, whose newest version waits for a time (`schedule()` gives it)."""
    home = Page.objects.get(depth=2, locale__language_code="en-gb")
    keys = []
    for number in range(count):
        page = StandardPage(
            title=f"{word} number {number:04}",
            summary="A summary.",
            live=False,
            body=[("prose", "<p>Some words about an area and its schools.</p>")],
        )
        home.add_child(instance=page)
        page.go_live_at = timezone.now() + timedelta(days=1)
        page.save_revision()
        keys.append(page.pk)
        home.refresh_from_db()
    return keys


def schedule(keys: Iterable[int], seconds: float, step: float = 0.0) -> dict[int, Any]:
    """Gives newest versions times, the first in so many seconds, the others a step from each other; the times by key."""
    first = timezone.now() + timedelta(seconds=seconds)
    times = {key: first + timedelta(seconds=place * step) for place, key in enumerate(keys)}
    newest = dict(Page.objects.filter(pk__in=times).values_list("pk", "latest_revision"))
    with transaction.atomic():
        for key, at in times.items():
            Revision.objects.filter(pk=newest[key]).update(approved_go_live_at=at)
    waiting.call()
    return times


def spoil(key: int) -> None:
    """Takes the summary out of the version that is scheduled."""
    revision = Page.objects.get(pk=key).scheduled_revision
    revision.content["summary"] = ""
    revision.save(update_fields=["content"])


def watch(times: dict[int, Any], most: float) -> list[float]:
    """Looks at the database until all are public; seconds from due to visible, at most 20 ms too many.

    It names the first and the last that are missing: to name a thousand, fifty times a second, is more work than theirs.
    """
    unseen, lags, until = dict(times), [], time.monotonic() + most
    while unseen and time.monotonic() < until:
        seen = Page.objects.filter(pk__range=(min(unseen), max(unseen)), live=True)
        found = unseen.keys() & set(seen.values_list("pk", flat=True))
        now = timezone.now()
        lags += [(now - unseen.pop(key)).total_seconds() for key in found]
        time.sleep(0.02)
    if unseen:
        tell(f"  LOST: {len(unseen)} did not go live")
    return lags


def in_words(values: list[float]) -> str:
    """Half of them, 99 of 100, and the longest."""
    if len(values) < 2:
        return "too few to say"
    cuts = quantiles(values, n=100, method="inclusive")
    return f"p50 {cuts[49]:.3f} s, p99 {cuts[98]:.3f} s, longest {max(values):.3f} s"


def once_each(keys: list[int]) -> str:
    """How often each went live, by its history."""
    found = PageLogEntry.objects.filter(page__in=keys, action=SCHEDULED)
    counted = Counter(found.values_list("page", flat=True))
    times = Counter(counted[key] for key in keys)
    return ", ".join(f"{number} pages {count} times" for count, number in sorted(times.items()))
