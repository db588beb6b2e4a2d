"""Pages ask the database a fixed number of questions, however much content there is."""

import datetime

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms import kept
from cms.media.renditions import make, specs_of
from directory.models import PersonRole
from tests.factories import (
    make_figure,
    make_image,
    make_organisation,
    make_person,
    make_pilot,
    make_quote,
    make_standard_page,
    make_term,
    make_topic,
    make_tree,
    make_update,
)

#: The most that one uncached page may ask, by kind of page (the bars of the project).
LIMITS = {
    "home": 12,
    "standard": 12,
    "pilots": 15,
    "pilot": 12,
    "progress": 15,
    "update": 12,
    "partners": 15,
    "organisation": 12,
    "people": 15,
    "person": 12,
    "topics": 15,
    "topic": 15,
    "search": 10,
}


def fill(size):
    """A small site in which every list has `size` entries; the addresses to measure, by name."""
    tree = make_tree()
    topics = [make_topic(tree) for _ in range(size)]
    picture = make_image()
    for spec in {*specs_of(picture, "logo"), *specs_of(picture, "card")}:
        make(picture, spec)
    organisations = [make_organisation(tree, topics=topics[:3], logo=picture) for _ in range(size)]
    people = [make_person(tree, topics=topics[:3]) for _ in range(size)]
    for person, organisation in zip(people, organisations, strict=True):
        person.roles = [PersonRole(title="Director", organisation=organisation)]
        person.save()
    figures = [("figure", make_figure()) for _ in range(size)]
    quotes = [("quote", make_quote()) for _ in range(size)]
    pilot = make_pilot(
        tree, organisations, figures=figures, quotes=quotes, topics=topics[:3], social_image=picture
    )
    updates = [
        make_update(
            pilot,
            organisations,
            slug=f"update-{one}",
            topics=topics[:3],
            social_image=picture,
            period_end=datetime.date(2023, 1, 1) + datetime.timedelta(days=one),
        )
        for one in range(size)
    ]
    for one in range(size):
        make_term(f"TERM{one}")
    page = make_standard_page(tree, body=[("key_figures", {"figures": [f[1] for f in figures]})])
    return {
        "home": "/",
        "standard": page.url,
        "pilots": tree.pilots.url,
        "pilot": pilot.url,
        "progress": f"{pilot.url}progress/",
        "update": updates[0].url,
        "partners": tree.partners.url,
        "organisation": organisations[0].url,
        "people": tree.people.url,
        "person": people[0].url,
        "topics": tree.topics.url,
        "topic": topics[0].url,
        "search": "/search/?q=organisation",
    }


def queries_of(client, address):
    """The queries of one uncached request; a first request fills what is kept per process."""
    client.get(address)
    cache.clear()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(address).status_code == 200
    return [query["sql"] for query in queries]


@pytest.mark.django_db
@pytest.mark.parametrize("size", [3, 15])
def test_no_page_asks_more_than_its_limit(client, settings, size, monkeypatch):
    settings.PAGE_CACHE = False
    # What all pages share is kept outside of transactions only, and a test is one.
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})
    found = {name: queries_of(client, address) for name, address in fill(size).items()}
    over = {name: asked for name, asked in found.items() if len(asked) > LIMITS[name]}
    assert not over, "\n".join(f"{n}: {len(q)}\n  " + "\n  ".join(q) for n, q in over.items())
