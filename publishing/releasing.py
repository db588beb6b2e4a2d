"""The screen on which what is approved goes live, now or at a time, or the approval is taken back.

It also is where an administrator signs off a press release alone when nobody else is there, with a reason that stays in
its history.
"""

from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.bin_place import in_bin
from cms.models import Approval
from cms.models.approvals import approve, contributors, release, waiting_approval
from cms.models.publish_checks import PublishChecked
from cms.models.states import scheduled_for, state_in_words, uk_time
from cms.sight import visible
from publishing.flags import tell_about_copy
from publishing.models.review import wanted_time
from publishing.places import edit_path
from publishing.release_forms import AloneForm, LaterForm
from publishing.sets.locks import open_member
from roles.names import ADMINISTRATORS, roles_of

OVERRIDDEN, TAKEN_BACK = "publishing.sign_off_alone", "publishing.approval_taken_back"


@dataclass
class Desk:
    """What lies on the screen: a page or record, its approval, and what this person may do."""

    record: Any
    user: Any
    approval: Approval | None

    @property
    def may_release(self) -> bool:
        """Whether the person may let it go live."""
        if isinstance(self.record, Page):
            return bool(self.record.permissions_for_user(self.user).can_publish())
        policy = policy_registry.get_by_type(type(self.record))
        return bool(policy.user_has_permission(self.user, "publish"))

    @property
    def may_sign_off_alone(self) -> bool:
        """Administrators, for what needs somebody else's sign-off and has none."""
        unsigned = self.record.needs_sign_off and self.approval is None
        return unsigned and ADMINISTRATORS in roles_of(self.user)

    @property
    def is_own_work(self) -> bool:
        """Whether the person has worked on the newest version, and is no judge of it."""
        revision = self.record.get_latest_revision()
        waits = bool(revision) and revision.pk != self.record.live_revision_id
        return waits and self.user.pk in contributors(revision)

    @property
    def scheduled_for(self) -> Any:
        """When it goes live by itself."""
        return scheduled_for(self.record)

    @cached_property
    def launch_set(self) -> Any:
        """The launch set that it is to go live with; `None` when it is in none."""
        member = open_member(self.record)
        return member and member.launch_set

    @property
    def is_armed(self) -> bool:
        """Whether that set only waits for its time: nothing about it changes before somebody holds it."""
        return bool(self.launch_set and self.launch_set.is_armed)

    @property
    def goes_alone(self) -> bool:
        """Whether the person may let the approved version go live on its own."""
        return bool(self.approval and self.may_release and not self.launch_set)

    @property
    def has_newer_draft(self) -> bool:
        """Whether somebody saved another version after the approved one."""
        return self.approved_key not in (None, self.record.latest_revision_id)

    @property
    def approved_key(self) -> int | None:
        """The key of the approved version."""
        return self.approval.revision_id if self.approval else None

    def compare(self, one: Any, other: Any) -> str:
        """The address of two versions beside each other."""
        name = "wagtailadmin_pages:revisions_compare"
        if not isinstance(self.record, Page):
            name = type(self.record).snippet_viewset.get_url_name("revisions_compare")
        return reverse(name, args=[self.record.pk, one, other])

    @property
    def compare_with_live(self) -> str:
        """What the public has, and what is approved; empty when the public has nothing."""
        there = self.approval and self.record.live and self.record.live_revision_id
        return self.compare("live", self.approved_key) if there else ""

    @property
    def compare_with_draft(self) -> str:
        """What is approved, and the newer draft; empty without one."""
        return self.compare(self.approved_key, "latest") if self.has_newer_draft else ""


def find_record(user: Any, word: str, pk: int) -> Any:
    """A page (`page`) or a shared record by the word for its kind; what somebody may not see is not there."""
    if word == "page":
        model: Any = Page
    else:
        try:
            model = apps.get_model("cms", word)
        except LookupError:
            raise Http404 from None
        if not issubclass(model, PublishChecked):
            raise Http404
    found = visible(user, model._default_manager.filter(pk=pk)).first()
    if found is None or (model is Page and (found.depth < 2 or in_bin(found))):
        raise Http404
    return found.specific if model is Page else found


