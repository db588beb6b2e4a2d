"""The one rule: may the public see this now?"""

from datetime import timedelta

import pytest
from django.utils import timezone

from cms.querysets import is_public, public_q
from directory.models import OrganisationPage
from pilots.models import Participation
from tests.factories import make_organisation, make_pilot, make_quote, make_standard_page, make_tree

pytestmark = pytest.mark.django_db


def expire(page):
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    page.refresh_from_db()


def test_a_live_page_is_public(client):
    page = make_standard_page(make_tree())
    assert is_public(page)
    assert client.get(page.url).status_code == 200


def test_a_draft_is_not_public(client):
    page = make_standard_page(make_tree(), live=False)
    assert not is_public(page)
    assert client.get("/about/").status_code == 404


def test_nothing_is_not_public():
    assert not is_public(None)


def test_a_page_past_its_time_is_hidden_before_any_clock_took_it_down(client):
    page = make_standard_page(make_tree())
    expire(page)
    assert page.live
    assert not is_public(page)
    assert client.get(page.url).status_code == 404


def test_lists_follow_the_rule():
    tree = make_tree()
    shown, draft, expired = (make_organisation(tree, live=live) for live in (True, False, True))
    expire(expired)
    assert list(OrganisationPage.objects.public()) == [shown]
    assert draft.pk not in OrganisationPage.objects.public().values_list("pk", flat=True)


def test_the_rule_reaches_through_relations():
    tree = make_tree()
    shown, hidden = make_organisation(tree), make_organisation(tree)
    make_pilot(tree, [shown, hidden])
    expire(hidden)
    found = Participation.objects.filter(public_q("organisation"))
    assert [row.organisation_id for row in found] == [shown.pk]


def test_a_quote_shows_only_while_permission_stands():
    quote = make_quote()
    assert quote.is_public
    quote.approval = quote.Approval.WITHDRAWN
    assert not quote.is_public
