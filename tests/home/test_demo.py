"""The demonstration: complete, honest about what is invented, and the same after a second run."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction
from django.test import Client, override_settings
from wagtail.models import Page, Revision

from cms.models import (
    Boilerplate,
    Contact,
    CustomDocument,
    CustomImage,
    GlossaryTerm,
    KeyFigure,
    Licence,
    PublishChecked,
    Quote,
)
from cms.planting import planted_page
from directory.models import OrganisationPage, PersonPage
from home import demo
from pilots.models import ProgressUpdatePage
from tests.factories.tree import clear_tree
from tests.home.demo_addresses import ADDRESSES

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

RECORDS = [Boilerplate, Contact, GlossaryTerm, KeyFigure, Licence, Quote]
#: A pilot is a theme, and is never said of a place.
WRONG_WORDS = re.compile(
    r"pilot areas?\b|pilot (schools?|sites?)\b|(four|five|six|seven|eight|nine) pilots|"
    r"(Surrey|Ealing|Sheffield|Wakefield) pilot|pilots? in (Surrey|Ealing|Sheffield|Wakefield)|"
    r"organiz|recogniz|\bcenter\b|\bprogram\b|behavior",
    re.IGNORECASE,
)
#: Nobody real is given an opinion, a feeling or words.
OPINIONS = re.compile(
    r"(Gilbert|Bryant|Day|Rea) (\w+ )?(says?|said|believes?|thinks?|feels?|argues?|hopes?|insists?|stresses)"
)


@pytest.fixture(scope="module")
def demonstration(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The demonstration, loaded once for all tests of this module."""
    with (
        django_db_blocker.unblock(),
        override_settings(DEMONSTRATION=True),
        transaction.atomic(),
    ):
        clear_tree()
        demo.load()
        yield
        transaction.set_rollback(True)


def live_pages() -> list[Any]:
    """All pages that the public sees."""
    return [page.specific for page in Page.objects.filter(live=True, depth__gt=1)]


def words_of(record: Any) -> str:
    """All text of a record, as it is kept."""
    fields = [field for field in record._meta.get_fields() if not field.is_relation]
    return " ".join(str(getattr(record, field.name, "")) for field in fields)


def counts() -> dict[str, int]:
    """How much there is of everything."""
    return {model._meta.label: model._default_manager.count() for model in apps.get_models()}


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_answers(client: Client, address: str) -> None:
    assert client.get(address).status_code == 200


def test_loading_it_again_changes_nothing() -> None:
    before = counts(), Revision.objects.order_by("pk").last()
    demo.load()
    assert (counts(), Revision.objects.order_by("pk").last()) == before


def test_what_editors_have_done_since_is_kept() -> None:
    pilot = planted_page("/pilots/combined-authorities/")
    assert pilot
    pilot.title, pilot.slug = "Regions and schools", "regions"
    pilot.save_revision().publish()
    before = counts()
    demo.load()
    pilot.refresh_from_db()
    assert (pilot.title, pilot.slug) == ("Regions and schools", "regions")
    assert counts() == before


def test_a_real_site_refuses_it() -> None:
    with override_settings(DEMONSTRATION=False), pytest.raises(ImproperlyConfigured):
        demo.load()


def test_everything_live_could_go_live_again() -> None:
    live = [
        *live_pages(),
        *(record for model in RECORDS for record in model.objects.public()),
    ]
    problems = {
        str(one): [str(problem) for problem in one.publish_problems()]
        for one in live
        if isinstance(one, PublishChecked)
    }
    assert {name: found for name, found in problems.items() if found} == {}


def test_every_quote_says_that_it_is_invented_and_names_nobody() -> None:
    quotes = Quote.objects.all()
    assert quotes
    assert all("invented for this demonstration" in quote.organisation for quote in quotes)
    assert not quotes.filter(person__isnull=False).exists()


def test_every_key_figure_has_its_day_and_its_source() -> None:
    figures = KeyFigure.objects.all()
    assert figures
    assert all(figure.as_at and figure.source for figure in figures)


def test_every_picture_is_described_credited_and_may_be_used() -> None:
    pictures = CustomImage.objects.all()
    assert pictures
    for picture in pictures:
        assert picture.width >= 1600
        assert all([picture.description, picture.credit, picture.licence, picture.focal_point_x])


def test_every_file_is_a_tagged_demonstration_copy() -> None:
    files = CustomDocument.objects.all()
    assert files
    for file in files:
        pdf = file.file.open("rb").read()
        assert b"/MarkInfo" in pdf
        assert b"/StructTreeRoot" in pdf
        assert file.title.startswith("Demonstration copy")


def test_the_words_of_the_project_are_used_as_agreed() -> None:
    found = {str(page): WRONG_WORDS.findall(words_of(page)) for page in live_pages()}
    assert {name: words for name, words in found.items() if any(words)} == {}


def test_nobody_real_is_given_an_opinion() -> None:
    for page in live_pages():
        assert not OPINIONS.search(words_of(page)), page


def test_pages_of_real_people_say_who_wrote_them() -> None:
    real = PersonPage.objects.exclude(slug="robin-marsh")
    notes = set(real.values_list("note", flat=True))
    assert notes == {"Demonstration text written for this site, not by the person named."}


def test_the_update_is_on_the_pilot_and_on_each_organisation_it_covers() -> None:
    update = ProgressUpdatePage.objects.get(live=True)
    covered = [
        section.organisation.short_name or section.organisation.title
        for section in update.sections.all()
    ]
    assert covered == ["SAfE", "ELP", "Learn Sheffield"]
    assert [row.organisation.title for row in update.not_covered.all()] == ["Milton Keynes"]
    assert update.not_covered.get().reason
    surrey = OrganisationPage.objects.get(short_name="SAfE")
    assert [section.update for section in surrey.progress_sections.shown()] == [update]


def test_every_state_that_editors_meet_can_be_seen() -> None:
    def state(address: str) -> Any:
        page = planted_page(address)
        assert page
        return page.live, page.expired, page.approved_schedule, page.has_unpublished_changes

    assert state("/about/how-to-take-part/") == (False, False, False, True)
    assert state("/topics/school-report-cards/") == (False, False, True, True)
    assert state("/about/events-summer-2022/") == (False, True, False, True)
    assert state("/topics/local-partnerships/") == (True, False, False, True)
    assert CustomDocument.objects.filter(title__contains="agenda").exists()


def test_dated_items_carry_their_dates() -> None:
    update = ProgressUpdatePage.objects.get(live=True)
    assert update.first_published_at is not None
    assert f"{update.first_published_at:%Y-%m}" == "2022-10"
