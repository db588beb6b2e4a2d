"""The whole page is saved while organisations write their sections: nothing gets lost, and nothing is overwritten silently."""

import json

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from pilots.models import ProgressUpdatePage
from pilots.sections.drafts import newest
from tests.factories import make_person_in, make_user, prose, update_post
from tests.pilots.conftest import signed_in

pytestmark = pytest.mark.django_db


class Editor:
    """The form of the whole update, open in somebody's browser."""

    def __init__(self, making, user):
        self.making, self.client = making, signed_in(user)
        self.address = reverse("wagtailadmin_pages:edit", args=[making.update.pk])
        form = self.client.get(self.address).context["form"]
        latest = making.latest
        self.data = update_post(
            [making.surrey, making.ealing],
            title="The second half year",
            slug=newest(making.update).slug,
            period_start="2022-10-01",
            period_end="2023-03-31",
            sections_base=form["sections_base"].value(),
            loaded_revision_id=latest.pk,
            loaded_revision_created_at=latest.created_at.isoformat(),
        )
        for place, row in enumerate(newest(making.update).sections.all()):
            self.data[f"sections-{place}-id"] = row.pk
        self.data["sections-INITIAL_FORMS"] = 2

    def write(self, place, text, *blocks):
        """Types into one of the sections."""
        self.data = {
            name: value for name, value in self.data.items() if f"sections-{place}-body" not in name
        }
        fields = streamfield([prose(text), *blocks])
        self.data |= nested_form_data({f"sections-{place}-body": fields})

    def save(self, **more):
        """Presses the button."""
        return self.client.post(self.address, {**self.data, **more})

    def save_by_itself(self):
        """What the editor does while somebody types; its answer, put into the open form."""
        answer = self.client.post(self.address, self.data, headers={"accept": "application/json"})
        found = answer.json()
        if found["success"]:
            self.data |= found["field_updates"]
            self.data["overwrite_revision_id"] = found["revision_id"]
        return found


@pytest.fixture
def editor(making):
    return Editor(making, making.lead)


def test_a_section_that_came_in_meanwhile_is_kept(making, editor):
    making.post(making.writer, text="<p>From Surrey.</p>")
    editor.write(1, "From the office about Ealing.")
    answer = editor.save(label="New label")
    assert answer.status_code == 302
    assert "From Surrey." in making.text()
    assert "From the office" in making.text(making.ealing)
    assert newest(making.update).label == "New label"
    assert "and kept: Surrey" in editor.client.get(editor.address).text


def test_what_both_have_changed_is_shown_side_by_side(making, editor):
    making.post(making.writer, text="<p>From Surrey.</p>")
    editor.write(0, "From the office.")
    editor.write(1, "About Ealing.")
    answer = editor.save()
    assert "somebody else has changed a section that you have changed too" in answer.text
    assert "From Surrey." in answer.text
    bodies = [str(form["body"].value()) for form in answer.context["form"].formsets["sections"]]
    assert "From the office." in bodies[0]
    assert "About Ealing." in bodies[1]
    assert "From Surrey." in making.text()
    assert not answer.context["autosave_enabled"]


@pytest.mark.parametrize(
    ("choice", "kept", "gone"),
    [
        ("mine", ["From the office."], ["From Surrey."]),
        ("theirs", ["From Surrey."], ["From the office."]),
        ("both", ["From the office.", "From Surrey."], []),
    ],
)
def test_after_that_one_decides(making, editor, choice, kept, gone):
    making.post(making.writer, text="<p>From Surrey.</p>")
    editor.write(0, "From the office.")
    answer = editor.save()
    base = answer.context["form"]["sections_base"].value()
    name = f"keep-sections-{making.surrey.pk}"
    assert name in answer.text
    assert editor.save(sections_base=base, **{name: choice}).status_code == 302
    assert all(words in making.text() for words in kept)
    assert not any(words in making.text() for words in gone)


def test_a_section_that_changed_again_after_the_question_is_asked_about_again(making, editor):
    making.post(making.writer, text="<p>From Surrey.</p>")
    editor.write(0, "From the office.")
    base = editor.save().context["form"]["sections_base"].value()
    making.post(making.writer, text="<p>Once more.</p>")
    answer = editor.save(sections_base=base)
    assert "Once more." in answer.text
    assert "Once more." in making.text()


