"""Editor forms: they ask the record what keeps it from going live, and put each answer beside its field."""

from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.coreutils import find_available_slug
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.bin_place import outside_the_bin
from cms.media.images import CustomImage
from cms.sight import HIDDEN_CHOICE, hidden_choices, latest_version, visible

GO_LIVE_PASSED = _(
    "This time has passed (UK time). To go live now, empty the field and publish; otherwise choose a later time."
)
NOT_THE_APPROVED = _(
    "A version of this is approved and waits to go live, and what stands here is another one that nobody has checked. "
    "Let the approved version go live, or take the approval back, or send this version for review."
)

#: Names of the buttons with which something goes to its reviewers.
HANDING_IN = {"action-submit", "action-restart-workflow"}
#: Name of what a reviewer's buttons send.
DECIDING = "action-workflow-action"
#: Characters in one text. A long report has a tenth of it; more makes the editor and the page unusable.
LONGEST_TEXT = 500_000


class PublishCheckedForm(WagtailAdminModelForm):
    """Refuses to publish, schedule or submit while `publish_problems()` has an answer.

    A draft is saved however incomplete it is: Wagtail then defers validation and nothing is asked.
    """

    def is_valid(self) -> bool:
        """As the form itself says, and as the record says of what would be published."""
        if not super().is_valid():
            return False
        for name, value in self.data.items():
            if isinstance(value, str) and len(value) > LONGEST_TEXT:
                self.refuse_length(name.split("-")[0], len(value))
        if self.errors:
            return False
        self.refuse_hidden_choices()
        if self.errors:
            return False
        if self.is_deferred_validation:
            return True
        # Writes the submitted rows to the instance in memory; a second call, by the view, changes nothing.
        self.save(commit=False)
        for problem in self.instance.publish_problems():
            if self.matters_now(problem):
                self.report(problem)
        publishes = "action-publish" in self.data and not self.errors
        if publishes and self.instance.differs_from_approved():
            self.add_error(None, NOT_THE_APPROVED)
        return not self.errors

    def matters_now(self, problem: Any) -> bool:
        """Whether a problem stands in the way of the button that was pressed."""
        if HANDING_IN & set(self.data):
            return bool(problem.at_submit)
        return bool(problem.at_approval or DECIDING not in self.data)

    def clean(self) -> dict[str, Any]:
        """A schedule lies ahead. Wagtail would take a time that has passed as "publish at once"."""
        values = super().clean()
        go_live_at = values.get("go_live_at")
        if go_live_at and go_live_at <= timezone.now() and self.is_news(go_live_at):
            self.add_error("go_live_at", GO_LIVE_PASSED)
        return values

    def is_news(self, go_live_at: Any) -> bool:
        """Whether a time that has passed was entered now, or passed while the draft lay there and is now to be published."""
        if "go_live_at" in self.changed_data:
            return True
        last = self.instance.last_published_at
        return "action-publish" in self.data and (last is None or last < go_live_at)

    def refuse_hidden_choices(self) -> None:
        """Nobody may open a file or a draft by naming it: what is new in the record must be theirs to use."""
        if self.for_user is None or self.for_user.is_superuser:
            return
        # As below: what was submitted, rows included, is in the instance from here on.
        self.save(commit=False)
        before = latest_version(self.instance)
        for field in hidden_choices(self.instance, before, self.for_user):
            self.place(field, HIDDEN_CHOICE, HIDDEN_CHOICE)

    def refuse_length(self, name: str, length: int) -> None:
        """Says that a text is too long, beside the field it belongs to."""
        text = _("This text has %(length)s characters, and at most %(most)s fit. Divide it.")
        numbers = {"length": f"{length:,}", "most": f"{LONGEST_TEXT:,}"}
        self.add_error(name if name in self.fields else None, text % numbers)

    def report(self, problem) -> None:
        """Puts a problem where it belongs."""
        self.place(problem.field, problem.message, problem.sentence(self.instance))

    def place(self, field: str, message: Any, sentence: Any) -> None:
        """Puts a message beside its field or its rows; those without a field of the form stand above it."""
        if field in self.fields:
            self.add_error(field, message)
            return
        if field in self.formsets:
            self.formsets[field].non_form_errors().append(message)
        self.add_error(None, sentence)

    def save(self, commit: bool = True) -> Any:
        """Saves; something new begins as a draft, and going live is left to publishing.

        Wagtail would store a new page as live for a moment, even if it is scheduled for next year.
        """
        if self.instance._state.adding:
            self.instance.live = False
        return super().save(commit=commit)


