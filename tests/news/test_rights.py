"""Who may do what with news, and who waits for a press release until it is issued."""

import pytest

from cms.models import Entry
from cms.planting import planted_page
from cms.sight import visible
from home.tree import build_tree
from news.models import PressReleasePage
from roles.names import COMMS_AUTHORS, COMMS_EDITORS, PILOT_LEADS, PRESS_OFFICERS, TRANSLATORS
from roles.sight import may_read_draft
from tests.factories import issue, make_person_in, make_post, make_release, make_roles, make_tree

pytestmark = pytest.mark.django_db

EVERYBODY = [COMMS_AUTHORS, COMMS_EDITORS, PILOT_LEADS, PRESS_OFFICERS, TRANSLATORS]


@pytest.fixture
def draft():
    tree = make_tree()
    release = make_release(tree, live=False)
    make_post(tree, live=False)
    make_roles()
    return release


def test_a_release_that_is_not_issued_is_seen_by_those_who_make_it(draft):
    for role in EVERYBODY:
        somebody = make_person_in(role)
        seen = role in {COMMS_EDITORS, PRESS_OFFICERS}
        assert visible(somebody, PressReleasePage.objects.all()).exists() is seen, role
        assert may_read_draft(somebody, draft) is seen, role


def test_an_issued_release_is_seen_by_all(draft):
    issue(draft)
    for role in EVERYBODY:
        assert visible(make_person_in(role), PressReleasePage.objects.all()).exists(), role


def test_who_adds_what():
    build_tree()
    blog, press = planted_page("/news/blog/"), planted_page("/news/press/")
    found = {
        role: [one.permissions_for_user(person).can_add_subpage() for one in (blog, press)]
        for role in EVERYBODY
        for person in [make_person_in(role)]
    }
    assert found == {
        COMMS_AUTHORS: [True, False],
        COMMS_EDITORS: [True, True],
        PILOT_LEADS: [False, False],
        PRESS_OFFICERS: [False, True],
        TRANSLATORS: [False, False],
    }


def test_pages_older_than_their_entries_get_them():
    build_tree()
    many = Entry.objects.count()
    Entry.objects.all().delete()
    build_tree()
    assert Entry.objects.count() == many > 0
