"""A launch set goes live as a whole at its moment, or not at all."""

import datetime

import pytest
from django.core import mail
from django.utils import timezone
from wagtail.models import Page, PageLogEntry
from wagtail.signals import page_published

from cms.models import KeyFigure
from publishing.clock import Clock
from publishing.models import LaunchMember, LaunchSet, Notice
from publishing.sets import arming
from publishing.sets.membership import NotAdded, add, move
from publishing.sets.preflight import preflight
from publishing.sets.releasing import as_if_live
from tests.factories import make_figure, make_release, make_standard_page, make_tree, make_user
from tests.factories.launch_sets import approved, make_set
from tests.factories.media import make_document
from tests.publishing.conftest import is_scheduled, schedule

pytestmark = pytest.mark.django_db
LATER = {"hours": 1, "seconds": 1}


@pytest.fixture
def editor():
    return make_user("owner")


@pytest.fixture
def tree():
    return make_tree()


def draft(tree, title, **fields):
    return make_standard_page(tree, title=title, live=False, **fields)


def with_figure(figure):
    return [("key_figures", {"heading": "", "figures": [figure]})]


def texts(report):
    return [one.text for one in report.blockers]


def test_all_of_it_goes_live_at_its_moment_in_the_chosen_order(tree, editor, client, pass_time):
    about = make_standard_page(tree, title="About")
    about.title = "About us"
    about.save_revision()
    figure = make_figure(live=False)
    post = draft(tree, "A page with a figure", body=with_figure(figure))
    launch = make_set(post, about, figure, owner=editor)
    assert not arming.arm(launch, editor).blockers
    assert Clock().run_due() == (0, 0)
    assert client.get("/a-page-with-a-figure/").status_code == 404
    pass_time(**LATER)
    assert Clock().run_due() == (1, 0)
    assert client.get("/a-page-with-a-figure/").status_code == 200
    assert "About us" in client.get("/about/").text
    launch.refresh_from_db()
    assert launch.state == LaunchSet.State.RELEASED
    assert Clock().run_due() == (0, 0)


def test_the_first_of_the_set_is_the_newest_in_lists(tree, editor, pass_time):
    pages = [draft(tree, title) for title in ("First", "Second", "Third")]
    arming.arm(make_set(*pages), editor)
    pass_time(**LATER)
    Clock().run_due()
    newest = Page.objects.filter(pk__in=[page.pk for page in pages])
    assert [page.title for page in newest.order_by("-first_published_at")] == [
        "First",
        "Second",
        "Third",
    ]


def test_exactly_the_approved_version_goes_live(tree, editor, pass_time):
    page = approved(draft(tree, "As approved"), editor)
    launch = make_set(page)
    page.title = "Written later"
    page.save_revision()
    report = arming.arm(launch, editor)
    assert "A newer draft than the approved text stays behind." in [w.text for w in report.warnings]
    pass_time(**LATER)
    Clock().run_due()
    page.refresh_from_db()
    assert (page.title, page.live, page.has_unpublished_changes) == ("As approved", True, True)


@pytest.mark.parametrize("broken", range(4))
def test_when_one_step_fails_nothing_goes_out_and_the_owner_knows_why(
    tree, editor, pass_time, broken, django_capture_on_commit_callbacks
):
    pages = [draft(tree, f"Page {number}") for number in range(4)]
    launch = make_set(*pages, owner=editor)
    arming.arm(launch, editor)
    pass_time(**LATER)

    def fail(instance, **kwargs):
        if instance.pk == pages[broken].pk:
            raise RuntimeError("no")

    page_published.connect(fail)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            Clock().run_due()
            Clock().run_due()
    finally:
        page_published.disconnect(fail)
    assert not Page.objects.filter(pk__in=[page.pk for page in pages], live=True).exists()
    assert not PageLogEntry.objects.filter(action="wagtail.publish.scheduled").exists()
    launch.refresh_from_db()
    assert launch.state == LaunchSet.State.FAILED
    assert [message.subject for message in mail.outbox] == ["Nothing went out: launch set “Launch”"]
    assert f"Page {broken}" in mail.outbox[0].body


def test_it_is_mended_and_goes_live_now(tree, editor, pass_time):
    figure = make_figure()
    page = draft(tree, "With a figure", body=with_figure(figure))
    launch = make_set(page, owner=editor)
    arming.arm(launch, editor)
    figure.unpublish()
    pass_time(**LATER)
    Clock().run_due()
    launch.refresh_from_db()
    assert "is not live yet" in launch.failure[0][2]
    assert Notice.objects.count() == 1
    KeyFigure.objects.get().get_latest_revision().publish()
    arming.go_live_now(launch, editor)
    page.refresh_from_db()
    assert (page.live, launch.state) == (True, LaunchSet.State.RELEASED)
    assert LaunchMember.objects.get().released_at


