"""What people try with a press release and its sign-off."""

from collections.abc import Callable

from django.contrib.auth.models import Group

from cms.models import Approval
from cms.models.approvals import approve
from publishing.sets.locks import open_member
from roles.own import give_page_rights
from tests.leaks.actions import Attempt


def release_deed(deed: str, signed: bool, **words: str) -> Callable[[Attempt], None]:
    """Presses a button of the screen on which a press release goes live."""

    def does(it: Attempt) -> None:
        release = with_officers(it)
        # As long as it is in a launch set, nobody lets it go alone.
        open_member(release).delete()
        if signed:
            approve(release.get_latest_revision(), None, Approval.Kind.SIGN_OFF)
        it.post(f"/admin/go-live/page/{release.pk}/", deed=deed, **words)

    return does


def sign_off(it: Attempt) -> None:
    """Approves a press release that somebody else has handed in."""
    release = with_officers(it)
    step = release.get_workflow().start(release, None).current_task_state
    it.post(f"/admin/pages/workflow/action/{release.pk}/approve/{step.pk}/", comment="")


def with_officers(it: Attempt) -> object:
    """The hidden press release, in a branch where press officers have the rights of the table."""
    officers = Group.objects.get(name="Press officers")
    give_page_rights(officers, it.site.release.get_parent(), ["add", "change"])
    return type(it.site.release).objects.get(pk=it.site.release.pk)


def waiting(it: Attempt) -> int:
    """How many approvals wait."""
    return Approval.objects.about(it.site.release).waiting().count()


def taken_back(it: Attempt) -> int:
    """How many approvals were taken back."""
    return Approval.objects.filter(end=Approval.End.TAKEN_BACK).count()
