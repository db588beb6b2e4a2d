"""Pages in the states that editors meet: draft, scheduled, expired, live with changes waiting."""

import datetime

from django.utils import timezone
from wagtail.models import Page

from cms.demonstration.names import editor, find, page, prose, resolve
from cms.planting import plant_page, planted_page
from directory.models import TopicPage
from home.models import StandardPage

DRAFT = {
    "title": "How to take part",
    "slug": "how-to-take-part",
    "summary": "For areas that would like to work with LocalED later. A draft: nobody but editors sees it.",
    "body": [
        (
            "prose",
            prose("Which areas can take part, what is asked of them and what they can expect."),
        )
    ],
}
SCHEDULED = {
    "title": "School report cards",
    "slug": "school-report-cards",
    "summary": "What a report on a school can say on one card, and who decides what stands on it.",
    "definition": "A school report card shows a few agreed facts about a school on one page, in the same form for every school.",
    "also_called": "report card, score-card",
}
EXPIRED = {
    "title": "Events in summer 2022",
    "slug": "events-summer-2022",
    "summary": "Where LocalED could be met in the summer of 2022. The page has expired.",
    "body": [
        (
            "prose",
            prose(
                "The events are over. This page left the site by itself on the day that was set for it."
            ),
        )
    ],
}
WAITING = "/topics/local-partnerships/"
WAITING_SUMMARY = (
    "Schools, the council and others in one place: how they decide together, and answer together."
)


def load() -> None:
    """Plants one page for each state."""
    about = find(page("/about/"))
    plant_page(about, StandardPage(owner=editor(), **resolve(DRAFT)), live=False)
    plant_scheduled()
    plant_expired(about)
    leave_changes_waiting()


def plant_scheduled() -> None:
    """A topic that goes live tomorrow by itself."""
    if planted_page(f"/topics/{SCHEDULED['slug']}/"):
        return
    topic = TopicPage(owner=editor(), **SCHEDULED)
    topic.go_live_at = timezone.now().replace(second=0, microsecond=0) + datetime.timedelta(days=1)
    plant_page(find(page("/topics/")), topic)


def plant_expired(parent: Page) -> None:
    """A page that was live and whose time has passed."""
    if planted_page(f"/about/{EXPIRED['slug']}/"):
        return
    past = plant_page(parent, StandardPage(owner=editor(), **resolve(EXPIRED)))
    past.unpublish(set_expired=True, user=past.owner)


def leave_changes_waiting() -> None:
    """A live topic of which an editor has changed the summary without publishing it."""
    topic = find(page(WAITING))
    if topic.live and not topic.has_unpublished_changes and topic.revisions.count() == 1:
        draft = topic.get_latest_revision_as_object()
        draft.summary = WAITING_SUMMARY
        draft.save_revision(user=editor(), clean=False, log_action=True)
