"""How exactly pages go live, and what becomes of them when processes are killed or many work at once.

`python bench/going_live.py` on a SQLite file of its own; `python tests/postgres.py python bench/going_live.py` on a
PostgreSQL of its own. Parts may be named (`lag busy many kills together`); without names all are run, in about ten
minutes. Figures come last.
"""

import os
import random
import signal
import time
from pathlib import Path

from clock_site import (
    FOLDER,
    Page,
    StandardPage,
    do_tasks,
    fork,
    in_words,
    kill,
    make_pages,
    once_each,
    run,
    running,
    schedule,
    scheduler,
    spoil,
    tell,
    watch,
    worker,
)
from reading import Readers, make_posts
from servers import running as serving

from cms.models import User
from publishing.models import HeldUp, Notice

KILLS = 50


def lag(word: str = "idle", beside: tuple = ()) -> None:
    """200 posts, three a second, as readers see them over HTTP."""
    files = make_posts(200, word.title())
    do_tasks()
    with running(scheduler, worker, *beside), serving("cms.wsgi", like_a_site=True) as server:
        times = schedule(files, 5, 0.33)
        readers = Readers(server.address, times, files)
        readers.look(120)
    bar = 1 if word == "idle" else 2
    tell(f"lag, {word}: 200 posts, bar p99 {bar} s; {readers.errors} errors; {once_each(times)}")
    for place, lags in readers.lags.items():
        early = sum(one < 0 for one in lags)
        tell(f"  {place:8} {len(lags)} of 200 seen, {early} early; {in_words(lags)}")


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
        times = schedule(keys, 15)
        with running(scheduler):
            lags = watch(times, 600)
        tell(f"{count} due at once: the first after {min(lags):.2f} s, all after {max(lags):.1f} s")
        tell(f"  bar: {bar} s; {once_each(keys)}")


def kills() -> None:
    """A scheduler that is killed again and again while it works. One page cannot go live: one mail."""
    keys, poison = make_pages(KILLS * 5, "Killed"), make_pages(1, "Poison")
    owner = User.objects.create(username="owner", email="owner@example.org")
    Page.objects.filter(pk__in=poison).update(owner=owner)
    schedule(poison, 0)
    spoil(poison[0])
    schedule(keys, 0)
    waiting, done = Page.objects.filter(pk__in=keys, live=False), 0
    while (before := waiting.count()) or done < KILLS:
        pid, until = fork(scheduler), time.monotonic() + 20
        while before and time.monotonic() < until and waiting.count() == before:
            time.sleep(0.005)
        time.sleep(random.uniform(0, 0.3))
        kill(pid)
        done += 1
    tell(f"kills: {done}, bar {KILLS}; {once_each(keys)}")
    rows = HeldUp.objects.filter(object_id=str(poison[0])).count()
    mails = Notice.objects.filter(subject__contains="Poison").count()
    tell(f"  the page that cannot go live: noted {rows} times, mails {mails}")


def together() -> None:
    """Four schedulers and eight editors, who write titles of equal length."""
    keys = make_pages(200, "Together")
    times = schedule(keys, 15, 0.15)
    with running(*[scheduler] * 4):
        editors = [fork(lambda place=place: edit(place)) for place in range(8)]
        lags = watch(times, 600)
        failed = sum(os.waitpid(pid, 0)[1] != 0 for pid in editors)
    spent = [
        float(line) for file in Path(FOLDER).glob("editor-*") for line in file.read_text().split()
    ]
    tell(f"together, 4 schedulers and 8 editors: {len(lags)} of 200 live, {in_words(lags)}")
    tell(f"  {once_each(keys)}")
    tell(f"  editors: {len(spent)} of 800 saves, {failed} editors failed; {in_words(spent)}")
    tell("  bar: 0 errors, p99 3 s")


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


if __name__ == "__main__":
    run(
        "Going live",
        {"lag": lag, "busy": busy, "many": many, "kills": kills, "together": together},
    )
