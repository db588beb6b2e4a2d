"""Adding a person is one form; changing, handing over and shutting out are one step. For administrators only."""

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import ModelLogEntry

from roles import own
from roles.groups import make_groups
from roles.models import Desk
from roles.names import COMMS_AUTHORS, COMMS_EDITORS, PILOT_LEADS, ROLES, roles_of
from tests.accounts.conftest import is_signed_in
from tests.factories import make_organisation, make_person, make_pilot, make_user

pytestmark = pytest.mark.django_db
ADD = "/admin/users/new/"


@pytest.fixture
def boss(client):
    """An administrator, signed in."""
    for name in ROLES:
        Group.objects.get_or_create(name=name)
    boss = make_user("boss")
    client.force_login(boss)
    return boss


@pytest.fixture
def desk(_tree, tree):
    """The desk of Pilot 1."""
    return Desk.objects.get(page=make_pilot(tree, []))


def form(**changes):
    """What the form sends."""
    details = {"first_name": "Zoë", "last_name": "Ash-Hill", "email": "zoe@example.org"}
    return {**details, "roles": [], "desks": [], "own_page": "", **changes}


def person(name="zoe.ash.hill"):
    return get_user_model().objects.get(username=name)


def act(client, who, what, **data):
    """Presses one of the buttons on the screen of an account."""
    return client.post(reverse(f"accounts_person_{what}", args=[who.pk]), data, follow=True)


def test_adding_a_lead_is_one_form_that_ends_in_a_link(client, boss, desk, mailoutbox):
    answer = client.post(ADD, form(desks=[desk.pk]), follow=True)
    made = person()
    assert set(made.groups.all()) == {desk.group, Group.objects.get(name=PILOT_LEADS)}
    assert not made.has_usable_password()
    assert [mail.to for mail in mailoutbox] == [["zoe@example.org"]]
    assert "/account/password/new/" in mailoutbox[0].body
    assert "/account/password/new/" in answer.text


def test_what_was_typed_stays_when_something_is_wrong(client, boss):
    answer = client.post(ADD, form(email="boss@example.org", roles=[COMMS_AUTHORS]))
    assert "Somebody else signs in with this address already." in answer.text
    assert 'value="Ash-Hill"' in answer.text
    assert answer.context["form"]["roles"].value() == [COMMS_AUTHORS]


def test_two_people_of_one_name_get_two_user_names(client, boss):
    client.post(ADD, form())
    client.post(ADD, form(email="other@example.org"))
    assert person("zoe.ash.hill2").email == "other@example.org"


def test_changing_roles_and_desks_changes_exactly_these(client, boss, desk, tree):
    client.post(ADD, form(desks=[desk.pk], roles=[COMMS_AUTHORS]))
    other = Desk.objects.get(page=make_organisation(tree))
    address = reverse("wagtailusers_users:edit", args=[person().pk])
    client.post(address, form(desks=[other.pk], roles=[COMMS_EDITORS]))
    assert roles_of(person()) == {COMMS_EDITORS, "Organisation leads"}
    assert list(own.desks_of(person())) == [other]


def test_somebody_gets_the_page_about_them(client, boss, tree):
    page = make_person(tree)
    client.post(ADD, form(roles=[COMMS_AUTHORS], own_page=page.pk))
    assert own.is_own(person(), page)
    assert roles_of(person()) == {COMMS_AUTHORS}


def test_a_new_password_is_the_persons_own_business(client, boss):
    """The link of somebody who has a password is made by the button only, and that is written down."""
    other = make_user("other")
    address = reverse("accounts_person_link", args=[other.pk])
    assert "/account/password/new/" not in client.get(address, follow=True).text
    assert "/account/password/new/" in client.post(address).text
    assert ModelLogEntry.objects.filter(action="accounts.link", user=boss).exists()


def test_deactivating_shuts_out_and_letting_in_again_lets_in(client, boss, client_of):
    other = make_user("other")
    theirs = client_of(other)
    act(client, other, "active", active="no")
    assert not is_signed_in(theirs)
    act(client, other, "active", active="yes")
    other.refresh_from_db()
    assert other.is_active


def test_whoever_has_worked_here_is_not_deleted(client, boss, client_of):
    other, mistake = make_user("other"), make_user("mistake")
    client_of(other)
    address = "/admin/bulk/cms/user/delete/?next=/admin/users/"
    client.post(f"{address}&id={other.pk}&id={mistake.pk}")
    answer = client.post(f"/admin/users/delete/{other.pk}/", follow=True)
    assert "other has worked here" in answer.text
    assert set(get_user_model().objects.all()) == {boss, other}


def test_nobody_shuts_out_or_demotes_themselves(client, boss):
    act(client, boss, "active", active="no")
    address = reverse("wagtailusers_users:edit", args=[boss.pk])
    client.post(address, form(email="boss@example.org", roles=[COMMS_AUTHORS]))
    boss.refresh_from_db()
    assert boss.is_active
    assert boss.is_superuser


def test_a_pilot_is_handed_over_in_one_step(client, boss, desk):
    old, new = make_user("old", superuser=False), make_user("new", superuser=False)
    own.seat(old, desk)
    answer = act(client, old, "hand_over", desk=desk.pk, to=new.pk)
    assert "is with new now" in answer.text
    assert not own.is_own(old, desk.page)
    assert own.is_own(new, desk.page)


def test_a_lost_telephone_is_no_end(client, boss, mailoutbox):
    other = make_user("other")
    TOTP.activate(other, "JBSWY3DPEHPK3PXP")
    address = reverse("wagtailusers_users:edit", args=[other.pk])
    assert "Remove the second step" in client.get(address).text
    act(client, other, "factor")
    assert "Remove the second step" not in client.get(address).text
    assert ModelLogEntry.objects.filter(action="accounts.second_factor_removed").exists()
    assert "was removed" in mailoutbox[0].body


@pytest.mark.parametrize("role", [name for name in ROLES if name != "Administrators"])
def test_nobody_else_comes_near(client, role, client_of, tree):
    make_groups()
    other, victim = make_user("other", superuser=False), make_user("victim")
    other.groups.add(Group.objects.get(name=role))
    theirs = client_of(other)
    for name in ("link", "active", "factor", "hand_over"):
        theirs.post(reverse(f"accounts_person_{name}", args=[victim.pk]), {"active": "no"})
    theirs.post(ADD, form())
    theirs.post(reverse("wagtailusers_users:edit", args=[victim.pk]), form())
    victim.refresh_from_db()
    assert victim.is_active
    assert victim.email == "victim@example.org"
    assert get_user_model().objects.count() == 2
    assert not ModelLogEntry.objects.exists()


def test_the_list_says_what_everybody_is_here(client, boss, desk):
    client.post(ADD, form(desks=[desk.pk]))
    rows = client.get(reverse("wagtailusers_users:index")).text.split("<tr")
    assert [PILOT_LEADS in row for row in rows if "zoe.ash.hill" in row] == [True]
