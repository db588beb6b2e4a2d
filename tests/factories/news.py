"""Blog posts, press releases, announcements and media coverage."""

import datetime
from typing import Any

from cms.models import Approval
from cms.models.approvals import approve
from news.models import (
    AnnouncementIndexPage,
    AnnouncementPage,
    BlogAuthor,
    BlogIndexPage,
    BlogPostPage,
    CoverageIndexPage,
    MediaCoveragePage,
    NewsIndexPage,
    PressIndexPage,
    PressReleasePage,
)
from tests.factories.directory import make_person
from tests.factories.records import make_boilerplate, make_contact
from tests.factories.tree import Tree, publish

WORDS = [("prose", "<p>What is new, in a sentence.</p>")]
SECTIONS = {
    "blog": BlogIndexPage,
    "press": PressIndexPage,
    "announcements": AnnouncementIndexPage,
    "in-the-media": CoverageIndexPage,
}


def news_section(tree: Tree, word: str) -> Any:
    """The list of one type; made, with the news above it, when it is first asked for."""
    news = NewsIndexPage.objects.first() or publish(tree.home, NewsIndexPage(title="News"))
    model = SECTIONS[word]
    return model.objects.first() or publish(news, model(title=word, slug=word))


def make_post(tree: Tree, *authors: Any, live: bool = True, **fields: Any) -> BlogPostPage:
    """A post; by somebody if no author is given."""
    fields = {"title": "A post", "body": WORDS, **fields}
    people = authors or (make_person(tree),)
    rows = [BlogAuthor(person=person, sort_order=place) for place, person in enumerate(people)]
    return publish(news_section(tree, "blog"), BlogPostPage(authors=rows, **fields), live)


def make_release(tree: Tree, live: bool = True, **fields: Any) -> PressReleasePage:
    """A press release that could be issued."""
    fields = {
        "title": "A release",
        "body": WORDS,
        "dateline_place": "London",
        "contacts": [("contact", make_contact())],
        **fields,
    }
    fields.setdefault("boilerplate", make_boilerplate())
    return publish(news_section(tree, "press"), PressReleasePage(**fields), live)


def issue(release: PressReleasePage) -> None:
    """Lets the release go live as it is now, signed off by somebody who had no part in it."""
    revision = release.save_revision()
    approve(revision, None, Approval.Kind.SIGN_OFF)
    revision.publish()


def make_announcement(tree: Tree, live: bool = True, **fields: Any) -> AnnouncementPage:
    """An announcement."""
    fields = {"title": "An announcement", "body": WORDS, **fields}
    return publish(news_section(tree, "announcements"), AnnouncementPage(**fields), live)


def make_coverage(tree: Tree, live: bool = True, **fields: Any) -> MediaCoveragePage:
    """An article elsewhere."""
    fields = {
        "title": "An article",
        "outlet": "The Example",
        "link": "https://example.org/article",
        "display_date": datetime.date(2022, 5, 20),
        **fields,
    }
    return publish(news_section(tree, "in-the-media"), MediaCoveragePage(**fields), live)
