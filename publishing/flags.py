"""What an editor has to know about the time of the page or record in front of them."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page, Revision

from cms.models.states import uk_time
from publishing.models import DatabaseClaim, HeldUp

COPY = gettext_lazy(
    "This is a copy of another site’s database: what you let go live shows here only, nothing goes live by itself, and no "
    "mail leaves. If the site has moved here, whoever looks after it runs “manage.py claim_database” once."
)


def tell_about_copy(request: HttpRequest) -> None:
    """Whoever lets something go live on a copy of the site may, and knows that it is one."""
    if request.method == "GET" and DatabaseClaim.objects.is_foreign():
        messages.warning(request, COPY)


def tell_about_time(request: HttpRequest, record: Any) -> None:
    """Says on the form what keeps it from going live, and that its newest draft is not what is scheduled."""
    if request.method != "GET" or not hasattr(record, "scheduled_revision"):
        return
    tell_about_copy(request)
    for row in rows_about(record):
        messages.error(request, held_up_message(row))
    revision = record.scheduled_revision
    if revision and differs(record, revision):
        compare = messages.button(compare_address(record, revision), _("Compare both texts"))
        messages.warning(request, differs_message(revision), buttons=[compare])


def rows_about(record: Any) -> list[HeldUp]:
    """What is held up of one page or record."""
    model = Page if isinstance(record, Page) else type(record)
    rows = HeldUp.objects.filter(content_type__app_label=model._meta.app_label)
    return list(rows.filter(content_type__model=model._meta.model_name, object_id=str(record.pk)))


def held_up_message(row: HeldUp) -> SafeString:
    """When it was due, and why nothing came of it."""
    reasons = format_html_join("", "<li>{}</li>", ((text,) for text in row.sentences))
    words = _("This was due on %(due)s and could not be done. It is tried again every minute.")
    return format_html("{}<ul>{}</ul>", words % {"due": uk_time(row.due)}, reasons)


def differs(record: Any, scheduled: Revision) -> bool:
    """Whether somebody has saved another version since, which will not go live with it."""
    return record.latest_revision_id != scheduled.pk


def differs_message(scheduled: Revision) -> str:
    """Which of the two goes live."""
    words = _(
        "The newest draft is not what goes live on %(when)s: an older version is scheduled, and the newest draft stays a draft."
    )
    at = scheduled.approved_go_live_at
    return words % {"when": uk_time(at) if at else ""}


def compare_address(record: Any, scheduled: Revision) -> str:
    """The screen with the scheduled text and the newest one beside each other."""
    name = "wagtailadmin_pages:revisions_compare"
    if not isinstance(record, Page):
        name = type(record).snippet_viewset.get_url_name("revisions_compare")
    return reverse(name, args=[record.pk, scheduled.pk, "latest"])
