"""Staff are reminded of pages whose review date has passed; the statement cannot lose its legal parts."""

import datetime

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse
from django.utils import timezone

from home.models import AccessibilityStatementPage
from tests.factories import (
    make_contact,
    make_form,
    make_organisation,
    make_standard_page,
    make_tree,
    make_user,
)
from tests.factories.tree import publish

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
YESTERDAY = TODAY - datetime.timedelta(days=1)


def edit(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


def front_screen(client):
    return client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.fixture
def administrator(client):
    client.force_login(make_user())


def test_the_front_screen_lists_what_is_overdue_the_oldest_first(client, administrator):
    tree = make_tree()
    make_standard_page(tree, "Later", review_date=YESTERDAY)
    make_organisation(tree, "Earlier", review_date=datetime.date(2020, 1, 2))
    make_standard_page(tree, "Not yet", review_date=TODAY)
    make_standard_page(tree, "Never live", review_date=YESTERDAY, live=False)
    panel = front_screen(client).partition("To be reviewed")[2].partition("</table>")[0]
    assert panel.index("Earlier") < panel.index("Later")
    assert "2 January 2020" in panel
    assert "Not yet" not in panel
    assert "Never live" not in panel


def test_nothing_overdue_no_panel(client, administrator):
    make_tree()
    assert "To be reviewed" not in front_screen(client)


def test_nobody_is_reminded_of_pages_they_may_not_edit(client):
    make_standard_page(make_tree(), "Secret", review_date=YESTERDAY)
    user = make_user("reader", superuser=False)
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(user)
    assert "Secret" not in front_screen(client)


@pytest.mark.parametrize(("day", "warned"), [(YESTERDAY, True), (TODAY, False), (None, False)])
def test_the_page_itself_says_that_its_review_is_overdue(client, administrator, day, warned):
    page = make_standard_page(make_tree(), review_date=day)
    assert ("should have been reviewed by" in edit(client, page)) is warned


def make_statement(tree, **fields):
    values = {
        "title": "Accessibility statement",
        "compliance": "partial",
        "not_accessible": "<p>Nothing that we know of.</p>",
        "alternatives": "<p>Ask us.</p>",
        "testing": "<p>With a screen reader.</p>",
        "prepared_on": TODAY,
        "reviewed_on": TODAY,
        "contact": make_contact(),
        "report_page": make_form(tree, "Report a fault"),
        **fields,
    }
    return publish(tree.home, AccessibilityStatementPage(**values), live=False)


def test_a_complete_statement_can_go_live(client):
    page = make_statement(make_tree())
    assert page.publish_problems() == []
    page.get_latest_revision().publish()
    html = client.get(page.url).content.decode()
    for expected in (
        "Equality and Human Rights Commission",
        "Report a fault",
        "partially compliant",
    ):
        assert expected in html


@pytest.mark.parametrize(
    ("part", "empty"),
    [
        ("compliance", ""),
        ("not_accessible", ""),
        ("alternatives", ""),
        ("testing", ""),
        ("prepared_on", None),
        ("reviewed_on", None),
        ("contact", None),
        ("report_page", None),
    ],
)
def test_the_statement_cannot_lose_a_required_part(part, empty):
    page = make_statement(make_tree(), **{part: empty})
    assert part in {problem.field for problem in page.publish_problems()}


def test_the_fault_form_is_told_which_page_it_is_about(client):
    page = make_statement(make_tree())
    page.get_latest_revision().publish()
    assert f'href="{page.report_page.url}' in client.get(page.url).content.decode()
