"""Somebody without an account reads one draft through a link, and nothing else."""

import datetime
import re
from io import StringIO

import pytest
from django.contrib.auth.models import Group
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import registry

from accounts.models import Counter
from publishing.links import finding
from publishing.links.making import make_link, may_share, revoke
from publishing.models import DatabaseClaim, LaunchSet, ReviewLink
from roles.own import give_page_rights
from tests.factories import make_standard_page
from tests.factories.directory import make_person
from tests.factories.launch_sets import make_set
from tests.factories.news import make_post, make_release
from tests.factories.people import make_lead_of, make_person_in
from tests.factories.pilots import make_pilot

pytestmark = pytest.mark.django_db
EMBARGOED = ["Comms editors", "Press officers", "Administrators"]
NEVER = "/review/" + "x" * 43 + "/"


@pytest.fixture
def editor(tree):
    return make_person_in("Comms editors")


@pytest.fixture
def draft(tree):
    page = make_standard_page(tree, title="Old title", live=False)
    page.title = "Newest title"
    page.save_revision()
    return page


def address_for(item, maker, days=7):
    return reverse("review", args=[make_link(item, maker, "Ada", "ada@example.org", days)[1]])


def test_a_link_is_made_on_the_screen_and_its_address_is_shown_once(draft, editor, client):
    client.force_login(editor)
    screen = reverse("publishing_links", args=["page", draft.pk])
    assert screen in client.get(reverse("wagtailadmin_pages:edit", args=[draft.pk])).text
    made = client.post(screen, {"name": "Ada", "email": "ada@example.org", "days": 7}).text
    address = re.search(r"/review/[\w-]{43}/", made)[0]
    client.logout()
    assert "Newest title" in client.get(address).text
    client.force_login(editor)
    listed = client.get(screen).text
    assert address not in listed
    assert "1 time" in listed
    assert ReviewLink.objects.get().token_print not in address


def test_the_newest_draft_is_marked_and_kept_nowhere(draft, editor, client):
    answer = client.get(address_for(draft, editor))
    assert "Draft, for Ada: please do not pass it on." in answer.text
    assert "UK time" in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert "noindex" in answer.headers["X-Robots-Tag"]
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert not answer.cookies
    assert client.get(draft.get_url()).status_code == 404


def test_a_draft_bears_the_day_that_its_author_wants(tree, editor, client):
    post = make_post(tree, make_person(tree), live=False, display_date=None)
    post.go_live_at = datetime.datetime(2031, 1, 6, 9, 30, tzinfo=datetime.UTC)
    post.save_revision()
    assert "6 January 2031" in client.get(address_for(post, editor)).text


def test_changes_to_what_is_live_leave_it_its_first_day(tree, editor, client):
    post = make_post(tree, make_person(tree), display_date=None)
    post.go_live_at = datetime.datetime(2031, 1, 6, 9, 30, tzinfo=datetime.UTC)
    post.save_revision()
    assert "January 2031" not in client.get(address_for(post, editor)).text


def test_a_schedule_and_a_set_say_it_before_its_author(tree, editor, client):
    post = make_post(tree, make_person(tree), live=False, display_date=None)
    launch = make_set(post)
    LaunchSet.objects.update(go_live_at=datetime.datetime(2032, 2, 3, 9, 30, tzinfo=datetime.UTC))
    post.go_live_at = datetime.datetime(2031, 1, 6, 9, 30, tzinfo=datetime.UTC)
    version = post.save_revision()
    assert "3 February 2032" in client.get(address_for(post, editor)).text
    launch.delete()
    version.publish()
    post.go_live_at = None
    post.save_revision()
    assert "6 January 2031" in client.get(address_for(post, editor)).text


def test_a_release_to_come_prints_its_embargo_and_no_day_of_issue(tree, editor, client):
    moment = datetime.datetime(2031, 1, 6, 9, 30, tzinfo=datetime.UTC)
    release = make_release(tree, live=False, embargo=moment, go_live_at=moment)
    text = client.get(address_for(release, editor)).text
    assert "EMBARGOED until 6 January 2031, 09:30 UK time" in text
    assert "<dt>Issued</dt>" not in text


def test_programs_that_check_mails_use_nothing_up(draft, editor, client):
    address = address_for(draft, editor)
    for _scan in range(3):
        client.head(address)
        assert client.get(address).status_code == 200
    link = ReviewLink.objects.get()
    assert link.opened == 3
    assert link.first_opened_at <= link.last_opened_at
    assert client.post(address).status_code == 405


@pytest.mark.parametrize("end", ["expired", "revoked", "maker gone", "maker moved on", "absent"])
def test_what_opens_nothing_answers_like_what_never_was(draft, editor, client, end, pass_time):
    address = address_for(draft, editor)
    if end == "expired":
        pass_time(days=7, minutes=1)
    elif end == "revoked":
        assert revoke(ReviewLink.objects.get(), editor)
    elif end == "maker gone":
        type(editor).objects.update(is_active=False)
    elif end == "maker moved on":
        editor.groups.clear()
    else:
        draft.delete()
    answer, never = client.get(address), client.get(NEVER)
    assert answer.status_code == never.status_code == 404
    assert answer.text.replace(address, "") == never.text.replace(NEVER, "")


