"""How exactly things go live, and what becomes of them when processes are killed or many work at once.

`python bench/going_live.py` on a SQLite file of its own; `python tests/postgres.py python bench/going_live.py` on a PostgreSQL of its own.
Parts may be named (`lag busy many kills together`); without names all are run, in about ten minutes. Figures come last.
"""

import os
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from statistics import quantiles
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
FOLDER = tempfile.mkdtemp(prefix="localed-bench-")
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
    "LOCALED_VAR": FOLDER,
    "LOG_LEVEL": "CRITICAL",
}
os.environ["DATABASE_URL"] = (
    os.environ.get("TEST_DATABASE_URL") or f"sqlite:///{FOLDER}/bench.sqlite3"
)

import django  # noqa: E402

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection, connections, transaction  # noqa: E402
from django.utils import timezone  # noqa: E402
from wagtail.models import Page, PageLogEntry, Revision  # noqa: E402

from home.models import StandardPage  # noqa: E402
from home.tree import build_tree  # noqa: E402
from publishing.models import HeldUp, Notice  # noqa: E402

SCHEDULED = "wagtail.publish.scheduled"
figures: list[str] = []


def tell(text: str) -> None:
    """Says a figure now, and once more at the end."""
    print(text, flush=True)
    figures.append(text)


def fork(work: Callable[[], None]) -> int:
    """Runs something in a process of its own; returns its number."""
    connections.close_all()
    pid = os.fork()
    if pid:
        return pid
    code = 1
    try:
        random.seed(os.getpid())
        work()
        code = 0
    finally:
        os._exit(code)


def scheduler() -> None:
    """The command itself."""
    call_command("run_scheduler", stdout=open(os.devnull, "w"))  # noqa: SIM115 - until the process ends


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


def make_pages(count: int, word: str, **fields: Any) -> list[int]:
    """Drafts, all with titles of equal length."""
    home = Page.objects.get(depth=2, locale__language_code="en-gb")
    keys = []
    for number in range(count):
        page = StandardPage(
            title=f"{word} number {number:04}", summary="A summary.", live=False, **fields
        )
        page.body = [("prose", "<p>Some words about an area and its schools.</p>")]
        home.add_child(instance=page)
        keys.append(page.pk)
        home.refresh_from_db()
    return keys


def schedule(keys: list[int], seconds: float, step: float = 0.0) -> dict[int, Any]:
    """Gives them times, the first in so many seconds, the others a step from each other; returns the times by key."""
    for key in keys:
        page = StandardPage.objects.get(pk=key)
        page.go_live_at = timezone.now() + timedelta(days=1)
        page.save_revision().publish()
    # Making them takes longer than the time until the first is due; so all are brought forward together.
    first = timezone.now() + timedelta(seconds=seconds)
    times = {key: first + timedelta(seconds=place * step) for place, key in enumerate(keys)}
    with transaction.atomic():
        for key, at in times.items():
            waiting = Revision.objects.filter(object_id=str(key), approved_go_live_at__isnull=False)
            waiting.update(approved_go_live_at=at)
    return times


def watch(times: dict[int, Any], most: float) -> list[float]:
    """Looks at the database until all are public; seconds from due to visible, at most 20 ms too many."""
    waiting, lags, until = dict(times), [], time.monotonic() + most
    while waiting and time.monotonic() < until:
        seen = Page.objects.filter(pk__in=waiting, live=True).values_list("pk", flat=True)
        now = timezone.now()
        lags += [(now - waiting.pop(key)).total_seconds() for key in list(seen)]
        time.sleep(0.02)
    if waiting:
        tell(f"  LOST: {len(waiting)} did not go live")
    return lags


def in_words(values: list[float]) -> str:
    """Half of them, 99 of 100, and the longest."""
    cuts = quantiles(values, n=100)
    return f"p50 {cuts[49]:.3f} s, p99 {cuts[98]:.3f} s, longest {max(values):.3f} s"


def once_each(keys: list[int]) -> str:
    """How often each went live, by its history."""
    found = PageLogEntry.objects.filter(page__in=keys, action=SCHEDULED).values_list(
        "page", flat=True
    )
    times = Counter(Counter(found)[key] for key in keys)
    return ", ".join(f"{number} pages {count} times" for count, number in sorted(times.items()))


