"""What reviews and approvals add to the admin; `wagtail_hooks` registers it."""

from typing import Any

from django.http import HttpRequest
from django.urls import path
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter

from cms.models.approvals import waiting_approval
from cms.models.states import uk_time
from publishing import releasing


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
    approval = waiting_approval(record)
    desk = releasing.Desk(record, request.user, approval)
    if approval is None:
        if desk.may_sign_off_alone and desk.is_own_work:
            link = link_to(record, _("Sign it off alone"))
            words = _(
                "If nobody else is there to sign it off, an administrator may, with a reason."
            )
            messages.info(request, format_html("{} {}", words, link))
        return
    words = _("The version of %(when)s is approved.") % {
        "when": uk_time(approval.revision.created_at)
    }
    newer = _("What you see is newer, and stays a draft.") if desk.has_newer_draft else ""
    link = link_to(record, _("Go live or schedule")) if desk.may_release else ""
    messages.info(request, format_html("{} {} {}", words, newer, link))


def link_to(record: Any, words: Any) -> Any:
    """The way to the screen where it is decided."""
    return format_html('<a href="{}">{}</a>', releasing.release_path(record), words)
