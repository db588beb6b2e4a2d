"""The screens of launch sets, as people use them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from publishing.models import DatabaseClaim, LaunchMember, LaunchSet
from publishing.sets import arming
from tests.factories import make_standard_page
from tests.factories.launch_sets import approved, make_set
from tests.factories.news import make_post, make_release
from tests.factories.people import make_lead_of
from tests.factories.pilots import make_pilot

pytestmark = pytest.mark.django_db


def screen(launch, question=""):
    return reverse("publishing_set", args=[launch.pk]) + question


def deed(launch, name):
    return reverse("publishing_set_deed", args=[launch.pk, name])


def test_a_set_is_made_filled_checked_and_armed(tree, client, as_role):
    owner = as_role("Comms editors")
    page = make_standard_page(tree, title="Soon", live=False)
    moment = timezone.localtime() + datetime.timedelta(days=3)
    form = {"name": "Launch", "go_live_at": f"{moment:%d/%m/%Y} 09:30", "owner": owner.pk}
    client.post(reverse("publishing_set_new"), form)
    launch = LaunchSet.objects.get()
    found = client.get(reverse("publishing_set_add", args=[launch.pk]) + "?q=soo")
    assert "Soon" in found.text
    add = reverse("publishing_set_add", args=[launch.pk])
    client.post(add, {"word": "page", "key": page.pk})
    checked = client.get(screen(launch, "?check=1")).text
    assert "Nothing is in the way." in checked
    assert "If you arm the set, you approve its newest draft." in checked
    assert "Arm it" in client.get(deed(launch, "arm")).text
    client.post(deed(launch, "arm"))
    assert "Armed for" in client.get(screen(launch)).text


def test_a_time_that_has_passed_is_refused_beside_its_field(tree, client, as_role):
    as_role("Comms editors")
    answer = client.post(
        reverse("publishing_set_new"), {"name": "Launch", "go_live_at": "01/01/2020 09:30"}
    )
    assert "This time has passed (UK time)" in answer.text
    assert not LaunchSet.objects.exists()


def test_nothing_is_armed_while_something_is_in_the_way(tree, client, as_role):
    as_role("Press officers")
    launch = make_set(make_standard_page(tree, title="Soon", live=False))
    assert "It is not approved: Draft." in client.get(deed(launch, "arm")).text
    client.post(deed(launch, "arm"))
    launch.refresh_from_db()
    assert launch.state == LaunchSet.State.PLANNING


def test_go_live_now_and_hold_are_asked_about_and_logged(tree, client, as_role):
    person = as_role("Comms editors")
    page = approved(make_standard_page(tree, title="Soon", live=False))
    launch = make_set(page)
    arming.arm(launch, person)
    client.get(deed(launch, "hold"))
    launch.refresh_from_db()
    assert launch.is_armed, "asking does nothing yet"
    client.post(deed(launch, "hold"))
    client.post(deed(launch, "now"))
    report = client.get(screen(launch)).text
    assert "Live since" in report
    assert "See it on the site" in report
    assert "“Go live now” was pressed" in report
    assert f"Held · {person}" in report


def test_whoever_lets_something_go_live_on_a_copy_is_told(tree, client, as_role):
    as_role("Comms editors")
    page = approved(make_standard_page(tree, title="Soon", live=False))
    launch = make_set(page)
    DatabaseClaim.objects.create(site="https://www.example.org", claimed_at=timezone.now())
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    release = reverse("publishing_release", args=["page", page.pk])
    for address in (deed(launch, "now"), release, edit):
        assert "This is a copy of another site’s database" in client.get(address).text


def test_a_row_that_somebody_may_not_see_is_a_hidden_item(tree, client, as_role):
    release = make_release(tree, live=False, title="Secret news")
    launch = make_set(release, make_standard_page(tree, title="Open draft", live=False))
    as_role("Comms authors")
    answer = client.get(screen(launch)).text
    assert "Hidden item" in answer
    assert "Open draft" in answer
    assert "Secret news" not in answer
    assert client.get(deed(launch, "arm")).status_code in (302, 403)


def test_leads_see_sets_that_hold_something_of_theirs(tree, client, as_role):
    pilot = make_pilot(tree, live=False, title="Own pilot")
    own = make_set(pilot, make_standard_page(tree, title="Not theirs", live=False))
    other = make_set(make_standard_page(tree, title="Another", live=False), name="Other")
    client.force_login(make_lead_of(pilot))
    answer = client.get(screen(own)).text
    assert "Own pilot" in answer
    assert "Not theirs" not in answer
    assert client.get(screen(other)).status_code == 404


def test_items_are_ordered_and_taken_out_with_buttons(tree, client, as_role):
    as_role("Comms editors")
    launch = make_set(*[make_standard_page(tree, title=name, live=False) for name in "AB"])
    last = launch.members.last()
    order = reverse("publishing_set_order", args=[launch.pk])
    client.post(order, {"deed": f"up:{last.pk}"})
    assert [one.title for one in launch.members.all()] == ["B", "A"]
    place = reverse("publishing_set_place", args=[launch.pk, last.pk])
    client.post(f"{place}?position=1")
    assert [one.title for one in launch.members.all()] == ["A", "B"], "as when a row is drawn"
    client.post(order, {"deed": f"out:{last.pk}"})
    assert LaunchMember.objects.get().title == "A"


def test_an_item_is_added_from_its_own_editor(tree, client, as_role):
    as_role("Comms editors")
    page, launch = make_standard_page(tree, title="Soon", live=False), make_set()
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    there = reverse("publishing_put", args=["page", page.pk])
    assert there in client.get(edit).text
    assert f'<a class="button button-secondary" href="{edit}">' in client.get(there).text
    client.post(there, {"set": launch.pk})
    assert launch.members.get().title == "Soon"
    assert "This goes live with the launch set" in client.get(edit).text


def test_a_mended_draft_is_taken_in_place_of_the_approved_text(tree, client, as_role):
    as_role("Comms editors")
    page = approved(make_standard_page(tree, title="With a typo", live=False))
    launch = make_set(page)
    page.title = "Without"
    page.save_revision()
    assert "Take the newest draft" in client.get(screen(launch, "?check=1")).text
    order = reverse("publishing_set_order", args=[launch.pk])
    answer = client.post(order, {"deed": f"newest:{launch.members.get().pk}"}, follow=True)
    assert "stays behind" not in answer.text
    client.post(deed(launch, "now"))
    page.refresh_from_db()
    assert (page.live, page.title) == (True, "Without")


def test_words_for_social_channels_are_ready_to_paste(tree, client, as_role):
    as_role("Comms editors")
    words = [("x", "Read what is new.")]
    post = make_post(tree, live=False, title="Soon", social_posts=words)
    launch = make_set(approved(post))
    client.post(deed(launch, "now"))
    answer = client.get(screen(launch)).text
    assert "ready to paste" in answer
    assert "Read what is new.<br><br>http" in answer


def test_what_happened_is_a_file_for_those_who_change_sets(tree, client, as_role):
    launch = make_set(approved(make_standard_page(tree, title="Soon", live=False)))
    as_role("Comms editors")
    client.post(deed(launch, "arm"))
    client.post(deed(launch, "hold"))
    client.post(
        reverse("publishing_set_order", args=[launch.pk]),
        {"deed": f"out:{launch.members.get().pk}"},
    )
    address = reverse("publishing_set_history", args=[launch.pk])
    assert address in client.get(screen(launch)).text
    lines = client.get(address).getvalue().decode().splitlines()
    assert [line.split(",")[2] for line in lines] == [
        "What",
        "An item was taken out: Soon",
        "Held",
        "Armed",
        "An item was added: Soon",
    ]
    as_role("Comms authors")
    assert client.get(address).status_code == 302


def test_what_is_in_a_set_is_offered_with_it_and_not_alone(tree, client, as_role):
    as_role("Comms editors")
    page = approved(make_standard_page(tree, title="Soon", live=False))
    launch = make_set(page, name="Our summer")
    assert "Goes live with “Our summer”" in client.get("/admin/").text
    release = reverse("publishing_release", args=["page", page.pk])
    assert "take it out of the set first" in client.get(release).text
    client.post(release, {"deed": "now"})
    arming.arm(launch, None)
    client.post(release, {"deed": "back"})
    page.refresh_from_db()
    assert not page.live
    assert arming.go_live_now(launch, None).blockers == []


def test_the_next_set_comes_first_and_what_is_live_stands_apart(tree, client, as_role):
    as_role("Comms authors")
    for name, fields in {
        "Far": {"hours": 50},
        "Gone": {"state": "released", "released_at": timezone.now()},
        "Near": {"hours": 2},
        "Open": {"go_live_at": None},
    }.items():
        make_set(name=name, **fields)
    text = client.get(reverse("publishing_sets")).text
    names = ["To go live", "Near", "Far", "Open", "Went live", "Gone"]
    places = [text.index(f">{name}<") for name in names]
    assert places == sorted(places)