def lag(word: str = "idle", beside: tuple[Callable[[], None], ...] = ()) -> None:
    """200 pages, one every tenth of a second."""
    keys = make_pages(200, word.title())
    times = schedule(keys, 10, 0.1)
    with running(scheduler, *beside):
        lags = watch(times, 180)
    early = sum(one < 0 for one in lags)
    tell(
        f"lag, {word}: {len(lags)} of 200 live, {early} early; {in_words(lags)}; bar p99 1 s idle, 2 s loaded"
    )
    tell(f"  {once_each(keys)}")


def busy() -> None:
    """The same while two editors save without a pause."""
    lag("loaded", (write_for_ever, write_for_ever))


def write_for_ever() -> None:
    """An editor who never stops."""
    signal.signal(signal.SIGTERM, lambda *args: os._exit(0))
    keys = list(StandardPage.objects.filter(title__startswith="Other").values_list("pk", flat=True))
    while True:
        StandardPage.objects.get(pk=random.choice(keys)).save_revision().publish()
        time.sleep(0.2)


def many() -> None:
    """Many at the same moment."""
    for count, bar in ((100, 5), (1000, 45)):
        keys = make_pages(count, f"Many{count}")
        times = schedule(keys, 10)
        with running(scheduler):
            lags = watch(times, 300)
        tell(
            f"{count} due at once: all live after {max(lags):.1f} s, {min(lags):.2f} s for the first; bar {bar} s"
        )
        tell(f"  {once_each(keys)}")


def kills(wanted: int = 50) -> None:
    """A scheduler that is killed again and again while it works. One page cannot go live: one mail."""
    keys = make_pages(wanted * 6, "Killed")
    poison = make_pages(1, "Poison")
    schedule(poison, 0)
    spoil(poison[0])
    schedule(keys, 0)
    done = 0
    while Page.objects.filter(pk__in=keys, live=False).exists():
        pid, before = fork(scheduler), Page.objects.filter(pk__in=keys, live=True).count()
        until = time.monotonic() + 20
        while (
            time.monotonic() < until
            and Page.objects.filter(pk__in=keys, live=True).count() == before
        ):
            time.sleep(0.005)
        time.sleep(random.uniform(0, 0.35))
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        done += 1
    tell(f"kills: {done} (bar {wanted}); {once_each(keys)}")
    rows = HeldUp.objects.filter(object_id=str(poison[0])).count()
    tell(
        f"  the page that cannot: held up {rows}, mails {Notice.objects.filter(subject__contains='Poison').count()}"
    )
    if done < wanted:
        tell(f"  only {done} kills; run it again")


def spoil(key: int) -> None:
    """Takes the summary out of the version that is scheduled."""
    revision = Page.objects.get(pk=key).scheduled_revision
    revision.content["summary"] = ""
    revision.save(update_fields=["content"])


def together() -> None:
    """Four schedulers and eight editors."""
    keys = make_pages(200, "Together")
    times = schedule(keys, 10, 0.15)
    with running(*[scheduler] * 4):
        editors = [fork(lambda place=place: edit(place)) for place in range(8)]
        lags = watch(times, 240)
        failed = sum(os.waitpid(pid, 0)[1] != 0 for pid in editors)
    spent = [
        float(line) for file in Path(FOLDER).glob("editor-*") for line in file.read_text().split()
    ]
    tell(
        f"together: 4 schedulers, 8 editors; {len(lags)} of 200 live, {in_words(lags)}; {once_each(keys)}"
    )
    tell(
        f"  editors: {len(spent)} of 800 saves, {failed} editors failed; {in_words(spent)}; bar 0 errors, p99 3 s"
    )


def edit(place: int) -> None:
    """One editor: a hundred times saved and published, with a breath in between."""
    keys = list(StandardPage.objects.filter(title__startswith="Other").values_list("pk", flat=True))
    with open(f"{FOLDER}/editor-{place}", "w") as notes:
        for number in range(100):
            begun = time.monotonic()
            page = StandardPage.objects.get(pk=keys[place])
            page.title = f"Other number {number:04}"
            page.save_revision().publish()
            notes.write(f"{time.monotonic() - begun}\n")
            notes.flush()
            time.sleep(random.uniform(0, 0.3))


def main() -> None:
    """Makes a site and runs the parts."""
    call_command("migrate", interactive=False, verbosity=0)
    build_tree("bench@example.org")
    for key in make_pages(10, "Other"):
        Page.objects.get(pk=key).specific.save_revision().publish()
    parts = {"lag": lag, "busy": busy, "many": many, "kills": kills, "together": together}
    tell(f"Going live on {connection.vendor}")
    for name in sys.argv[1:] or parts:
        parts[name]()
    print("\n" + "\n".join(figures))


if __name__ == "__main__":
    main()
