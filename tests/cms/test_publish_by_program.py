"""Programs and commands are refused what is not ready, like people."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from cms.models import NotReadyToPublish
from home.models import StandardPage
from tests.factories import (
    make_organisation,
    make_pilot,
)

pytestmark = pytest.mark.django_db


def is_live(page):
    return Page.objects.get(pk=page.pk).live


def test_programs_are_refused_with_the_problems_by_field(editor, incomplete):
    address = reverse("wagtailadmin_api:pages:action", args=(incomplete.pk, "publish"))
    response = editor.post(address)
    assert response.status_code == 400
    assert {"summary", "body"} <= set(response.json())
    assert not is_live(incomplete)


def test_programs_cannot_copy_a_pilot_to_a_second_live_one(editor, tree):
    pilot = make_pilot(tree, [make_organisation(tree)])
    address = reverse("wagtailadmin_api:pages:action", args=(pilot.pk, "copy"))
    response = editor.post(address, {"slug": "twin", "keep_live": "true"})
    assert response.status_code == 400
    assert not Page.objects.filter(slug="twin").exists()


def test_commands_are_refused(incomplete):
    with pytest.raises(NotReadyToPublish) as caught:
        incomplete.get_latest_revision().publish()
    assert "Summary: This is needed before it can go live." in caught.value.sentences


def test_nothing_becomes_live_by_being_saved(tree, incomplete):
    incomplete.live = True
    with pytest.raises(NotReadyToPublish):
        incomplete.save()
    with pytest.raises(NotReadyToPublish):
        tree.home.add_child(instance=StandardPage(title="Live at once"))
    assert not Page.objects.filter(title="Live at once").exists()