@pytest.mark.parametrize(
    "role", ["Comms editors", "Press officers", "Administrators", "Comms authors", "Translators"]
)
def test_only_press_officers_and_editors_show_what_is_embargoed(tree, role):
    release = make_release(tree, live=False)
    person = make_person_in(role)
    # The tests' press branch is not the planted one, to which the role has its rights.
    give_page_rights(Group.objects.get(name="Press officers"), release.get_parent(), ["change"])
    assert may_share(person, release) == (role in EMBARGOED)
    assert may_share(person, make_set(release)) == (role in EMBARGOED)


def test_leads_show_what_is_their_own(tree, client):
    own, other = make_pilot(tree, title="Own"), make_pilot(tree, title="Other", live=False)
    lead = make_lead_of(own)
    client.force_login(lead)
    form = {"name": "Ada", "email": "ada@example.org", "days": 3}
    assert client.post(reverse("publishing_links", args=["page", own.pk]), form).status_code == 200
    assert (
        client.post(reverse("publishing_links", args=["page", other.pk]), form).status_code == 404
    )
    link = make_link(other, make_person_in("Comms editors"), "Bob", "bob@example.org", 7)[0]
    assert client.post(reverse("publishing_link_revoke", args=[link.pk])).status_code == 404
    assert ReviewLink.objects.working().count() == 2


def test_a_set_is_read_page_by_page_with_links_between_them(tree, editor, client):
    post = make_post(
        tree, make_person(tree, title="Ada Author"), live=False, title="A post to come"
    )
    about = make_standard_page(tree, title="About it", live=False)
    about.body = [("prose", f'<p><a linktype="page" id="{post.pk}">The post</a></p>')]
    about.save_revision()
    start = address_for(make_set(post, about, name="Launch day"), editor)
    contents = client.get(start).text
    pages = re.findall(start + r"\d+/", contents)
    assert "A post to come" in contents
    assert "A post to come" in client.get(pages[0]).text
    second = client.get(pages[1]).text
    assert f'href="{pages[0]}"' in second
    assert f'href="{start}"' in second
    assert client.get(start + "0/").status_code == 404
    assert client.get(post.get_url()).status_code == 404


def test_the_history_tells_of_making_opening_and_revoking(draft, editor, client):
    address = address_for(draft, editor)
    client.get(address)
    client.get(address)
    revoke(ReviewLink.objects.get(), editor)
    said = [entry.message for entry in registry.get_logs_for_instance(draft).order_by("pk")]
    assert said[-3:] == [
        "A review link was made for Ada",
        "Opened with the review link for Ada",
        "The review link for Ada was revoked",
    ]


def test_whoever_guesses_is_slowed_down(draft, editor, client, monkeypatch):
    monkeypatch.setattr(finding, "MOST", 2)
    address = address_for(draft, editor)
    client.get(NEVER)
    assert client.get(address).status_code == 200
    client.get(NEVER)
    client.get(NEVER)
    assert client.get(address).status_code == 404
    assert Counter.objects.count() == 1
    assert timezone.now() < ReviewLink.objects.get().expires_at


def test_the_link_is_mailed_to_its_reader_when_that_is_asked_for(draft, editor, client, server):
    client.force_login(editor)
    screen = reverse("publishing_links", args=["page", draft.pk])
    words = {"name": "Ada", "email": "ada@example.org", "days": 7}
    client.post(screen, words)
    assert not server.taken, "only when that is asked for"
    address = re.search(r"/review/[\w-]{43}/", client.post(screen, {**words, "send": "on"}).text)[0]
    ((receivers, mail),) = server.taken
    text = mail.get_content()
    assert receivers == ["ada@example.org"]
    assert address in text
    assert f"{editor} has made a link" in " ".join(text.split())
    assert "It works until" in text
    assert "title" not in text + mail["Subject"]


def test_a_copy_of_the_site_sends_no_mail_and_says_so_beside_the_address(draft, editor, client):
    client.force_login(editor)
    DatabaseClaim.objects.create(site="https://www.example.org", claimed_at=timezone.now())
    words = {"name": "Ada", "email": "ada@example.org", "days": 7, "send": "on"}
    made = client.post(reverse("publishing_links", args=["page", draft.pk]), words).text
    assert "could not be sent" in made
    assert re.search(r"/review/[\w-]{43}/", made)


def test_who_read_is_forgotten_ninety_days_after_the_end(draft, editor, pass_time, settings):
    assert "purge_review_links" in settings.DAILY_COMMANDS
    address_for(draft, editor, days=7)
    revoke(make_link(draft, editor, "Bo", "bo@example.org", 30)[0], editor)
    pass_time(days=91)
    call_command("purge_review_links", stdout=StringIO())
    assert [link.name for link in ReviewLink.objects.all()] == ["Ada"]
    pass_time(days=98)
    call_command("purge_review_links", stdout=StringIO())
    assert not ReviewLink.objects.exists()
