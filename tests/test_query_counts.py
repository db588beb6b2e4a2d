"""Pages ask the database a fixed number of questions, however much content there is, kept or not."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.images.models import Filter

from cms import kept
from cms.media.images import CustomRendition
from cms.media.renditions import specs_of
from cms.models import FilePage, SiteSettings
from directory.models import PersonRole
from home.models import GlossaryPage, SteeringGroupMember, SteeringGroupPage
from news.models import AnnouncedItem, NamedPublication, PressCentrePage
from publications.files.addresses import preview_address
from publications.models import PublicationRelation
from tests.factories import (
    make_announcement,
    make_document,
    make_figure,
    make_form,
    make_image,
    make_organisation,
    make_person,
    make_pilot,
    make_post,
    make_publication,
    make_quote,
    make_release,
    make_standard_page,
    make_term,
    make_topic,
    make_tree,
    make_update,
)
from tests.factories.tree import publish

#: The most that an uncached page may ask, by kind of page: when what it shares with others and what hangs on it is
#: kept in the process (the bars of the project), and at the very first view after something was published.
LIMITS = {
    "home": (12, 16),
    "standard": (12, 20),
    "group": (12, 12),
    "form": (12, 12),
    "pilots": (15, 15),
    "pilot": (12, 30),
    "progress": (15, 15),
    "update": (12, 17),
    "partners": (15, 15),
    "organisation": (12, 19),
    "people": (15, 15),
    "person": (12, 20),
    "topics": (15, 15),
    "topic": (15, 21),
    "glossary": (12, 12),
    "search": (10, 20),
    "news": (15, 22),
    "post": (12, 22),
    "release": (12, 22),
    "announcement": (12, 22),
    "press": (12, 18),
    "publication": (12, 24),
    "publications": (15, 24),
    "preview": (12, 20),
    "citation": (12, 20),
    "bib": (12, 20),
    "ris": (12, 20),
    "csv": (12, 20),
    "feed": (12, 20),
    "harvest": (12, 20),
}


def picture():
    """A picture of which all sizes are made already."""
    image = make_image()
    image.contextual_alt_text, image.decorative = image.description, False
    for use in ("text", "card", "portrait", "logo"):
        for spec in specs_of(image, use):
            values = {"filter_spec": spec, "focal_point_key": Filter(spec).get_cache_key(image)}
            sizes = {"file": "picture.webp", "width": 40, "height": 30}
            CustomRendition.objects.get_or_create(image=image, **values, defaults=sizes)
    return image


def bodies(size, people, pages):
    """As many bodies as asked for, each of blocks that look something up."""
    return [
        [
            ("prose", f'<p>As <a linktype="page" id="{pages[one].pk}">they</a> say.</p>'),
            ("quote", {"quote": make_quote(speaker="", person=people[one])}),
            ("key_figures", {"heading": "", "figures": [make_figure()]}),
            ("picture", {"image": picture(), "caption": "", "credit": ""}),
            ("download", {"document": make_document(), "about": ""}),
        ]
        for one in range(size)
    ]


def make_people(tree, topics, organisations):
    """One person for each organisation."""
    return [
        make_person(
            tree,
            topics=topics[:3],
            photo=picture(),
            photo_alt="A person",
            roles=[PersonRole(title="Director", organisation=organisation)],
        )
        for organisation in organisations
    ]


def make_updates(pilot, organisations, sections, **fields):
    """As many updates as organisations; the first has all sections, the others one."""
    first = make_update(pilot, organisations, slug="update", live=False, **fields)
    for section, body in zip(first.sections.all(), sections, strict=True):
        section.body = body
    first.save_revision().publish()
    for place, organisation in enumerate(organisations[1:], start=1):
        day = datetime.date(2023, 1, 1) + datetime.timedelta(days=place)
        make_update(pilot, [organisation], slug=f"update-{place}", period_end=day, **fields)
    return first


def make_news(tree, people, pilot, topics, quotes, announced):
    """As many posts, releases and announcements as people; the press centre; what to measure of them."""
    about = {"pilot": pilot, "topics": topics[:3]}
    for _ in people:
        post = make_post(tree, *people, **about)
        release = make_release(tree, quotes=quotes, **about)
        announcement = make_announcement(tree, **about)
    announcement.items = [AnnouncedItem(page=page) for page in announced]
    announcement.save_revision().publish()
    centre = PressCentrePage(title="Press", contacts=release.contacts)
    return {
        "post": post, "release": release, "announcement": announcement,
        "news": post.get_parent().get_parent(), "press": publish(tree.home, centre),
    }  # fmt: skip


def make_library(tree, people, organisations, pilot, topics):
    """As many works as people; the last is by all of them, with as many files, and goes with all the others."""
    works = [make_publication(tree, one, files=[make_document()], pilot=pilot) for one in people]
    relations = [PublicationRelation(other=one) for one in works]
    files = [make_document() for _ in people]
    about = {"pilot": pilot, "topics": topics[:3], "organisations": organisations}
    made = [*people, *organisations]
    last = make_publication(tree, *made, files=files, relations=relations, **about)
    named = [NamedPublication(publication=one) for one in (*works, last)]
    make_post(tree, people[0], publications=named)
    FilePage.objects.create(document=files[0], number=1, title="Page", text="Words")
    return {"publication": last, "publications": last.get_parent()}


def below(work):
    """What lies below the library besides pages, of a work and of all of them."""
    return {
        "preview": preview_address(work, work.files.first().document),
        "citation": f"{work.url}cite.bib",
        **{ending: f"/publications/export.{ending}" for ending in ("bib", "ris", "csv")},
        "feed": "/feeds/publications.atom",
        "harvest": "/oai/?verb=ListRecords&metadataPrefix=oai_dc",
    }


def fill(size):
    """A small site in which every list has `size` entries; the addresses to measure, by name."""
    tree = make_tree()
    SiteSettings.load()
    topics = [make_topic(tree) for _ in range(size)]
    organisations = [
        make_organisation(tree, topics=topics[:3], logo=picture()) for _ in range(size)
    ]
    people = make_people(tree, topics, organisations)
    figures = [("figure", make_figure()) for _ in range(size)]
    quotes = [("quote", make_quote(speaker="", person=one)) for one in people]
    parts = bodies(size, people, organisations)
    body = [block for part in parts for block in part]
    shown = {"topics": topics[:3], "social_image": picture()}
    pilot = make_pilot(tree, organisations, figures=figures, quotes=quotes, body=body, **shown)
    pages = {"pilot": pilot, "update": make_updates(pilot, organisations, parts, **shown)}
    page = make_standard_page(tree, body=body, topics=topics[:3])
    members = [SteeringGroupMember(person=one, role="Member") for one in people]
    pages |= {
        "standard": page, "organisation": organisations[0], "person": people[0], "topic": topics[0],
        "group": publish(page, SteeringGroupPage(title="Group", members=members)), "form": make_form(tree),
        "glossary": publish(tree.home, GlossaryPage(title="Glossary", summary="Terms")), "pilots": tree.pilots,
        "partners": tree.partners, "people": tree.people, "topics": tree.topics, "home": tree.home,
    }  # fmt: skip
    pages |= make_library(tree, people, organisations, pilot, topics)
    pages |= make_news(tree, people, pilot, topics, quotes, organisations)
    for one in range(size):
        make_term(f"TERM{one}")
    addresses = {name: page.url for name, page in pages.items()}
    addresses |= below(pages["publication"])
    return {**addresses, "progress": f"{pilot.url}progress/", "search": "/search/?q=organisation"}


def queries_of(client, address):
    """The queries of one request to which no whole page is kept."""
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in queries]


def measured(client, size):
    """Pairs of the queries of a later and of a first view, by kind of page, on a site of a size."""
    found = {}
    with transaction.atomic():
        for name, address in fill(size).items():
            kept._values.clear()
            cache.clear()
            first, _second, later = (queries_of(client, address) for _ in range(3))
            found[name] = (later, first)
        transaction.set_rollback(True)
    return found


@pytest.mark.django_db
def test_no_page_asks_more_than_its_limit(client, settings, monkeypatch):
    settings.PAGE_CACHE = False
    # What all pages share is kept outside of transactions only, and a test is one.
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})
    few, many = measured(client, 1), measured(client, 10)
    over = [
        f"{name}: {len(queries)}, and {len(few[name][view])} with a tenth of the content\n"
        + "\n".join(queries)
        for name, views in many.items()
        for view, queries in enumerate(views)
        if len(queries) > min(LIMITS[name][view], len(few[name][view]))
    ]
    assert not over, "\n\n".join(over)
