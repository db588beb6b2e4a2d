"""The demonstration's news: the launch of 16 May 2022, the posts around it, and two that stand beside it."""

import datetime
from typing import Any

from cms.demonstration.names import contact, editor, find, page, quote, resolve
from cms.models import Boilerplate, Contact, Infographic, Licence
from cms.planting import day, plant_page, plant_record, planted_page, planted_record
from directory.demo import LAUNCH
from news.demo import launch, posts, press
from news.demo.infographics import INFOGRAPHICS
from news.models import (
    AnnouncedItem,
    AnnouncementPage,
    BlogAuthor,
    BlogPostPage,
    InfographicPage,
    MediaCoveragePage,
    NamedPublication,
    PressReleasePage,
)


def load() -> None:
    """Plants everything that is missing; needs the site's tree, people, pilots and records."""
    for slug, fields in posts.POSTS.items():
        if planted_page(f"/news/blog/{slug}/") is None:
            plant_post(slug, fields)
    for slug, (record, fields) in INFOGRAPHICS.items():
        if planted_page(f"/infographics/{slug}/") is None:
            plant_infographic(slug, record, fields)
    if planted_page("/news/press/localed-launch/") is None:
        plant_release()
    if planted_page("/news/announcements/localed-launch/") is None:
        plant_announcement()
    for slug, fields in press.COVERAGE.items():
        if planted_page(f"/news/in-the-media/{slug}/") is None:
            plant_coverage(slug, fields)
    fill_press_centre()


def plant_dated(parent: str, fresh: Any, topics: list[str], on: datetime.datetime) -> None:
    """Plants one dated page with its topics."""
    fresh.owner = editor()
    fresh.social_posts = press.social_posts(f"{parent}{fresh.slug}/")
    fresh.topics = [find(page(f"/topics/{topic}/")) for topic in topics]
    plant_page(find(page(parent)), fresh, on=on)


def plant_post(slug: str, fields: dict[str, Any]) -> None:
    """Plants one post by its authors."""
    values = resolve({**fields, "body": fields["body"]})
    topics, on = values.pop("topics"), day(*values.pop("on"))
    people = values.pop("authors")
    rows = [BlogAuthor(person=person, sort_order=place) for place, person in enumerate(people)]
    named = [
        NamedPublication(publication=one, sort_order=place)
        for place, one in enumerate(values.pop("publications", []))
    ]
    values |= {"slug": slug, "note": posts.NOTE, "authors": rows, "publications": named}
    post = BlogPostPage(**values)
    plant_dated("/news/blog/", post, topics, on)


def plant_infographic(slug: str, record: dict[str, Any], fields: dict[str, Any]) -> None:
    """Plants one infographic and its page."""
    form, words = record["drawing"]
    drawing = [(form, resolve(words))]
    licence = planted_record(Licence, "cc-by")
    shared = plant_record(Infographic(**{**record, "drawing": drawing, "licence": licence}), slug)
    values = resolve(fields)
    topics, on = values.pop("topics"), day(*values.pop("on"))
    plant_dated(
        "/infographics/", InfographicPage(slug=slug, infographic=shared, **values), topics, on
    )


def plant_release() -> None:
    """Plants the press release of the launch."""
    values = resolve(launch.RELEASE)
    release = PressReleasePage(slug="localed-launch", **values)
    release.quotes = [("quote", find(quote(name))) for name in launch.RELEASE_QUOTES]
    release.notes = [("note", resolve(note)) for note in launch.NOTES]
    release.contacts = [("contact", find(contact("press")))]
    release.media = resolve(press.pictures(press.RELEASE_PICTURES))
    release.boilerplate = planted_record(Boilerplate, "about")
    plant_dated("/news/press/", release, ["local-partnerships"], LAUNCH)


def plant_coverage(slug: str, fields: dict[str, Any]) -> None:
    """Plants one article elsewhere, which is invented and says so."""
    values = dict(fields)
    on = day(*values.pop("on"))
    article = MediaCoveragePage(slug=slug, display_date=on.date(), **values)
    plant_dated("/news/in-the-media/", article, ["local-partnerships"], on)


def plant_announcement() -> None:
    """Plants the announcement, which names everything that came with the launch."""
    items = [
        AnnouncedItem(page=find(page(address)), line=line, sort_order=place)
        for place, (address, line) in enumerate(launch.ANNOUNCED.items())
    ]
    values = {**resolve(launch.ANNOUNCEMENT), "items": items}
    announcement = AnnouncementPage(slug="localed-launch", **values)
    announcement.contact = planted_record(Contact, "press")
    plant_dated("/news/announcements/", announcement, ["local-partnerships"], LAUNCH)


def fill_press_centre() -> None:
    """Gives the press centre its words and the press desk, unless somebody has worked on it."""
    centre = planted_page("/press/")
    if centre is None or centre.revisions.count() > 1:
        return
    for name, value in resolve(launch.PRESS_CENTRE).items():
        setattr(centre, name, value)
    centre.contacts = [("contact", find(contact("press")))]
    centre.media = resolve(press.pictures(press.CENTRE_PICTURES))
    centre.save_revision(user=editor(), clean=False, log_action=True).publish(user=editor())
