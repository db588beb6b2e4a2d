"""What is a lead's own, and what is not."""

from typing import Any

import pytest
from django.contrib.auth.models import Group
from wagtail.models import Collection

from directory.models import OrganisationPage
from pilots.models import PilotPage
from roles import own
from roles.names import PILOT_LEADS, is_guest, roles_of
from tests.factories import (
    make_lead_of,
    make_organisation,
    make_person,
    make_person_in,
    make_pilot,
    make_roles,
    make_tree,
    make_update,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(with_roles: None) -> Any:
    return make_tree()


def test_a_new_pilot_has_a_group_and_a_folder_without_anybody_doing_anything(tree):
    pilot = make_pilot(tree, title="Attendance")
    assert pilot.desk.group.name == "Lead: Attendance"
    assert pilot.desk.folder.get_parent().name == "Pilots"
    assert pilot.desk.folder.name == "Attendance"


def test_desks_of_the_same_name_can_be_told_apart(tree):
    names = {make_pilot(tree, title="Attendance").desk.group.name for _ in range(2)}
    assert names == {"Lead: Attendance", "Lead: Attendance (2)"}


def test_group_and_folder_follow_the_title(tree):
    pilot = make_pilot(tree, title="Attendance")
    pilot.title = "Presence"
    pilot.save_revision().publish()
    desk = own.Desk.objects.get()
    assert (desk.group.name, desk.folder.name) == ("Lead: Presence", "Presence")


def test_a_pilot_lead_edits_the_own_pilot_and_its_updates_and_nothing_else(tree):
    area = make_organisation(tree)
    mine, other = make_pilot(tree, [area]), make_pilot(tree)
    update = make_update(mine, [area])
    lead = make_lead_of(mine)
    for page, allowed in ((mine, True), (update, True), (other, False), (tree.pilots, False)):
        assert page.permissions_for_user(lead).can_edit() is allowed
        assert own.is_own(lead, page) is allowed
        assert not page.permissions_for_user(lead).can_publish()


def test_an_organisation_lead_edits_the_own_organisation_and_adds_nothing(tree):
    mine, other = make_organisation(tree), make_organisation(tree)
    lead = make_lead_of(mine)
    assert mine.permissions_for_user(lead).can_edit()
    assert not other.permissions_for_user(lead).can_edit()
    assert not tree.partners.permissions_for_user(lead).can_add_subpage()


def test_everybody_may_have_a_page_about_themselves(tree):
    person, other = make_person(tree), make_person(tree)
    somebody = make_lead_of(person)
    assert person.permissions_for_user(somebody).can_edit()
    assert not other.permissions_for_user(somebody).can_edit()


def test_handing_over_moves_access_and_keeps_authorship(tree):
    old, new = make_user("old", superuser=False), make_user("new", superuser=False)
    pilot = make_pilot(tree)
    own.seat(old, pilot.desk)
    revision = pilot.save_revision(user=old)
    own.hand_over(pilot.desk, old, new)
    assert not pilot.permissions_for_user(type(old).objects.get(pk=old.pk)).can_edit()
    assert pilot.permissions_for_user(new).can_edit()
    assert (roles_of(old), roles_of(new)) == (set(), {PILOT_LEADS})
    revision.refresh_from_db()
    assert revision.user == old


def test_a_lead_of_two_pilots_who_hands_over_one_stays_a_lead(tree):
    first, second = make_pilot(tree), make_pilot(tree)
    lead = make_lead_of(first, second)
    own.unseat(lead, first.desk)
    assert roles_of(lead) == {PILOT_LEADS}


def test_a_pilot_that_is_gone_leaves_no_group_behind_but_its_files(tree):
    pilot = make_pilot(tree, title="Attendance")
    PilotPage.objects.get(pk=pilot.pk).delete()
    assert not Group.objects.filter(name="Lead: Attendance").exists()
    assert Collection.objects.filter(name="Attendance").exists()


def test_pages_older_than_their_desks_get_them(tree):
    make_organisation(tree)
    own.Desk.objects.all().delete()
    make_roles()
    assert OrganisationPage.objects.get().desk


@pytest.mark.parametrize(
    ("role", "guest"), [("Comms authors", False), ("Press officers", False), ("Pilot leads", True)]
)
def test_who_is_a_guest(role, guest):
    assert is_guest(make_person_in(role)) is guest


def test_somebody_without_a_role_is_a_guest():
    assert is_guest(make_user("nobody", superuser=False))
