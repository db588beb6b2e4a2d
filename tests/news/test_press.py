"""Press releases: complete when they are issued, and locked from then on."""

import datetime

import pytest
from django.utils import timezone

from cms.models import NotReadyToPublish
from news.models import PressReleasePage
from tests.factories import issue, make_contact, make_quote, make_release

pytestmark = pytest.mark.django_db


def problems(release):
    return {one.field: str(one) for one in release.publish_problems()}


def test_the_standard_parts_stand_in_their_order(client, tree):
    quote = make_quote(words="We learn together.")
    release = make_release(
        tree,
        quotes=[("quote", quote)],
        notes=[("note", "<p>First note.</p>")],
        summary="Standfirst.",
    )
    text = client.get(release.url).content.decode()
    parts = [
        *("Standfirst.", "Issued", "London,", "What is new", "We learn together.", "ENDS"),
        *("Communications team", "First note.", "LocalED is a project."),
    ]
    places = [text.find(part) for part in parts]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("field", "value"),
    [("contacts", []), ("boilerplate", None), ("body", []), ("title", ""), ("summary", "")],
)
def test_it_is_not_issued_without_what_the_press_needs(tree, field, value):
    release = make_release(tree, live=False)
    setattr(release, field, value)
    assert field in problems(release)


def test_a_contact_who_cannot_be_reached_is_none(tree):
    contact = make_contact()
    type(contact).objects.filter(pk=contact.pk).update(email="", phone="")
    release = make_release(tree, live=False, contacts=[("contact", contact)])
    assert problems(PressReleasePage.objects.get(pk=release.pk))["contacts"].startswith("Name")


def test_a_quote_without_permission_stops_it_by_name(tree):
    quote = make_quote(words="Not yet.", approval="proposed", live=False)
    release = make_release(tree, live=False, quotes=[("quote", quote)])
    assert "Not yet." in problems(release)["quotes"]


def test_it_cannot_go_live_before_its_embargo(tree):
    later = timezone.now() + datetime.timedelta(days=1)
    release = make_release(tree, live=False, embargo=later)
    assert problems(release) == {"embargo": "It would go live before the embargo ends."}
    release.go_live_at = later + datetime.timedelta(minutes=1)
    assert problems(release) == {}


def test_a_draft_prints_its_embargo_and_the_issued_release_does_not(client, tree):
    later = timezone.now() + datetime.timedelta(days=1)
    release = make_release(tree, live=False, embargo=later)
    preview = release.make_preview_request(preview_mode="")
    assert "EMBARGOED until" in preview.content.decode()
    assert release.embargo_line == later
    release.embargo = None
    issue(release)
    release.refresh_from_db()
    assert release.embargo_line is None
    assert "EMBARGOED" not in client.get(release.url).content.decode()


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", "Another headline"), ("summary", "Other."), ("body", [("prose", "<p>New.</p>")])],
)
def test_the_text_is_locked_after_issue(tree, field, value):
    release = make_release(tree)
    setattr(release, field, value)
    with pytest.raises(NotReadyToPublish) as refusal:
        issue(release)
    assert "locked" in refusal.value.sentences[0]
    assert getattr(PressReleasePage.objects.get(), field) != value


def test_what_was_wrong_is_corrected_above_the_text_and_in_the_feed(client, tree):
    release = make_release(tree)
    day = datetime.date(2022, 5, 20)
    release.corrections = [("correction", {"day": day, "text": "<p>It is 85 schools.</p>"})]
    issue(release)
    text = client.get(release.url).content.decode()
    assert text.find("It is 85 schools.") < text.find("What is new")
    feed = client.get("/feeds/press.atom").content.decode()
    assert "Correction, 20 May 2022: It is 85 schools." in feed


def test_a_slip_may_be_mended_on_the_day_with_a_reason(tree):
    release = make_release(tree)
    release.title = "A relaese"
    release.slip_reason = "Letters swapped"
    release.save_revision().publish()
    PressReleasePage.objects.update(
        first_published_at=timezone.now() - datetime.timedelta(hours=25)
    )
    late = PressReleasePage.objects.get()
    late.title = "Something else"
    assert "title" in problems(late)


def test_a_withdrawn_release_leaves_a_dated_notice(client, tree):
    release = make_release(tree)
    release.withdrawn_on = datetime.date(2022, 6, 1)
    assert "withdrawal_notice" in problems(release)
    release.withdrawal_notice = "It was sent in error."
    issue(release)
    text = client.get(release.url).content.decode()
    assert "Withdrawn on 1 June 2022" in text
    assert "What is new" not in text


def test_a_quote_whose_permission_is_withdrawn_keeps_no_correction_back(client, tree):
    quote = make_quote(words="We learn together.")
    release = make_release(tree, quotes=[("quote", quote)])
    quote.approval = "withdrawn"
    quote.save_revision().publish()
    assert "We learn together." not in client.get(release.url).content.decode()
    again = PressReleasePage.objects.get()
    again.corrections = [("correction", {"day": datetime.date(2022, 6, 1), "text": "<p>So.</p>"})]
    issue(again)
    assert "So." in client.get(release.url).content.decode()