def word_of(record: Any) -> str:
    """What stands for its kind in addresses."""
    return "page" if isinstance(record, Page) else str(record._meta.model_name)


def release_path(record: Any) -> str:
    """The address of the screen for one page or record."""
    return reverse("publishing_release", args=[word_of(record), record.pk])


def release_screen(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Shows what is approved and does what the pressed button says."""
    record = find_record(request.user, word, pk)
    desk = Desk(record, request.user, waiting_approval(record))
    if not desk.may_release and not desk.may_sign_off_alone:
        raise PermissionDenied
    tell_about_copy(request)
    deed = request.POST.get("deed", "") if request.method == "POST" else ""
    later = LaterForm(
        request.POST if deed == "later" else None,
        initial={"go_live_at": desk.scheduled_for or wanted_time(record)},
    )
    alone = AloneForm(request.POST if deed == "alone" else None)
    if deed in DEEDS and done(deed, request, desk, later, alone):
        return redirect(edit_path(record) if deed in ("alone", "back") else "wagtailadmin_home")
    context = {
        "desk": desk,
        "record": record,
        "approval": desk.approval,
        "later": later,
        "alone": alone,
        "state": state_in_words(record),
        "edit": edit_path(record),
        "media": later.media,
    }
    return render(request, "publishing/release.html", context)


def done(deed: str, *args: Any) -> bool:
    """Does it; says whether it was done. Somebody else may have been quicker."""
    try:
        return DEEDS[deed](*args)
    except Approval.DoesNotExist:
        return False


def go_live_now(request: HttpRequest, desk: Desk, *forms: Any) -> bool:
    """The approved version goes live."""
    if not desk.goes_alone or desk.scheduled_for:
        return False
    release(desk.record, request.user)
    messages.success(request, _("“%s” is live, as it was approved.") % desk.record)
    return True


def go_live_later(request: HttpRequest, desk: Desk, later: LaterForm, alone: AloneForm) -> bool:
    """The approved version goes live at a time."""
    if not desk.goes_alone or not later.is_valid():
        return False
    release(desk.record, request.user, later.cleaned_data["go_live_at"])
    words = {"name": desk.record, "when": uk_time(later.cleaned_data["go_live_at"])}
    messages.success(request, _("“%(name)s” goes live on %(when)s, as it was approved.") % words)
    return True


def take_back(request: HttpRequest, desk: Desk, *forms: Any) -> bool:
    """The approval holds no longer."""
    if not desk.approval or not desk.may_release or desk.scheduled_for or desk.is_armed:
        return False
    desk.approval.finish(Approval.End.TAKEN_BACK, request.user)
    log(desk.record, TAKEN_BACK, user=request.user, revision=desk.approval.revision)
    messages.success(request, _("The approval of “%s” is taken back.") % desk.record)
    return True


def sign_off_alone(request: HttpRequest, desk: Desk, later: LaterForm, alone: AloneForm) -> bool:
    """The newest version is signed off by an administrator who had a part in it, with the reason."""
    if not desk.may_sign_off_alone or not alone.is_valid():
        return False
    version = desk.record.get_latest_revision_as_object()
    version.refuse_if_unready(at_approval=True)
    revision, reason = version.get_latest_revision(), alone.cleaned_data["reason"]
    approve(revision, request.user, Approval.Kind.OVERRIDE, reason)
    data = {"comment": reason}
    log(desk.record, OVERRIDDEN, user=request.user, revision=revision, data=data)
    messages.success(request, _("“%s” is signed off. Nothing is live yet.") % desk.record)
    return True


DEEDS = {
    "now": go_live_now,
    "later": go_live_later,
    "back": take_back,
    "alone": sign_off_alone,
}