def test_saving_by_itself_takes_over_what_came_in_and_stops_at_a_clash(making, editor):
    editor.write(1, "One.")
    assert editor.save_by_itself()["success"]
    making.post(making.writer, text="<p>From Surrey.</p>")
    editor.write(1, "Two.")
    assert editor.save_by_itself()["success"]
    editor.write(1, "Three.")
    assert editor.save_by_itself()["success"]
    assert "From Surrey." in making.text()
    assert "Three." in making.text(making.ealing)
    editor.write(0, "Over it.")
    stopped = editor.save_by_itself()
    assert not stopped["success"]
    assert stopped["error_code"] == "invalid_revision"
    assert "From Surrey." in making.text()


def test_versions_of_others_are_never_written_over(making, editor):
    editor.write(1, "One.")
    own = editor.save_by_itself()["revision_id"]
    making.post(making.writer, text="<p>From Surrey.</p>")
    theirs = making.latest.pk
    editor.write(1, "Two.")
    assert editor.save_by_itself()["revision_id"] not in {own, theirs}
    assert "One." in str(making.update.revisions.get(pk=own).content["sections"])


def test_an_organisation_left_out_meanwhile_stays_out(making, editor):
    making.act(making.lead, "leave-out", reason="It has moved house.")
    assert editor.save().status_code == 302
    assert making.row() is None
    assert newest(making.update).not_covered.get().reason == "It has moved house."


def test_a_section_taken_out_here_and_changed_there_is_put_back_and_asked_about(making, editor):
    making.post(making.writer, text="<p>From Surrey.</p>")
    answer = editor.save(**{"sections-0-DELETE": "on"})
    assert "Their text" in answer.text
    assert "From Surrey." in making.text()


def test_other_fields_are_asked_about_as_on_every_page(making, editor):
    other = Editor(making, make_user("comms", first_name="Edith", last_name="Lambert"))
    other.save(label="Theirs")
    answer = editor.save(label="Mine")
    assert "Edith Lambert saved another version" in answer.text
    assert newest(making.update).label == "Theirs"
    base = answer.context["form"]["sections_base"].value()
    assert editor.save(label="Mine", sections_base=base).status_code == 302
    assert newest(making.update).label == "Mine"


def test_nobody_is_asked_about_what_they_saved_themselves(making, editor):
    other = Editor(making, making.lead)
    other.save(label="First")
    assert editor.save(label="Second").status_code == 302


def test_an_older_version_can_be_brought_back_with_its_sections(making, editor):
    old = making.latest
    making.post(making.writer, text="<p>From Surrey.</p>")
    address = reverse("wagtailadmin_pages:revisions_revert", args=[making.update.pk, old.pk])
    form = editor.client.get(address).context["form"]
    editor.write(0, "News from Surrey.")
    data = {**editor.data, "sections_base": form["sections_base"].value()}
    assert editor.client.post(address, data).status_code == 302
    assert "News from Surrey." in making.text()


def test_what_a_reviewer_mends_is_approved_with_one_press(making):
    update = ProgressUpdatePage.objects.get(pk=making.update.pk)
    update.get_workflow().start(update, making.lead)
    editor = Editor(making, make_person_in("Comms editors"))
    editor.write(0, "Mended.")
    assert editor.save_by_itself()["success"]
    editor.write(1, "And this.")
    editor.save(**{"action-workflow-action": "yes", "workflow-action-name": "approve"})
    update = ProgressUpdatePage.objects.get(pk=making.update.pk)
    assert update.workflow_states.get().status == "approved"
    assert update.status_string == "Approved"
    assert "And this." in making.text(making.ealing)


def test_a_row_that_was_saved_by_itself_a_moment_ago_is_not_there_twice(making, editor):
    """The browser may send the form before it has heard of the last version that it has saved by itself."""
    row = {"organisation": "", "reason": "It has moved"}
    editor.data |= nested_form_data({"not_covered": inline_formset([row])})
    answer = editor.client.post(editor.address, editor.data, headers={"accept": "application/json"})
    assert answer.json()["success"]
    editor.data["not_covered-0-organisation"] = making.ealing.pk
    assert editor.save(**{"sections-1-DELETE": "on"}).status_code == 302
    assert [row.organisation for row in newest(making.update).not_covered.all()] == [making.ealing]
    assert making.row(making.ealing) is None


def test_a_page_without_others_is_saved_as_ever(making, editor):
    base = json.loads(editor.data["sections_base"])
    assert set(base) == {
        f"sections:{making.surrey.pk}",
        f"sections:{making.ealing.pk}",
        "rest",
    }
    editor.write(0, "Alone.")
    assert editor.save().status_code == 302
    assert "Alone." in making.text()