class BasePageForm(PublishCheckedForm, WagtailAdminPageForm):
    """The form of every page."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, length in self.instance.advised_lengths.items():
            if name in self.fields:
                self.fields[name].widget.attrs["data-advice-length"] = length
        # A page that is being made has no place in the tree yet, but its checks may need one.
        self.instance.proposed_parent = self.parent_page
        for name, field in self.fields.items():
            if isinstance(field, forms.ModelMultipleChoiceField):
                self.offer(name, field)
        if self.for_user and not policy_registry.get_by_type(Page).user_has_permission(
            self.for_user, "publish"
        ):
            # Whose page it is decides who looks after it; and the list of accounts is not for everybody.
            self.fields.pop("owner", None)

    def offer(self, name: str, field: forms.ModelMultipleChoiceField) -> None:
        """Pages to choose several from: those of the same language by name, each with a box to tick."""
        choice: Any = field.queryset
        if issubclass(choice.model, Page):
            # A page that is only previewed so far has no language of its own yet.
            place = self.instance if self.instance.locale_id else self.parent_page
            pages = choice.filter(locale=place.locale_id).exclude(pk=self.instance.pk)
            field.widget = forms.CheckboxSelectMultiple()
            # What stands there already may stay, whoever edits the page.
            chosen = Q(pk__in=field.prepare_value(self.initial.get(name)) or [])
            offered = visible(self.for_user, outside_the_bin(pages))
            field.queryset = pages.filter(chosen | Q(pk__in=offered.values("pk"))).order_by("title")


class SharedRecordForm(PublishCheckedForm):
    """The form of every shared record."""

    #: Where a record belongs whose author works for one pilot or organisation.
    first_folder: Any = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.for_user is None:
            return
        policy = policy_registry.get_by_type(type(self.instance))
        publishes = policy.user_has_permission(self.for_user, "publish")
        if "folder" in self.fields:
            self.offer_folders(self.fields["folder"], needed=not publishes)
        for name in () if publishes else self.instance.publishers_fields:
            if name in self.fields:
                self.fields[name].disabled = True

    def offer_folders(self, field: Any, needed: bool) -> None:
        """Whose record it is: one's own pilot or organisation, unless one may look after all of them."""
        policy = policy_registry.get_by_type(CustomImage)
        folders = policy.collections_user_has_permission_for(self.for_user, "add")
        # Whoever edits somebody else's record leaves it where it is.
        here = Q(pk__in=folders.values("pk")) | Q(pk=self.instance.folder_id)
        field.queryset = field.queryset.filter(here)
        if needed:
            field.required = folders.exists()
            field.initial = self.first_folder = folders.first()

    def clean(self) -> dict[str, Any]:
        """A draft may be incomplete, but not nobody's: its author would never find it again."""
        values = super().clean()
        if "folder" in self.fields and "folder" not in self.errors and not values.get("folder"):
            values["folder"] = self.first_folder
        return values


class CopyAsNewForm(CopyForm):
    """Copies are drafts: what is copied goes live by being published, like everything else."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name in ("publish_copies", "alias"):
            self.fields.pop(name, None)
        self.fields["new_title"].initial = _("Copy of %s") % self.page.title
        address = find_available_slug(self.page.get_parent(), f"copy-of-{self.page.slug}"[:200])
        self.fields["new_slug"].initial = address
        self.fields["new_slug"].label = _("Last part of the address")
        for name in ("new_title", "new_slug"):
            self.fields[name].validators.append(MaxLengthValidator(255))
        self.fields["new_parent_page"].label = _("Where it goes")
        self.fields["new_parent_page"].help_text = _("The copy is made below this page.")
        if "copy_subpages" in self.fields:
            self.fields["copy_subpages"] = forms.BooleanField(
                label=_("Copy the pages below it too"), required=False, initial=False
            )
