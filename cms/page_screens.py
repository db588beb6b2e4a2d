"""How Wagtail's own screens treat the pages and records of this site: the explorer, the editor, page privacy."""

import json
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.copy import CopyView
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView as PageEditView
from wagtail.admin.views.pages.listing import ExplorableIndexView
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import EditView as RecordEditView

from cms.history import PageHistory
from cms.listings import WithStates
from cms.models import BasePage
from cms.models.fingerprints import digest_of, digest_of_content
from cms.models.states import uk_time


class ExplorerView(WithStates, ExplorableIndexView):
    """The pages below a page."""

    @cached_property
    def filters(self) -> Any:
        """Wagtail's; the list of accounts is not for everybody."""
        found = super().filters
        policy = policy_registry.get_by_type(Page)
        if found and not policy.user_has_permission(self.request.user, "publish"):
            for name in ("owner", "edited_by"):
                found.form.fields.pop(name, None)
        return found


def newer_version_message(revision: Any) -> str:
    """What to say to the second of two people who save."""
    return _(
        "Not saved yet: %(who)s saved another version on %(when)s, while you were writing. Yours is below, complete. "
        "Look at theirs under “History”; if you save again, yours takes its place and theirs stays in the history."
    ) % {"who": revision.user or _("Somebody"), "when": uk_time(revision.created_at)}


def own_version(revision: Any, request: HttpRequest) -> bool:
    """Whether the version in between is the person's own, as those are that the editor saves by itself."""
    return revision.user_id == request.user.pk


class CompleteDecisions:
    """Mixin for both editors: a reviewer's decision without what belongs to it, such as a reason, is none.

    Wagtail asks for it in a dialog only.
    """

    request: HttpRequest
    workflow_action: str

    def workflow_action_is_valid(self) -> bool:
        """Says what is missing. What was typed into the form is saved as a draft."""
        if not super().workflow_action_is_valid():  # type: ignore[misc]  # of the view beside it
            return False
        record: Any = getattr(self, "page", None) or getattr(self, "object", None)
        form = record.current_workflow_task.get_form_for_action(self.workflow_action)(
            decision_data(self.request)
        )
        if not form.is_valid():
            for reasons in form.errors.values():
                messages.error(self.request, " ".join(reasons))
        return bool(form.is_valid())


def decision_data(request: HttpRequest) -> dict[str, Any]:
    """What the dialog put into the form."""
    try:
        found = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


class CarefulCreateView(CreateView):
    """Two pages are made at one moment, with the same address or at the same place of the tree: neither ends in an error.

    Both forms look before either page is there, so the second of them finds out only when it is stored.
    """

    looked_again = False

    def post(self, request: HttpRequest) -> HttpResponse:
        """Begins again once, beside the page that is there now: the form then says what is the matter, or it fits."""
        try:
            return super().post(request)
        except (ValidationError, IntegrityError):
            if self.looked_again or self.page.pk:
                raise
            self.looked_again = True
            return self.dispatch(request, **self.kwargs)


class CarefulPageEditView(CompleteDecisions, PageEditView):
    """Asks before one version takes the place of another that somebody saved in the meantime.

    Wagtail asks in the browser, and only once the browser has heard of the other version.
    """

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Shows the form again with everything that was typed; the next press of the button saves."""
        quiet = self.expects_json_response or self.page.alias_of_id or self.is_cancelling_workflow
        if quiet or not self.is_out_of_date or own_version(self.latest_revision, request):
            return super().post(request, *args, **kwargs)
        self.form = self.form_class(
            request.POST,
            request.FILES,
            instance=self.page,
            subscription=self.subscription,
            parent_page=self.parent,
            for_user=request.user,
        )
        self.form.defer_required_fields()
        messages.error(request, newer_version_message(self.latest_revision))
        self.has_unsaved_changes = True
        # Saving by itself would take the decision away.
        self.autosave_enabled, self.autosave_interval = False, 0
        return self.render_to_response(self.get_context_data())

    def perform_workflow_action(self) -> HttpResponse:
        """A decision alone makes no version: the form finds new keys of blocks where nobody has changed a word.

        The reviewer would have a part in the version, and could not sign it off any more.
        """
        latest = self.page.get_latest_revision()
        words = self.form.save(commit=False).serializable_data()
        remarks = self.form.formsets.get("comments")
        if latest and digest_of_content(words) == digest_of(latest):
            # A remark goes along with a version, and its author is told.
            self.has_content_changes = bool(remarks and remarks.has_changed())
        return super().perform_workflow_action()


class CarefulCopyView(CopyView):
    """Lets the form look at what was chosen first; Wagtail's fails where nothing was, or no page has the number."""

    def post(self, request: HttpRequest, page_id: int, *args: Any, **kwargs: Any) -> HttpResponse:
        """Copies, or shows the form again with what is missing."""
        form = self.get_form()
        if form.is_valid():
            return self.form_valid(form)
        if "new_parent_page" in form.errors:
            # The field would look for the title of what is not there.
            form.data = {**form.data.dict(), "new_parent_page": ""}
        return self.form_invalid(form)


class CarefulRecordEditView(CompleteDecisions, RecordEditView):
    """The same for shared records."""

    def is_valid(self, form: Any) -> bool:
        """Refuses once, so that the form is shown again with everything that was typed."""
        theirs = self.is_out_of_date and not own_version(self.latest_revision, self.request)
        if theirs and not self.expects_json_response:
            self.produced_error_message = newer_version_message(self.latest_revision)
            self.autosave_enabled = False
            return False
        return super().is_valid(form)


def not_there(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """In place of the screen for private pages: what the public sees is decided by review alone."""
    raise Http404


class SitePages(PageViewSet):
    """The screens for all pages of this site."""

    model = BasePage
    parent_models = [BasePage]
    index_view_class = ExplorerView
    add_view_class = CarefulCreateView
    copy_view_class = CarefulCopyView
    edit_view_class = CarefulPageEditView
    history_view_class = PageHistory
    set_privacy_view = staticmethod(not_there)

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """The base of our pages is abstract; lists go through the table of all pages."""
        return super().get_common_view_kwargs(**{"model": Page, **kwargs})
