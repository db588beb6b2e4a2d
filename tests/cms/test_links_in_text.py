"""Links inside running text lead to what the public may see, and say nothing of the rest."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from cms import kept
from tests.factories import make_standard_page, make_tree

pytestmark = pytest.mark.django_db


def text_with_link_to(tree, page):
    """A live page whose text links to another one."""
    words = f'<p>Read <a linktype="page" id="{page.pk}">the plan</a>.</p>'
    return make_standard_page(tree, "Reader", body=[("prose", words)])


def test_a_link_leads_to_its_page(client):
    tree = make_tree()
    reader = text_with_link_to(tree, make_standard_page(tree, "Plan"))
    assert '<a href="/plan/">the plan</a>' in client.get(reader.url).text


@pytest.mark.parametrize("state", ["draft", "unpublished", "expired", "gone"])
def test_a_link_to_something_hidden_keeps_its_words_and_loses_its_address(client, state):
    tree = make_tree()
    plan = make_standard_page(tree, "Secret plan", live=state != "draft")
    reader = text_with_link_to(tree, plan)
    if state == "unpublished":
        plan.unpublish()
    if state == "expired":
        Page.objects.filter(pk=plan.pk).update(expire_at=timezone.now())
    if state == "gone":
        Page.objects.get(pk=plan.pk).delete()
    answer = client.get(reader.url).text
    assert "the plan" in answer
    assert "secret-plan" not in answer


def test_a_link_that_is_kept_ends_with_its_page(client, monkeypatch):
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    tree = make_tree()
    plan = make_standard_page(tree, "Plan")
    ends = timezone.now() + timedelta(hours=1)
    Page.objects.filter(pk=plan.pk).update(expire_at=ends)
    reader = text_with_link_to(tree, plan)
    assert 'href="/plan/"' in client.get(reader.url).text
    monkeypatch.setattr(timezone, "now", lambda: ends)
    assert 'href="/plan/"' not in client.get(reader.url).text
