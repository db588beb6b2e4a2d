"""Posts and announcements of pilot and organisation leads: theirs together, and nobody else's."""

from html import unescape

import pytest
from wagtail.models import PageSubscription, Workflow

from editing.bin import put_in_bin
from news.models import AnnouncementPage, BlogPostPage
from publications.models import PublicationPage
from roles import own, writing
from tests.factories import (
    make_announcement,
    make_lead_of,
    make_organisation,
    make_person,
    make_person_in,
    make_pilot,
    make_post,
    make_publication,
    make_tree,
    make_user,
)

pytestmark = pytest.mark.django_db

POST = "/admin/write/post/"
MODELS = {
    "post": BlogPostPage,
    "announcement": AnnouncementPage,
    "publication": PublicationPage,
}


@pytest.fixture(scope="module")
def _written(with_roles):
    """The comms team is writing too."""
    tree = make_tree()
    make_announcement(tree)
    make_publication(tree)
    make_post(tree, title="Zebra", live=False)


@pytest.fixture
def pilot(tree, _written):
    return make_pilot(tree, title="Attendance", live=False)


@pytest.fixture
def lead(client, pilot):
    lead = make_lead_of(pilot)
    client.force_login(lead)
    return lead


def write(client, word="post", **words):
    """What a lead has begun, as it is in the database."""
    answer = client.post(f"/admin/write/{word}/", {"title": "What we tried", **words})
    page = MODELS[word].objects.get(title="What we tried")
    assert answer.url == f"/admin/pages/{page.pk}/edit/"
    # The message that would be read there.
    client.cookies.pop("messages", None)
    return page


def opens(client, page):
    """Whether its editor opens."""
    return client.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


def screens(client, *addresses):
    """What can be read on these screens."""
    return "".join(
        unescape(client.get(f"/admin/{address}").content.decode()) for address in addresses
    )


@pytest.mark.parametrize("word", MODELS)
def test_a_lead_begins_a_draft_for_their_pilot(client, pilot, lead, word):
    button = writing.writable[word].address(word)
    assert button in screens(client, "")
    assert button in screens(client, "yours/")
    page = write(client, word, summary="In short.")
    assert (page.owner, page.live, page.summary, page.pilot) == (lead, False, "In short.", pilot)
    assert page.slug == "what-we-tried"
    assert own.is_own(lead, page)
    assert opens(client, page)


def test_it_needs_a_title_and_loses_nothing(client, lead):
    answer = client.post(POST, {"title": " ", "summary": "In short."})
    words = unescape(answer.content.decode())
    assert "Give it a title." in words
    assert "In short." in words
    assert BlogPostPage.objects.count() == 1


def test_whoever_has_two_says_for_which(client, tree, pilot):
    area = make_organisation(tree, title="Surrey")
    client.force_login(make_lead_of(pilot, area))
    assert "Choose one." in client.post(POST, {"title": "A title"}).content.decode()
    foreign = make_pilot(tree).desk.pk
    assert client.post(POST, {"title": "A title", "desk": foreign}).status_code == 200
    page = write(client, desk=area.desk.pk)
    assert (page.contribution.desk, page.pilot) == (area.desk, None)


def test_the_author_is_the_lead_with_a_page_of_their_own(client, tree, pilot):
    person = make_person(tree, title="Leila Whitworth")
    client.force_login(make_lead_of(pilot, person))
    draft = write(client).get_latest_revision_as_object()
    assert [(one.person, one.name) for one in draft.authors.all()] == [(person, "Leila Whitworth")]


def test_two_leads_of_a_pilot_share_what_is_written_for_it(client, pilot, lead):
    page = write(client)
    Workflow.objects.get().start(page, lead)
    client.force_login(make_lead_of(pilot, username="second"))
    assert opens(client, page)
    assert screens(client, "").count("What we tried") >= 2
    assert "What we tried" in screens(client, "yours/")
    assert client.get(f"/admin/drafts/{page.pk}/").status_code == 200


def test_whoever_hands_the_pilot_over_stays_its_author_and_does_not_see_it(client, tree, lead):
    page = write(client)
    desk = page.contribution.desk
    own.seat(lead, make_pilot(tree).desk)
    own.hand_over(desk, lead, make_user("new", superuser=False))
    page.refresh_from_db()
    assert page.owner == lead
    assert not opens(client, page)
    assert "What we tried" not in screens(client, "", "yours/")
    assert not PageSubscription.objects.filter(user=lead, page=page).exists()


def test_nobody_else_sees_or_changes_it(client, tree, lead):
    page = write(client)
    client.force_login(make_person_in("Comms authors"))
    assert not opens(client, page)
    client.force_login(make_lead_of(make_pilot(tree), username="other"))
    assert not opens(client, page)
    lists = ("", "yours/", "drafts/", f"choose-page/{page.get_parent().pk}/")
    assert "What we tried" not in screens(client, *lists)
    assert client.get(f"/admin/drafts/{page.pk}/").status_code == 404


def test_a_lead_finds_no_post_of_the_comms_team(client, lead):
    blog = write(client).get_parent()
    other = BlogPostPage.objects.get(title="Zebra")
    assert not opens(client, other)
    lists = (f"pages/{blog.pk}/", f"choose-page/{blog.pk}/", "yours/", "pages/search/?q=Zebra")
    assert "Zebra" not in screens(client, *lists)
    assert client.get(f"/admin/pages/add/news/blogpostpage/{blog.pk}/").status_code == 302


def test_what_is_in_the_bin_is_nobodys(client, lead):
    page = write(client)
    put_in_bin(page)
    assert not opens(client, page)
    assert "What we tried" not in screens(client, "", "yours/")


@pytest.mark.parametrize("role", ["Comms authors", "Pilot leads"])
def test_without_a_pilot_or_an_organisation_nobody_writes_here(client, pilot, role):
    client.force_login(make_person_in(role))
    assert client.post(POST, {"title": "A title"}).status_code == 302
    assert "Write a post" not in screens(client, "", "yours/")
    assert BlogPostPage.objects.count() == 1