def test_a_held_set_stays_where_it_is(tree, editor, pass_time):
    launch = make_set(draft(tree, "Page"))
    arming.arm(launch, editor)
    assert arming.hold(launch, editor)
    pass_time(**LATER)
    assert Clock().run_due() == (0, 0)
    assert launch.state == LaunchSet.State.HELD


def test_an_approval_that_was_taken_back_stops_the_set(tree, editor, pass_time):
    page = approved(draft(tree, "Page"), editor)
    launch = make_set(page)
    arming.arm(launch, editor)
    approval = page.latest_revision.approvals.get()
    approval.finish(approval.End.TAKEN_BACK)
    pass_time(**LATER)
    Clock().run_due()
    launch.refresh_from_db()
    assert launch.failure[0][2] == "The approval of this version was taken back."


def test_what_stands_in_the_way_is_found_beforehand(tree, editor):
    figure = make_figure(live=False)
    page = draft(tree, "Uses a figure", body=with_figure(figure))
    author = make_user("author", superuser=False)
    report = preflight(make_set(page, make_document(), go_live_at=None), author)
    found = "\n".join(texts(report))
    assert "It has no time yet." in found
    assert "It is not approved: Draft." in found
    assert "is not live yet" in found
    assert "Nothing that is live by then uses it" in found
    assert not Page.objects.get(pk=page.pk).live, "looking changes nothing"
    assert report.blockers[-1].path


def test_what_is_being_checked_and_what_has_nothing_to_show_are_in_the_way(
    tree, editor, with_roles
):
    checked, known = draft(tree, "In review"), make_standard_page(tree, title="Known")
    checked.get_workflow().start(checked, editor)
    report = preflight(make_set(checked, known), editor)
    found = {one.member: one.text for one in report.blockers}
    assert sorted(text.partition(":")[0] for text in found.values()) == [
        "It is live already and no changes wait",
        "It is not approved",
    ]
    assert report.approved_by_arming == set()


@pytest.mark.parametrize(("hours", "too_early"), [(1, True), (24, False)])
def test_an_embargo_is_held_against_the_moment_of_the_set(tree, editor, hours, too_early):
    now = timezone.now()
    release = make_release(tree, live=False, embargo=now + datetime.timedelta(hours=24))
    launch = make_set(release, go_live_at=now + datetime.timedelta(hours=hours))
    found = "\n".join(texts(preflight(launch, editor)))
    assert ("before the embargo ends" in found) == too_early


def test_a_link_to_something_that_will_not_be_live_is_found(tree, editor):
    hidden = draft(tree, "Not for now")
    link = f'<p><a linktype="page" id="{hidden.pk}">What comes later</a></p>'
    page = draft(tree, "Page", body=[("prose", link)])
    launch = make_set(page)
    assert texts(arming.arm(launch, editor)) == [
        "It links to “Not for now”, which will not be live."
    ]
    assert launch.state == LaunchSet.State.PLANNING
    add(launch, hidden)
    assert not texts(preflight(launch, editor))


def test_two_sets_in_one_hour_and_live_links_are_warned_about(tree, editor):
    page = draft(tree, "Soon")
    link = f'<p><a linktype="page" id="{page.pk}">Soon</a></p>'
    make_standard_page(tree, title="Already live", body=[("prose", link)])
    launch = make_set(page)
    make_set(name="Another", hours=1.5)
    found = [one.text for one in preflight(launch, editor).warnings]
    assert any(text.startswith("“Another” goes live within the same hour") for text in found)
    assert any(text.startswith("The live page “Already live” links to it") for text in found)


def test_an_item_is_in_one_open_set_and_has_no_schedule_of_its_own(tree, editor):
    page = draft(tree, "Page")
    make_set(page)
    with pytest.raises(NotAdded, match="is in the launch set “Launch” already"):
        make_set(page)
    with pytest.raises(NotAdded, match="schedule of its own"):
        make_set(schedule(tree, "Scheduled"))
    page.go_live_at = timezone.now() + datetime.timedelta(days=1)
    with pytest.raises(Exception, match="goes live with it"):
        page.save_revision().publish()
    assert not is_scheduled(page)


def test_items_are_put_in_order(tree):
    launch = make_set(*[draft(tree, title) for title in "ABC"])
    last = launch.members.last()
    move(launch, last, -1)
    move(launch, last, -5)
    assert [member.title for member in launch.members.all()] == ["C", "A", "B"]


def test_trying_leaves_nothing_behind(tree, client):
    launch = make_set(approved(draft(tree, "Page")))
    members = list(launch.members.all())
    members[0].revision = members[0].item.get_latest_revision()
    with as_if_live(members) as reasons:
        assert not reasons
        assert client.get("/page/").status_code == 200
    assert client.get("/page/").status_code == 404
