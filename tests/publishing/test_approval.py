"""An approval is for one version: it publishes nothing, and exactly that version goes live because of it."""

import datetime

import pytest
from django.utils import timezone

from cms.models import Approval
from cms.models.approvals import approve
from cms.models.fingerprints import digest_of_content
from home.models import StandardPage
from publishing.approval import approved_revision, release, state_of
from publishing.clock import Clock
from tests.factories import make_figure, make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db
BODY = "<p>Words about the project.</p>"


@pytest.fixture
def editor():
    return make_user("edith")


@pytest.fixture
def approved(editor):
    """A page of which the first version is approved."""
    page = make_standard_page(make_tree(), title="Checked words", live=False)
    approve(page.get_latest_revision(), editor)
    return page


def edit(page, title):
    """A draft that nobody has looked at."""
    newer = StandardPage.objects.get(pk=page.pk)
    newer.title = title
    return newer.save_revision()


def again(page):
    return StandardPage.objects.get(pk=page.pk)


def test_it_publishes_nothing_and_says_which_version(approved):
    assert approved_revision(approved) == approved.get_latest_revision()
    assert (again(approved).live, state_of(again(approved))) == (False, "Approved")


def test_a_later_draft_does_not_ride_along(approved, editor):
    draft = edit(approved, "Unchecked words")
    assert state_of(again(approved)) == "Approved, newer draft waiting"
    release(again(approved), editor)
    page = again(approved)
    assert (page.title, page.live, page.get_latest_revision()) == ("Checked words", True, draft)
    assert state_of(page) == "Live, changes waiting"
    assert approved_revision(page) is None


def test_a_later_draft_does_not_go_live_on_time_either(approved, editor, pass_time):
    release(again(approved), editor, timezone.now() + datetime.timedelta(hours=1))
    edit(approved, "Unchecked words")
    assert state_of(again(approved)).startswith("Scheduled for ")
    Clock().run_due()
    assert not again(approved).live
    pass_time(hours=2)
    Clock().run_due()
    assert (again(approved).live, again(approved).title) == (True, "Checked words")


def test_it_ends_when_another_version_is_approved_or_goes_live(approved, editor):
    first = approved_revision(approved)
    second = edit(approved, "Better words")
    approve(second, editor)
    assert approved_revision(again(approved)) == second
    second.publish(user=editor)
    ends = Approval.objects.order_by("pk").values_list("revision", "end")
    assert list(ends) == [(first.pk, "replaced"), (second.pk, "live")]
    with pytest.raises(Approval.DoesNotExist):
        release(again(approved), editor)


def test_what_is_saved_by_itself_never_takes_the_place_of_an_approved_version(approved, editor):
    page = again(approved)
    page.title = "Slipped in"
    saved = page.save_revision(user=None, overwrite_revision=page.get_latest_revision())
    assert saved != approved_revision(page)
    assert approved_revision(page).content["title"] == "Checked words"


def test_words_that_were_changed_behind_its_back_are_not_approved(approved):
    revision = approved_revision(approved)
    revision.content["title"] = "Slipped in"
    revision.save()
    assert approved_revision(again(approved)) is None


def test_shared_records_have_the_same(editor):
    figure = make_figure(live=False)
    approve(figure.save_revision(), editor)
    assert state_of(figure) == "Approved"
    release(figure, editor)
    figure.refresh_from_db()
    assert figure.live


def test_the_order_in_which_a_database_gives_blocks_back_makes_no_other_words():
    stored = '[{"id": "5d7e13eb", "type": "quote", "value": {"a": 1, "b": "x"}}]'
    typed = '[{"type": "quote", "value": {"b": "x", "a": 1}}]'
    one, other = (digest_of_content({"rows": [{"pk": 1, "body": b}]}) for b in (stored, typed))
    assert one == other
    changed = typed.replace("x", "y")
    assert one != digest_of_content({"rows": [{"pk": 1, "body": changed}]})
