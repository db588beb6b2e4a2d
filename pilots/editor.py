"""The editor of a whole progress update: saving it loses nothing that others have written in the meantime."""

from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.pages.revisions import RevisionsRevertView
from wagtail.models import Page

from cms.page_screens import CarefulPageEditView, SitePages, newer_version_message
from pilots.models import ProgressUpdatePage

CLASH = gettext_lazy(
    "Not saved yet: somebody else has changed a section that you have changed too. Both texts are below, beside each "
    "other. Choose what to keep, then save again."
)

PAUSED = gettext_lazy(
    "Somebody else has changed a section that you have changed too. Press “Save draft”: then both texts are shown beside "
    "each other."
)


def lock(key: int) -> None:
    """Lets nobody else save this update until the transaction ends. SQLite has locked everything by now."""
    list(Page.objects.select_for_update().filter(pk=key).values_list("pk"))


class WithOthers:
    """Mixin for editors of an update: see `pilots/update_form.py`."""

    def dispatch(self, request: HttpRequest, page_id: int, **kwargs: Any) -> HttpResponse:
        """What is compared must stay as it is until it is saved."""
        view: Any = super()
        if request.method != "POST":
            return view.dispatch(request, page_id, **kwargs)
        with transaction.atomic():
            lock(page_id)
            return view.dispatch(request, page_id, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Saves with what others have written; refuses once when both have changed the same."""
        view: Any = self
        if self.is_simple(request):
            return super().post(request, *args, **kwargs)  # type: ignore[misc]  # of the class beside this one
        view.form = self.make_form(request.POST, request.FILES)
        if view.action_name == "save":
            view.form.defer_required_fields()
        if not view.form.is_valid() or view.locked_for_user:
            view.form.restore_required_fields()
            return view.form_invalid(view.form)
        view.form.save(commit=False)
        if message := self.refusal(request):
            return self.ask_again(request, message)
        self.forget_old_version(request)
        response = view.form_valid(view.form)
        self.tell_what_was_kept(request)
        return response

    def is_simple(self, request: HttpRequest) -> bool:
        """A request that Wagtail treats by itself, or one that does not say what its author had before them."""
        view: Any = self
        return bool(
            view.page.alias_of_id
            or view.is_cancelling_workflow
            or not request.POST.get("sections_base")
        )

    def make_form(self, *data: Any) -> Any:
        """The form of the page as it is now."""
        view: Any = self
        return view.form_class(
            *data,
            instance=view.page,
            subscription=view.subscription,
            parent_page=view.parent,
            for_user=view.request.user,
        )

    def refusal(self, request: HttpRequest) -> str:
        """Why it is not saved at once; empty when it is."""
        view: Any = self
        if view.form.clashes:
            return str(PAUSED if view.expects_json_response else CLASH)
        newer = view.real_page_record.revisions.exclude(user=request.user)
        loaded = request.POST.get("loaded_revision_created_at")
        if view.form.rest_changed and (not loaded or newer.filter(created_at__gt=loaded).exists()):
            return newer_version_message(view.latest_revision)
        return ""

    def ask_again(self, request: HttpRequest, message: str) -> HttpResponse:
        """Shows everything that was typed, with what others have written; the next press of the button saves."""
        view: Any = self
        if view.expects_json_response:
            return view.json_error_response("invalid_revision", message)
        messages.error(request, message)
        view.page = view.form.instance
        view.form.show_clashes(view.page)
        view.form = self.make_form()
        view.has_unsaved_changes = True
        # Saving by itself would take the decision away.
        view.autosave_enabled, view.autosave_interval = False, 0
        return view.render_to_response(view.get_context_data())

    def forget_old_version(self, request: HttpRequest) -> None:
        """Lets the editor write a new version when the one that it has saved by itself is no longer the latest."""
        view: Any = self
        old = request.POST.get("overwrite_revision_id")
        if old and old != str(view.latest_revision.pk):
            data = request.POST.copy()
            del data["overwrite_revision_id"]
            request.POST = data  # type: ignore[assignment]  # Django allows it, its types do not

    def tell_what_was_kept(self, request: HttpRequest) -> None:
        """Says whose section is now as somebody else has written it."""
        view: Any = self
        names = sorted({one.name for one in view.form.taken if one.name})
        if names and not view.expects_json_response:
            text = _("Changed by others in the meantime, and kept: %s.")
            messages.info(request, text % ", ".join(names))

    def get_editing_sessions(self) -> Any:
        """Says who else is here, and nothing of newer versions: saving brings them together."""
        module = super().get_editing_sessions()  # type: ignore[misc]  # of the class beside this one
        module.revision_id = module.revision_created_at = None
        return module


class UpdateEditView(WithOthers, CarefulPageEditView):
    """The form of a progress update."""


class UpdateRevertView(WithOthers, RevisionsRevertView):
    """The same with an older version in it."""


class UpdatePages(SitePages):
    """The screens for progress updates."""

    model = ProgressUpdatePage
    parent_models = [ProgressUpdatePage]
    edit_view_class = UpdateEditView
    revisions_revert_view_class = UpdateRevertView
