"""The demonstration's launch set: two posts and an announcement that go live together in some weeks.

One post is not approved yet, so that the pre-flight has something to say.
"""

import datetime
from typing import Any

from django.utils import timezone

from cms.demonstration.names import editor, find, page, prose, resolve
from cms.models.approvals import approve
from cms.planting import plant_page, planted_page
from news.demo.posts import NOTE
from news.models import AnnouncementPage, BlogAuthor, BlogPostPage
from publishing.models import LaunchSet
from publishing.sets.membership import add

NAME = "A year of LocalED"
#: So many whole weeks ahead, on a Monday at half past nine.
WEEKS = 6
POSTS: dict[str, dict[str, Any]] = {
    "a-year-of-meeting": {
        "title": "What a year of meeting has changed",
        "summary": "People from nine areas say what they do now that they did not do a year ago.",
        "body": [
            (
                "prose",
                prose("""
                    A year ago most of the people in the nine areas knew each other by name. Now they know each other’s
                    timetables, worries and telephone numbers. That sounds small, and it is where everything begins.

                    ## What they do differently

                    Heads visit each other’s schools before there is a reason to. Council officers come to the boards of
                    the partnerships with a question, and not with an answer.
                """),
            ),
        ],
    },
    "what-we-would-do-again": {
        "title": "What we would do again, and what we would not",
        "summary": "Three things that worked in the first year, and one that did not.",
        "body": [
            (
                "prose",
                prose("""
                    Meeting in person worked. Writing down what was agreed worked. Asking pupils worked best of all.

                    Setting up a working group for every question did not: after the third one nobody knew who decides.
                """),
            ),
        ],
    },
}
ANNOUNCEMENT: dict[str, Any] = {
    "title": "A year of LocalED, told by those who were there",
    "slug": "a-year-of-localed",
    "summary": "Two posts look back at the first year of the three pilots.",
    "body": [("prose", prose("Two posts look back at the first year of the three pilots."))],
}


def load() -> None:
    """Plants the set and its items once; needs people and the lists of news."""
    if LaunchSet.objects.filter(name=NAME).exists() or planted_page(
        "/news/blog/a-year-of-meeting/"
    ):
        return
    launch = LaunchSet.objects.create(name=NAME, go_live_at=some_monday(), owner=editor())
    announcement = AnnouncementPage(owner=editor(), **resolve(ANNOUNCEMENT))
    items = [plant_page(find(page("/news/announcements/")), announcement, live=False)]
    for slug, fields in POSTS.items():
        rows = [BlogAuthor(person=find(page("/people/robin-marsh/")))]
        more: dict[str, Any] = {"authors": rows, "note": NOTE, **resolve(fields)}
        post = BlogPostPage(slug=slug, owner=editor(), **more)
        items.append(plant_page(find(page("/news/blog/")), post, live=False))
    for item in items:
        add(launch, item, editor())
    for item in items[:-1]:
        approve(item.get_latest_revision(), editor())


def some_monday() -> datetime.datetime:
    """A Monday some weeks ahead, half past nine UK time."""
    today = timezone.localdate()
    day = today + datetime.timedelta(days=7 * WEEKS - today.weekday())
    moment = datetime.datetime.combine(day, datetime.time(9, 30))
    return timezone.make_aware(moment, timezone.get_default_timezone())
