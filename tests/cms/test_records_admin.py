"""The library: records that are written once and used on many pages."""

import datetime

import pytest
from django.urls import reverse

from cms.models import Contact, KeyFigure, Quote
from tests.factories import (
    make_contact,
    make_figure,
    make_quote,
    make_standard_page,
    make_term,
    make_tree,
    make_user,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searchable")]
KINDS = ["quote", "keyfigure", "glossaryterm", "contact", "boilerplate", "licence"]


@pytest.fixture
def editor(client):
    client.force_login(make_user())
    return client


def url(kind, name, *args):
    return reverse(f"wagtailsnippets_cms_{kind}:{name}", args=args)


def text_of(response):
    return response.content.decode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("screen", ["list", "add"])
def test_every_kind_has_its_list_and_its_form(editor, kind, screen):
    response = editor.get(url(kind, screen))
    assert response.status_code == 200
    assert "nippet" not in response.context["page_title"]


@pytest.mark.parametrize("screen", ["edit", "history", "usage", "copy", "delete"])
def test_a_record_has_its_screens(editor, screen):
    assert editor.get(url("keyfigure", screen, make_figure().pk)).status_code == 200


def test_one_menu_entry_holds_them(editor):
    menu = text_of(editor.get(reverse("wagtailadmin_home")))
    assert "Library" in menu
    assert "Snippets" not in menu


def test_the_list_tells_figures_apart_and_says_where_they_are_used(
    editor, django_capture_on_commit_callbacks
):
    figure = make_figure()
    with django_capture_on_commit_callbacks(execute=True):
        make_standard_page(make_tree(), body=[figures_block(figure)])
    page = text_of(editor.get(url("keyfigure", "list")))
    assert "85 schools take part" in page
    assert "Used 1 time" in page
    assert "About" in text_of(editor.get(url("keyfigure", "usage", figure.pk)))


def figures_block(figure):
    return ("key_figures", {"heading": "", "figures": [figure]})


@pytest.mark.parametrize(
    ("query", "shown"),
    [("approval=approved", "One"), ("approval=proposed", "Two"), ("q=Two", "Two")],
)
def test_quotes_are_found_by_permission_and_by_words(editor, query, shown):
    make_quote(words="One thing.")
    make_quote(words="Two things.", live=False, approval="proposed")
    page = text_of(editor.get(f"{url('quote', 'list')}?{query}"))
    assert [word for word in ("One", "Two") if f"{word} thing" in page] == [shown]


def test_old_figures_are_found(editor):
    make_figure(label="are new", as_at=datetime.date.today())
    make_figure(label="are old", as_at=datetime.date(2019, 1, 1))
    page = text_of(editor.get(f"{url('keyfigure', 'list')}?age=old"))
    assert "are old" in page
    assert "are new" not in page


def test_names_in_choosers_tell_records_apart():
    assert str(make_contact(purpose="Press enquiries")) == "Communications team – Press enquiries"
    assert str(make_term()) == "MAT (multi-academy trust)"
    assert str(make_quote()) == "It changed how we meet. (Headteacher)"


# On pages


def shown(client, page):
    """What a visitor reads."""
    response = client.get(page.url)
    assert response.status_code == 200
    return text_of(response)


def test_a_page_shows_the_live_record_and_no_draft_of_it(client, tree):
    quote = make_quote(words="We meet on Tuesdays.")
    page = make_standard_page(tree, body=[("quote", {"quote": quote})])
    quote.words = "We meet on Fridays."
    revision = quote.save_revision()
    assert "Tuesdays" in shown(client, page)
    revision.publish()
    assert "Fridays" in shown(client, page)


def test_withdrawing_a_permission_takes_the_words_off_every_page(client, tree):
    quote = make_quote(words="We meet on Tuesdays.")
    pages = [
        make_standard_page(tree, title=title, body=[("quote", {"quote": quote})])
        for title in ("One", "Two")
    ]
    Quote.objects.update(approval=Quote.Approval.WITHDRAWN)
    assert not any("Tuesdays" in shown(client, page) for page in pages)
    assert all(type(page).objects.get(pk=page.pk).publish_problems() for page in pages)


def test_a_withdrawn_permission_can_be_recorded_in_the_form(editor, client, tree):
    quote = make_quote(words="We meet on Tuesdays.")
    page = make_standard_page(tree, body=[("quote", {"quote": quote})])
    data = {"words": quote.words, "speaker": "Headteacher", "approval": "withdrawn"}
    response = editor.post(url("quote", "edit", quote.pk), {**data, "action-publish": "yes"})
    assert response.status_code == 302
    assert "Tuesdays" not in shown(client, page)


def test_taking_a_record_down_takes_it_off_the_page(client, tree):
    figure = make_figure()
    page = make_standard_page(tree, body=[figures_block(figure)])
    assert "take part" in shown(client, page)
    KeyFigure.objects.get().unpublish()
    assert "take part" not in shown(client, page)


def test_a_contact_that_expired_is_not_shown(client, tree):
    contact = make_contact(name="Jo Example")
    page = make_standard_page(tree, body=[("contact_card", {"contact": contact})])
    assert "Jo Example" in shown(client, page)
    Contact.objects.update(expire_at=datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC))
    assert "Jo Example" not in shown(client, page)
