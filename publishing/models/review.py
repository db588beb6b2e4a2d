"""The steps of a review: who checks something, and what they may decide."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import GroupApprovalTask, Page, TaskState
from wagtail.permissions import policy_registry

from cms.forms import GO_LIVE_PASSED
from cms.models import NotReadyToPublish, Problem
from cms.models.approvals import release

APPROVE, SCHEDULE, RETURN = "approve", "approve_and_schedule", "reject"
DECIDED = _("Somebody else has decided about it in the meantime.")
NO_REASON = _("Say what should be changed: whoever wrote it reads this.")


class ApproveForm(forms.Form):
    """A word with an approval."""

    comment = forms.CharField(
        label=_("A word to whoever handed it in"),
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )


class ReturnForm(forms.Form):
    """Why something is sent back."""

    comment = forms.CharField(
        label=_("What should be changed"),
        help_text=_("Whoever wrote it gets these words by mail and on their first screen."),
        error_messages={"required": NO_REASON},
        widget=forms.Textarea({"rows": 4}),
    )


class ScheduleForm(ApproveForm):
    """When something goes live that is approved with the same press."""

    go_live_at = forms.DateTimeField(
        label=_("Goes live"),
        error_messages={"required": _("Say when it goes live.")},
        widget=AdminDateTimeInput(),
    )
    field_order = ["go_live_at", "comment"]

    def clean_go_live_at(self) -> Any:
        """It lies ahead."""
        moment = self.cleaned_data["go_live_at"]
        if moment <= timezone.now():
            raise ValidationError(GO_LIVE_PASSED)
        return moment


def wanted_time(record: Any) -> Any:
    """When the author of the newest version wants it to go live, if that lies ahead."""
    revision = record.latest_revision if record else None
    text = revision.content.get("go_live_at") if revision else None
    moment = parse_datetime(text) if text else None
    return moment if moment and moment > timezone.now() else None


def has_right_to_publish(user: Any, record: Any) -> bool:
    """Whether a person's roles let them publish something, whatever its state."""
    policy = policy_registry.get(record)
    return bool(policy.user_has_permission_for_instance(user, "publish", record))


def refuse_second_decision(task_state: Any) -> None:
    """Of two people who decide at the same moment, the second is told. Raises `NotReadyToPublish`."""
    mine = TaskState.objects.select_for_update(of=("self",)).filter(pk=task_state.pk)
    if not mine.filter(status=TaskState.STATUS_IN_PROGRESS).exists():
        record = task_state.revision.as_object()
        raise NotReadyToPublish(record, [Problem("", DECIDED)])


class ReviewStep(GroupApprovalTask):
    """Groups of people read it and approve, approve and schedule, or send it back with a reason."""

    #: What is being checked, once somebody has asked what they may do with it.
    record: Any = None

    class Meta:
        verbose_name = _("step of a review")
        verbose_name_plural = _("steps of reviews")

    def may_decide(self, record: Any, user: Any) -> bool:
        """Whether a person is asked, and is no judge in their own cause where that matters."""
        if not (user.is_superuser or self._user_in_groups(user)):
            return False
        self.record = record.specific if isinstance(record, Page) else record
        return bool(self.record.may_approve(self.record.get_latest_revision(), user))

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """What a person may do: name, label, and whether a dialog asks for more."""
        if not self.may_decide(obj, user):
            return []
        schedule = [(SCHEDULE, _("Approve and schedule"), True)]
        return [
            (RETURN, _("Ask for changes"), True),
            (APPROVE, _("Approve"), False),
            (APPROVE, _("Approve with a word"), True),
            *(schedule if has_right_to_publish(user, self.record) else []),
        ]

    def get_form_for_action(self, action: str) -> Any:
        """What makes the form of a decision."""
        if action == RETURN:
            return ReturnForm
        if action == SCHEDULE:
            return self.schedule_form
        return ApproveForm

    def schedule_form(self, data: Any = None) -> ScheduleForm:
        """Offers the time that the author wishes."""
        return ScheduleForm(data, initial={"go_live_at": wanted_time(self.record)})

    @transaction.atomic
    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> None:
        """Does it. Raises `ValidationError` for what a dialog would not have let through."""
        form = self.get_form_for_action(action_name)(kwargs)
        if not form.is_valid():
            raise ValidationError(form.errors.as_data())
        refuse_second_decision(task_state)
        words = {"comment": form.cleaned_data["comment"]}
        if action_name != SCHEDULE:
            super().on_action(task_state, user, action_name, **words)
            return
        review = task_state.workflow_state
        record = review.content_object
        # For those who hear of the approval: the time belongs to it.
        review.goes_live_at = form.cleaned_data["go_live_at"]
        super().on_action(task_state, user, APPROVE, **words)
        record = type(record).objects.get(pk=record.pk)
        record = record.specific if isinstance(record, Page) else record
        release(record, user, form.cleaned_data["go_live_at"])
