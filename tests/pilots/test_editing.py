"""Writing about a pilot in the editor: what is filled in already, and what is refused with a sentence."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from pilots.models import PilotPage, ProgressIndexPage, ProgressUpdatePage
from pilots.signals import months_in_words
from tests.factories import (
    make_image,
    make_organisation,
    make_pilot,
    make_standard_page,
    make_topic,
    make_tree,
    make_update,
    make_user,
    update_post,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree():
    return make_tree()


@pytest.fixture
def editor(client):
    client.force_login(make_user())
    return client


@pytest.fixture
def areas(tree):
    return [make_organisation(tree, title="Surrey"), make_organisation(tree, title="Ealing")]


@pytest.fixture
def pilot(tree, areas):
    return make_pilot(tree, areas)


@pytest.fixture
def address(pilot):
    """Where a new update of the pilot is written."""
    index = ProgressIndexPage.objects.child_of(pilot).get()
    return reverse("wagtailadmin_pages:add", args=("pilots", "progressupdatepage", index.pk))


def errors_of(response):
    """Everything that the form refuses, as one text."""
    form = response.context["form"]
    rows = [str(formset.non_form_errors()) for formset in form.formsets.values()]
    return f"{form.errors} {' '.join(rows)}"


# A new update


def test_a_new_update_opens_with_its_period_and_the_participants(editor, pilot, address):
    form = editor.get(address).context["form"]
    assert form["period_start"].value() == datetime.date(2022, 4, 1)
    assert form["period_end"].value() == datetime.date(2022, 9, 30)
    assert form["title"].value() == f"{pilot.short_name}: April to September 2022"
    assert form["label"].value() == "Progress update, April to September 2022"
    assert form["slug"].value() == "april-to-september-2022"
    names = [section.instance.organisation.title for section in form.formsets["sections"]]
    assert names == ["Surrey", "Ealing"]


def test_the_next_update_follows_the_last(editor, pilot, areas, address):
    make_update(pilot, areas)
    form = editor.get(address).context["form"]
    assert form["period_start"].value() == datetime.date(2022, 10, 1)
    assert form["period_end"].value() == datetime.date(2023, 3, 31)


def test_months_name_the_year_once():
    day = datetime.date
    assert months_in_words(day(2022, 4, 1), day(2022, 9, 30)) == "April to September 2022"
    assert months_in_words(day(2022, 10, 1), day(2023, 3, 31)) == "October 2022 to March 2023"


def test_an_update_goes_live_with_sections_and_who_is_not_covered(editor, areas, address):
    surrey, ealing = areas
    editor.post(address, update_post([surrey], [ealing], action="publish"))
    update = ProgressUpdatePage.objects.get(live=True)
    assert [row.organisation.title for row in update.sections.all()] == ["Surrey"]
    assert [row.organisation.title for row in update.not_covered.all()] == ["Ealing"]


@pytest.mark.parametrize("action", [None, "publish"])
def test_a_period_cannot_end_before_it_starts(editor, areas, address, action):
    response = editor.post(address, update_post(areas, period_end="2022-01-01", action=action))
    assert "The period ends before it starts." in errors_of(response)
    assert response.context["form"]["title"].value() == "First report"


def test_an_organisation_outside_the_pilot_is_refused(editor, tree, areas, address):
    outsider = make_organisation(tree, title="Elsewhere")
    response = editor.post(address, update_post([*areas, outsider], action="publish"))
    assert "Elsewhere does not take part in this pilot." in errors_of(response)
    assert len(response.context["form"].formsets["sections"].forms) == 3
    assert not ProgressUpdatePage.objects.exists()


def test_an_organisation_twice_is_refused(editor, areas, address):
    response = editor.post(address, update_post([*areas, areas[0]], action="publish"))
    assert "An organisation stands here twice." in errors_of(response)


def test_a_draft_may_hold_all_that(editor, tree, areas, address):
    outsider = make_organisation(tree, title="Elsewhere")
    editor.post(address, update_post([outsider, outsider], summary=""))
    assert ProgressUpdatePage.objects.get().live is False


def test_a_changed_update_keeps_its_sections_in_order(editor, pilot, areas):
    update = make_update(pilot, areas)
    edit = reverse("wagtailadmin_pages:edit", args=(update.pk,))
    data = update_post(areas, title="Renamed", action="publish")
    for place, row in enumerate(update.sections.all()):
        data |= {f"sections-{place}-id": row.pk, f"sections-{place}-ORDER": 2 - place}
    editor.post(edit, data | {"sections-INITIAL_FORMS": 2})
    update = ProgressUpdatePage.objects.get()
    assert update.title == "Renamed"
    assert [row.organisation.title for row in update.sections.all()] == ["Ealing", "Surrey"]


# Pilots


def test_a_second_pilot_with_the_same_number_is_refused(tree, pilot):
    twin = make_pilot(tree, number=pilot.number, live=False)
    assert [problem.field for problem in twin.publish_problems()] == ["number"]


def test_a_live_update_is_not_moved_to_a_pilot_it_is_not_about(tree, pilot, areas):
    update = make_update(pilot, areas)
    other = make_pilot(tree, [make_organisation(tree)])
    index = ProgressIndexPage.objects.child_of(other).get()
    user = make_user()
    assert not update.permissions_for_user(user).can_move_to(index)
    assert not update.permissions_for_user(user).can_move_to(make_standard_page(tree))
    assert PilotPage.objects.count() == 2


def test_topics_are_boxes_to_tick_of_the_same_language(editor, tree, pilot):
    make_topic(tree, title="Peer review")
    form = editor.get(reverse("wagtailadmin_pages:edit", args=(pilot.pk,))).context["form"]
    assert [str(box.choice_label) for box in form["topics"]] == ["Peer review"]
    assert form["topics"].field.widget.input_type == "checkbox"


def test_the_form_of_an_update_with_a_picture_opens(client):
    client.force_login(make_user())
    tree = make_tree()
    update = make_update(make_pilot(tree, [area := make_organisation(tree)]), [area])
    image = make_image()
    image.contextual_alt_text = "Four people"
    section = update.sections.get()
    section.body = [("picture", {"image": image, "caption": "", "credit": ""})]
    section.save()
    update.save_revision()
    assert client.get(reverse("wagtailadmin_pages:edit", args=[update.pk])).status_code == 200


def test_the_updates_of_a_pilot_that_ends_stay_and_its_editor_knows(editor, pilot, areas):
    update = make_update(pilot, areas)
    pilot.expire_at = timezone.now() + datetime.timedelta(days=1)
    pilot.save_revision().publish()
    form = editor.get(reverse("wagtailadmin_pages:edit", args=[pilot.pk])).text
    assert "its progress update stays public" in form
    PilotPage.objects.get(pk=pilot.pk).unpublish(set_expired=True)
    answer = editor.get(update.get_url())
    assert answer.status_code == 200
    assert pilot.short_name not in answer.text
