"""Two people save at once, somebody pastes a whole library: nothing typed is lost, and the screen says what happened."""

import pytest
from django.urls import reverse

from cms.forms import BasePageForm
from home.models import StandardPage
from tests.factories import (
    figure_post,
    make_figure,
    make_standard_page,
    make_tree,
    make_user,
    page_post,
    prose,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def about():
    return make_standard_page(make_tree())


@pytest.fixture
def editor(client, about):
    client.force_login(make_user(first_name="Edith", last_name="Lambert"))
    return client


def opened(record):
    """What the form remembers of the version that was opened."""
    revision = record.get_latest_revision()
    return {
        "loaded_revision_id": revision.pk,
        "loaded_revision_created_at": revision.created_at.isoformat(),
    }


def fresh(page):
    return StandardPage.objects.get(pk=page.pk)


def save_twice(editor, address, record, first, second):
    """Two people open the same version; the answer that the second one gets when saving."""
    both = opened(record)
    editor.post(address, {**first, **both})
    editor.force_login(make_user("callum"))
    return editor.post(address, {**second, **both})


@pytest.mark.parametrize("action", [None, "publish"])
def test_the_second_to_save_is_told_and_keeps_everything_typed(editor, about, action):
    address = reverse("wagtailadmin_pages:edit", args=(about.pk,))
    first, second = page_post("From Edith"), page_post("From Callum", action=action)
    response = save_twice(editor, address, about, first, second)
    text = response.content.decode()
    assert "Edith Lambert saved another version" in text
    assert response.context["form"]["title"].value() == "From Callum"
    assert not response.context["autosave_enabled"]
    assert fresh(about).get_latest_revision().content["title"] == "From Edith"
    assert fresh(about).title == "About"


def test_saving_again_puts_the_second_version_in_place_and_keeps_the_first(editor, about):
    address = reverse("wagtailadmin_pages:edit", args=(about.pk,))
    save_twice(editor, address, about, page_post("From Edith"), page_post("From Callum"))
    editor.post(address, {**page_post("From Callum"), **opened(fresh(about))})
    titles = [version.content["title"] for version in fresh(about).revisions.order_by("pk")]
    assert titles[-2:] == ["From Edith", "From Callum"]


def test_nobody_is_warned_of_what_they_saved_themselves(editor, about):
    address = reverse("wagtailadmin_pages:edit", args=(about.pk,))
    before = opened(about)
    editor.post(address, {**page_post("Saved by itself"), **before})
    assert editor.post(address, {**page_post("Saved by hand"), **before}).status_code == 302
    assert fresh(about).get_latest_revision().content["title"] == "Saved by hand"


def test_records_too(editor):
    figure = make_figure()
    address = reverse("wagtailsnippets_cms_keyfigure:edit", args=(figure.pk,))
    first, second = figure_post(label="from Edith"), figure_post(label="from Callum")
    response = save_twice(editor, address, figure, first, second)
    assert "Edith Lambert saved another version" in response.content.decode()
    assert response.context["form"]["label"].value() == "from Callum"


def test_ten_megabytes_of_text_are_refused_with_a_sentence(editor, about):
    address = reverse("wagtailadmin_pages:edit", args=(about.pk,))
    data = page_post("Long", summary="x" * 10_000_000, body=[prose("short")])
    response = editor.post(address, data)
    assert response.status_code == 200
    assert response.context["form"].errors["summary"]
    data = page_post("Long", body=[prose("x" * 10_000_000)])
    response = editor.post(address, data)
    assert "at most 500,000 fit" in str(response.context["form"].errors["body"])
    assert response.context["form"]["title"].value() == "Long"


@pytest.mark.parametrize("action", [None, "publish"])
def test_two_pages_of_one_address_made_at_one_moment(editor, about, monkeypatch, action):
    """The second form looks before the first page is there, and hears of it when it is stored."""
    home, look = about.get_parent(), BasePageForm.is_valid

    def look_too_early(self):
        found = look(self)
        if not StandardPage.objects.filter(slug="news-of-today").exists():
            home.add_child(instance=StandardPage(title="News of today", live=False))
        return found

    monkeypatch.setattr(BasePageForm, "is_valid", look_too_early)
    address = reverse("wagtailadmin_pages:add", args=("home", "standardpage", home.pk))
    response = editor.post(address, page_post("News of today", action=action))
    found = response.context["form"]
    assert "already taken below this page" in str(found.errors["slug"])
    assert found["summary"].value() == "Summary of News of today."
    assert StandardPage.objects.filter(title="News of today").count() == 1
