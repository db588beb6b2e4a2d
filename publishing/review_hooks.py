"""What reviews and approvals add to the admin; `wagtail_hooks` registers it."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.views.pages import edit
from wagtail.log_actions import LogFormatter

from cms.models.approvals import waiting_approval
from cms.models.states import uk_time
from publishing import releasing, review_mails

# Wagtail's editor knows the function by this name, and asks nobody else.
edit.send_notification = review_mails.tell_about_comments


def addresses() -> list[Any]:
    """Our own screens."""
    return [
        path("go-live/<str:word>/<int:pk>/", releasing.release_screen, name="publishing_release"),
    ]


def register_log_actions(actions: Any) -> None:
    """What histories say of our own deeds."""
    actions.register_action(
        releasing.TAKEN_BACK, _("Take an approval back"), _("The approval was taken back")
    )

    @actions.register_action(releasing.OVERRIDDEN)
    class SignedOffAlone(LogFormatter):
        """With the reason."""

        label = _("Sign off alone")

        def format_message(self, log_entry: Any) -> Any:
            """The reason stays in sight."""
            words = _("Signed off without a second person, because: %s")
            return words % log_entry.data.get("comment", "")


def tell_about_approval(request: HttpRequest, record: Any) -> None:
    """Says above the form that a version is approved and waits, with the way to let it go live."""
    if request.method != "GET" or not hasattr(record, "refuse_unsigned"):
        return
    desk = releasing.Desk(record, request.user, waiting_approval(record))
    if desk.approval:
        saved = {"when": uk_time(desk.approval.revision.created_at)}
        words = _("The version of %(when)s is approved.") % saved
        if desk.has_newer_draft:
            words = _("%s What you see is newer, and stays a draft.") % words
        label = _("Go live or schedule") if desk.goes_alone else _("About the approval")
        way = [button(record, label)] if desk.may_release and not desk.is_armed else []
        messages.info(request, words, buttons=way)
    elif desk.may_sign_off_alone and desk.is_own_work:
        alone = _("If nobody else is there to sign it off, an administrator may, with a reason.")
        messages.info(request, alone, buttons=[button(record, _("Sign it off alone"))])


def button(record: Any, words: Any) -> Any:
    """The way to the screen where it is decided."""
    return messages.button(releasing.release_path(record), words)


def style() -> Any:
    """For dialogs and screens of a review."""
    return format_html('<link rel="stylesheet" href="{}">', static("publishing/review.css"))
