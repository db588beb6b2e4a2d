"""Launch sets of twenty pages: never mixed, whoever is killed and whatever fails.

`python bench/launch_sets.py`, or `python tests/postgres.py python bench/launch_sets.py`. Parts: `steps kills rivals`.
A reader looks all the time how many pages of the set are live: none or all is right, everything else is an error.
"""

import random
import time
from datetime import timedelta

from clock_site import (
    SCHEDULED,
    Page,
    PageLogEntry,
    fork,
    kill,
    make_pages,
    run,
    running,
    scheduler,
    tell,
    timezone,
)
from wagtail.signals import page_published

from cms.models import User
from cms.models.approvals import approve
from publishing.clock import Clock
from publishing.models import LaunchSet, Notice
from publishing.sets import arming
from publishing.sets.membership import add

SIZE, KILLS = 20, 50


def make_set(word: str) -> tuple[LaunchSet, list[int]]:
    """An armed set of twenty approved pages that is due at once."""
    keys = make_pages(SIZE, word)
    moment = timezone.now() + timedelta(days=1)
    owner, _new = User.objects.get_or_create(username="owner", email="owner@example.org")
    launch = LaunchSet.objects.create(name=f"Set {word}", go_live_at=moment, owner=owner)
    for key in keys:
        page = Page.objects.get(pk=key).specific
        approve(page.save_revision(), None)
        add(launch, page)
    report = arming.arm(launch, None)
    assert not report.blockers, report.blockers
    LaunchSet.objects.filter(pk=launch.pk).update(go_live_at=timezone.now())
    return launch, keys


def live(keys: list[int]) -> int:
    """How many of them the public sees."""
    return Page.objects.filter(pk__in=keys, live=True).count()


def steps() -> None:
    """A failure injected at each of the twenty steps: nothing goes out, one mail; then it is mended."""
    launch, keys = make_set("Steps")
    mixed = mails = 0
    for broken in keys:

        def fail(instance, broken=broken, **kwargs):
            if instance.pk == broken:
                raise RuntimeError("injected")

        page_published.connect(fail)
        Clock().run_due()
        page_published.disconnect(fail)
        mixed += live(keys) != 0
        mails += Notice.objects.filter(subject__contains=launch.name).count() == 1
        Notice.objects.all().delete()
        LaunchSet.objects.filter(pk=launch.pk).update(state=LaunchSet.State.ARMED)
    Clock().run_due()
    tell(f"failure at each of {SIZE} steps: {mixed} times mixed, {mails} times one mail")
    tell(f"  afterwards {live(keys)} of {SIZE} live")


def kills() -> None:
    """The scheduler is killed while it releases sets."""
    mixed = looks = done = rounds = 0
    while done < KILLS:
        rounds += 1
        _launch, keys = make_set(f"Kill{rounds:03}")
        longest = 4.0
        while live(keys) == 0:
            pid, until = fork(scheduler), time.monotonic() + random.uniform(0.3, longest)
            # On a busy machine twenty pages take longer than any time that was chosen beforehand.
            longest *= 1.1
            while time.monotonic() < until:
                mixed += live(keys) not in (0, SIZE)
                looks += 1
                time.sleep(0.002)
            kill(pid)
            done += 1
        mixed += live(keys) != SIZE
    twice = PageLogEntry.objects.filter(action=SCHEDULED).values_list("page", flat=True)
    tell(f"kills: {done}, bar {KILLS}, with {rounds} sets; {looks} looks, {mixed} times mixed")
    tell(f"  published twice: {len(twice) - len(set(twice))}")


def rivals() -> None:
    """Four schedulers at once."""
    _launch, keys = make_set("Rivals")
    mixed = looks = 0
    with running(*[scheduler] * 4):
        until = time.monotonic() + 120
        while live(keys) != SIZE and time.monotonic() < until:
            mixed += live(keys) not in (0, SIZE)
            looks += 1
        time.sleep(2)
    times = PageLogEntry.objects.filter(page__in=keys, action=SCHEDULED).count()
    tell(f"four schedulers: {looks} looks, {mixed} times mixed, {times} publications of {SIZE}")


if __name__ == "__main__":
    run("Launch sets", {"steps": steps, "kills": kills, "rivals": rivals})
