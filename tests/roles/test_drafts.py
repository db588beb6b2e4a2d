"""Reading drafts without the right to change them."""

import pytest
from django.core.cache import caches

from cms import kept
from editing.bin import put_in_bin
from roles import sight
from roles.names import COMMS_AUTHORS, TRANSLATORS
from tests.factories import (
    make_image,
    make_lead_of,
    make_person_in,
    make_pilot,
    make_standard_page,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(client, tree):
    author = make_person_in(COMMS_AUTHORS)
    client.force_login(author)
    return author


def draft_of(page, **fields):
    """Saves a newer version of a page."""
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()
    return page


def test_the_newest_version_is_shown_as_readers_would_see_it(client, tree, author):
    page = make_standard_page(tree, body=[("prose", "<p>Old words.</p>")])
    draft_of(page, body=[("prose", "<p>New words.</p>")])
    answer = client.get(f"/admin/drafts/{page.pk}/")
    words = answer.content.decode()
    assert "New words." in words
    assert "Draft – not public" in words
    assert "no-store" in answer["Cache-Control"]
    assert "noindex" in answer["X-Robots-Tag"]
    assert not page.permissions_for_user(author).can_edit()


def test_readers_see_nothing_of_it_afterwards(client, tree, author, settings, monkeypatch):
    settings.PAGE_CACHE = True
    # What all pages share is kept outside of transactions only, and a test is one.
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})
    caches["pages"].clear()
    page = draft_of(make_standard_page(tree), body=[("prose", "<p>New words.</p>")])
    client.get(f"/admin/drafts/{page.pk}/")
    client.logout()
    client.cookies.clear()
    for _ in range(2):
        answer = client.get(page.url)
        assert "New words." not in answer.content.decode()
        assert "not public" not in answer.content.decode()


def test_hidden_and_absent_answer_alike(client, tree):
    client.force_login(make_lead_of(make_pilot(tree)))
    other, binned = make_pilot(tree, live=False), make_standard_page(tree, slug="gone")
    put_in_bin(binned)
    answers = [client.get(f"/admin/drafts/{key}/") for key in (other.pk, binned.pk, 1, 999999)]
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1


def test_a_lead_reads_drafts_of_plain_pages_and_of_their_own(client, tree):
    own = make_pilot(tree, live=False)
    client.force_login(make_lead_of(own))
    for page in (own, make_standard_page(tree, live=False)):
        assert client.get(f"/admin/drafts/{page.pk}/").status_code == 200


def test_a_further_reason_opens_one_draft_and_no_other(client, tree, monkeypatch):
    client.force_login(make_lead_of(make_pilot(tree)))
    shown, hidden = make_pilot(tree, live=False), make_pilot(tree, live=False)
    monkeypatch.setattr(sight, "more_readers", [lambda user, page: page.pk == shown.pk])
    assert client.get(f"/admin/drafts/{shown.pk}/").status_code == 200
    assert client.get(f"/admin/drafts/{hidden.pk}/").status_code == 404


def test_a_type_that_a_role_waits_for_is_not_there(client, tree, monkeypatch):
    client.force_login(make_person_in(TRANSLATORS))
    page = make_pilot(tree, title="Zebra", live=False)
    assert client.get(f"/admin/drafts/{page.pk}/").status_code == 200
    monkeypatch.setattr(sight, "waiting", {type(page): {TRANSLATORS}})
    assert client.get(f"/admin/drafts/{page.pk}/").status_code == 404
    assert "Zebra" not in client.get("/admin/drafts/").content.decode()


def test_a_picture_in_a_draft_stays_with_those_who_look_after_it(client, tree):
    client.force_login(make_lead_of(make_pilot(tree)))
    picture = make_image()
    page = make_standard_page(tree, live=False, social_image=picture)
    assert client.get(f"/admin/drafts/{page.pk}/").status_code == 200
    assert client.get(picture.file.url).status_code == 404


def test_the_list_shows_the_office_all_and_guests_plain_pages(client, tree, author):
    pilot = make_pilot(tree, title="Zebra", live=False)
    make_standard_page(tree, title="Giraffe", live=False).save_revision(user=author)
    words = client.get("/admin/drafts/").content.decode()
    assert "by comms-authors" in words
    assert "Zebra" in words
    assert "Giraffe" in words
    client.force_login(make_lead_of(make_pilot(tree)))
    words = client.get("/admin/drafts/").content.decode()
    assert "Giraffe" in words
    assert "Zebra" not in words
    assert "comms-authors" not in words
    assert client.get(f"/admin/drafts/?kind={pilot.content_type_id}").status_code == 200


def test_the_list_can_be_searched(client, tree, author):
    make_standard_page(tree, title="Giraffe", live=False)
    for query in ("q=gira", "state=new", "kind=x", "page=x", "q=%00"):
        assert "Giraffe" in client.get(f"/admin/drafts/?{query}").content.decode(), query
    for query in ("q=xyz", "state=waiting", "state=down"):
        assert "Giraffe" not in client.get(f"/admin/drafts/?{query}").content.decode(), query


def test_nobody_reads_a_draft_without_signing_in(client, tree):
    page = make_standard_page(tree, live=False)
    assert client.get(f"/admin/drafts/{page.pk}/").status_code == 302
    client.force_login(make_user("nobody", superuser=False))
    assert client.get(f"/admin/drafts/{page.pk}/").status_code != 200
