"""Permission belongs to the words that somebody has agreed to."""

import pytest

from tests.factories import make_lead_of, make_pilot, make_quote, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote(with_roles):
    """A quote that is live, made for a pilot."""
    return make_quote(folder=make_pilot(make_tree()).desk.folder)


@pytest.fixture
def lead(client, quote):
    client.force_login(make_lead_of(quote.folder.desk.page))


@pytest.fixture
def editor(client):
    client.force_login(make_user("editor"))


def change(client, quote, **values):
    """Sends the form of a quote; answers with its newest version."""
    fields = ("words", "speaker", "approval", "approved_by", "approved_on")
    latest = quote.get_latest_revision_as_object()
    sent = {name: getattr(latest, name) or "" for name in fields} | {"folder": quote.folder_id}
    client.post(f"/admin/library/quotes/edit/{quote.pk}/", {**sent, **values})
    quote.refresh_from_db()
    return quote.get_latest_revision_as_object()


def test_a_lead_who_changes_approved_words_asks_again(client, quote, lead):
    draft = change(client, quote, words="It changed nothing.", approval="approved")
    assert (draft.words, draft.approval, draft.approved_by) == (
        "It changed nothing.",
        "proposed",
        "",
    )
    assert (quote.words, quote.approval, quote.is_public) == (
        "It changed how we meet.",
        "approved",
        True,
    )


def test_other_words_can_be_handed_in(client, quote, lead):
    change(client, quote, words="Other words.", **{"action-submit": "yes"})
    assert quote.current_workflow_state


def test_changing_the_speaker_asks_again_and_changing_the_date_does_not(client, quote, lead):
    assert change(client, quote, said_on="2022-04-01").approval == "approved"
    assert change(client, quote, speaker="A minister").approval == "proposed"


def test_whoever_goes_back_to_the_approved_words_has_their_permission(client, quote, lead):
    change(client, quote, words="Other words.")
    draft = change(client, quote, words=quote.words)
    assert (draft.approval, draft.approved_by) == ("approved", "The headteacher")


def test_a_lead_does_not_undo_a_withdrawal(client, quote, lead):
    quote.approval = "withdrawn"
    quote.save_revision()
    assert change(client, quote, words="Other words.").approval == "withdrawn"
    assert change(client, quote, words="It changed how we meet.").approval == "withdrawn"


def test_an_editor_publishes_other_words_only_with_a_new_permission(client, quote, editor):
    publish = {"words": "Other words.", "action-publish": "yes"}
    change(client, quote, **publish)
    assert quote.words == "It changed how we meet."
    change(client, quote, **publish, approved_on="2022-06-01")
    assert (quote.words, quote.is_public) == ("Other words.", True)


def test_an_editor_who_saves_other_words_is_asked_too(client, quote, editor):
    assert change(client, quote, words="Other words.").approval == "proposed"
    assert change(client, quote, approval="approved", approved_by="She").approval == "approved"
