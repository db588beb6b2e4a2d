"""What was issued stays as it was, whichever door somebody tries."""

import pytest
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.models import NotReadyToPublish
from tests.factories import issue, make_release
from tests.leaks.actions import form_of
from tests.news.doors import by_program, edit, publish_all, reasons

pytestmark = pytest.mark.django_db


LOCKED = "This release has been issued: its text is locked."


LINK = '<p><a href="https://example.org/">click here</a></p>'


@pytest.fixture
def issued(tree):
    """An issued release with a newer draft in which the headline is another one."""
    release = make_release(tree, title="As it was")
    release.title = "As it was not"
    release.save_revision()
    return release


def headline(release):
    return Page.objects.get(pk=release.pk).title


@pytest.mark.parametrize("door", ["form", "an older version", "list", "program"])
def test_an_issued_release_is_locked_at_every_door(editor, issued, door):
    if door == "list":
        read = publish_all(editor, issued)
    elif door == "program":
        read = by_program(editor, issued).content.decode()
    else:
        data = {**form_of(editor, edit(issued)), "title": "Once more", "action-publish": "yes"}
        if door == "an older version":
            data["revision"] = issued.revisions.first().pk
        contact = issued.contacts[0].value.pk
        blocks = {"body": streamfield([("prose", rich_text("<p>New.</p>"))])}
        blocks["contacts"] = streamfield([("contact", contact)])
        read = reasons(editor.post(edit(issued), {**data, **nested_form_data(blocks)}))
    assert LOCKED in read
    assert headline(issued) == "As it was"


@pytest.mark.parametrize("expired", [False, True])
def test_nobody_takes_it_down_to_change_what_it_said(tree, expired):
    release = make_release(tree, title="As it was", live=False)
    issue(release)
    release = type(release).objects.get(pk=release.pk)
    release.unpublish(set_expired=expired)
    release.title = "As it was not"
    # Wagtail's form writes what is not live into the table as well.
    release.save()
    with pytest.raises(NotReadyToPublish) as refusal:
        issue(release)
    assert LOCKED in refusal.value.sentences[0]
    release.title = "As it was"
    issue(release)
    assert Page.objects.get(pk=release.pk).live


def test_a_correction_to_an_old_release_is_not_kept_back_by_its_text(tree):
    release = make_release(tree)
    type(release).objects.filter(pk=release.pk).update(body=[("prose", LINK)])
    again = type(release).objects.get(pk=release.pk)
    assert again.publish_problems() == []
