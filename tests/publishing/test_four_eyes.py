"""Nobody lets their own press release go live: neither its authors nor its last editor, administrators included."""

import datetime

import pytest
from django.utils import timezone
from wagtail.models import Locale, PageLogEntry

from cms.models import Approval, NotReadyToPublish
from cms.models.approvals import approve, contributors
from cms.planting import key_of
from news.models import PressIndexPage, PressReleasePage
from publishing.approval import approved_revision, state_of
from tests.factories import make_person_in, make_release, make_roles, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(with_roles):
    """Written by the officer, checked by nobody."""
    officer = make_person_in("Press officers", "olive")
    release = make_release(make_tree(), live=False, title="We begin")
    PressReleasePage.objects.update(owner=officer)
    release.revisions.update(user=officer)
    PressIndexPage.objects.update(translation_key=key_of("page /news/press/"))
    make_roles()
    return release


@pytest.fixture
def release(made):
    return again(made)


@pytest.fixture
def site(made):
    return make_tree()


@pytest.fixture
def officer(made, django_user_model):
    return django_user_model.objects.get(username="olive")


@pytest.fixture
def editor(made):
    return make_person_in("Comms editors", "edith")


def again(release):
    return PressReleasePage.objects.get(pk=release.pk)


def hand_in(release, user):
    return release.get_workflow().start(release, user).current_task_state


def decide(step, user, deed="approve", **words):
    step.task.specific.on_action(step, user, deed, **words)


def screen(release):
    return f"/admin/go-live/page/{release.pk}/"


@pytest.mark.parametrize("who", ["officer", "editor", "boss"])
def test_unsigned_it_goes_live_for_nobody(client, release, officer, editor, who):
    people = {"officer": officer, "editor": editor, "boss": make_user("boss")}
    client.force_login(people[who])
    assert not release.permissions_for_user(people[who]).can_publish()
    bulk = f"/admin/bulk/wagtailcore/page/publish/?id={release.pk}&next=/admin/"
    for address in (bulk, f"/admin/api/main/pages/{release.pk}/action/publish/"):
        client.post(address)
    client.post(screen(release), {"deed": "now"})
    assert not again(release).live


@pytest.mark.parametrize("later", [False, True])
def test_no_command_and_no_schedule_goes_round_it(release, later):
    if later:
        release.go_live_at = timezone.now() + datetime.timedelta(days=1)
    revision = release.save_revision()
    with pytest.raises(NotReadyToPublish) as refusal:
        revision.publish()
    assert "sign-off" in refusal.value.sentences[0]
    release.live = True
    with pytest.raises(NotReadyToPublish):
        release.save()
    assert not release.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_somebody_else_signs_it_off_and_its_author_lets_it_go_live(
    client, release, officer, editor
):
    step = hand_in(release, officer)
    assert step.task.specific.get_actions(release, officer) == []
    decide(step, editor)
    assert (state_of(again(release)), again(release).live) == ("Approved", False)
    client.force_login(officer)
    client.post(screen(release), {"deed": "now"})
    assert again(release).live
    assert Approval.objects.get().kind == Approval.Kind.SIGN_OFF


@pytest.mark.parametrize("superuser", [False, True])
def test_whoever_changed_a_word_is_no_judge_of_it(release, officer, superuser):
    person = make_user("edith", superuser=superuser)
    if not superuser:
        person.groups.add(make_person_in("Comms editors", "other").groups.get())
    step = hand_in(release, officer)
    release.title = "A word more"
    release.save_revision(user=person)
    assert step.task.specific.get_actions(release, person) == []
    step.refresh_from_db()
    with pytest.raises(NotReadyToPublish, match="somebody else signs it off"):
        decide(step, person)
    assert approved_revision(again(release)) is None


def test_whoever_only_leaves_a_remark_may_still_sign_it_off(release, officer, editor):
    step = hand_in(release, officer)
    release.save_revision(user=editor)
    decide(step, editor)
    assert contributors(approved_revision(again(release))) == {officer.pk}


def test_a_later_version_needs_a_sign_off_of_its_own(release, officer, editor):
    decide(hand_in(release, officer), editor)
    late = again(release)
    late.title = "Slipped in"
    with pytest.raises(NotReadyToPublish):
        late.save_revision(user=officer).publish(user=officer)
    assert not again(release).live


def test_no_launch_set_and_no_amendment_goes_round_it(release, officer, editor):
    with pytest.raises(NotReadyToPublish, match="somebody else signs it off"):
        approve(release.get_latest_revision(), officer)
    approve(release.get_latest_revision(), editor)
    assert Approval.objects.get().kind == Approval.Kind.SIGN_OFF


def test_an_administrator_alone_says_why_and_it_stays_in_the_history(client, release, editor):
    boss = make_user("boss")
    release.save_revision(user=boss)
    client.force_login(editor)
    assert client.post(screen(release), {"deed": "alone", "reason": "x"}).status_code == 302
    client.force_login(boss)
    assert b"Say why." in client.post(screen(release), {"deed": "alone", "reason": " "}).content
    client.post(screen(release), {"deed": "alone", "reason": "Everybody is ill"})
    assert not again(release).live
    client.post(screen(release), {"deed": "now"})
    assert again(release).live
    history = client.get(f"/admin/pages/{release.pk}/history/").content.decode()
    assert "without a second person, because: Everybody is ill" in history
    assert PageLogEntry.objects.filter(user=boss, page=release.pk).exists()


def test_those_who_do_not_see_it_do_not_find_its_screen(client, release, site):
    client.force_login(make_person_in("Comms authors"))
    assert client.get(screen(release)).status_code == 404
    client.force_login(make_person_in("Pilot leads"))
    answer = client.get(screen(release), follow=True)
    assert "We begin" not in answer.content.decode()


def test_the_press_has_a_way_of_its_own(release):
    assert release.get_workflow().name == "Press sign-off"


def test_a_branch_in_another_language_takes_the_same_way(site, release):
    welsh = Locale.objects.get_or_create(language_code="cy")[0]
    site.home.copy_for_translation(welsh)
    copy = release.copy_for_translation(welsh, copy_parents=True)
    assert copy.get_workflow() == release.get_workflow()
