"""Histories in the admin: to the second in UK time, and as a file for spreadsheets."""

import csv
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.history import PageHistoryView
from wagtail.admin.views.reports.audit_logging import LogEntriesView
from wagtail.admin.widgets.button import HeaderButton
from wagtail.log_actions import registry
from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import HistoryView as RecordHistoryView

from cms.bin_place import in_bin
from cms.models import PublishChecked
from cms.sight import visible

#: Gives the two cells in which a file says what happened.
Words = Callable[[Any], tuple[Any, Any]]
HEADINGS = (
    gettext_lazy("When (UK time)"),
    gettext_lazy("Who"),
    gettext_lazy("What"),
    gettext_lazy("Words"),
    gettext_lazy("Version"),
)


def exact_time(moment: datetime) -> str:
    """A moment to the second, as people in the office say it."""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    words = {"day": date_format(local, "j F Y"), "time": date_format(local, "H:i:s")}
    return _("%(day)s, %(time)s UK time") % words


def sortable_time(moment: datetime) -> str:
    """The same for spreadsheets; says whether it is summer time."""
    local = timezone.localtime(moment, timezone.get_default_timezone())
    return f"{local:%Y-%m-%d %H:%M:%S %Z}"


class ToTheSecond:
    """Mixin for histories of one page or record."""

    object: Any
    request: HttpRequest

    @property
    def columns(self) -> list[Column]:
        """Wagtail's, with the exact time in place of “2 days ago”."""
        wagtails = super().columns  # type: ignore[misc]  # of the view beside it
        when = Column(
            "timestamp",
            label=gettext_lazy("When"),
            accessor=lambda entry: exact_time(entry.timestamp),
            width="22%",
        )
        return [when if column.name == "timestamp" else column for column in wagtails]

    @property
    def header_buttons(self) -> list[HeaderButton]:
        """Adds the file."""
        word = "page" if isinstance(self.object, Page) else self.object._meta.model_name
        address = reverse("cms_history", args=[word, self.object.pk])
        file = HeaderButton(_("Download as a file (CSV)"), url=address, icon_name="download")
        return [*super().header_buttons, file]  # type: ignore[misc]  # of the view beside it


class PageHistory(ToTheSecond, PageHistoryView):
    """The history of a page."""


class RecordHistory(ToTheSecond, RecordHistoryView):
    """The history of a shared record."""


class SiteHistory(LogEntriesView):
    """What everybody did, as far as somebody may see it; its file has UK time too."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        both = {self.FORMAT_CSV: sortable_time, self.FORMAT_XLSX: sortable_time}
        self.custom_field_preprocess["timestamp"] = both
        for name in ("label", "user_display_name"):
            self.custom_field_preprocess[name] = {self.FORMAT_CSV: no_formula}


def find(user: Any, word: str, pk: int) -> Any:
    """A page (`page`) or a shared record of which somebody may read the history. Raises `Http404`, `PermissionDenied`."""
    try:
        model: Any = Page if word == "page" else apps.get_model("cms", word)
    except LookupError:
        raise Http404 from None
    if not issubclass(model, Page | PublishChecked):
        raise Http404
    record = visible(user, model._default_manager.filter(pk=pk)).first()
    if record is None:
        raise Http404
    if model is Page:
        allowed = not in_bin(record) and record.permissions_for_user(user).can_edit()
    else:
        policy = policy_registry.get_by_type(model)
        allowed = policy.user_has_any_permission(user, ["add", "change", "delete", "publish"])
    if not allowed:
        raise PermissionDenied
    return record.specific if model is Page else record


def no_formula(value: Any) -> str:
    """Text that no spreadsheet takes for a formula."""
    text = str(value)
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text


class Echo:
    """A file that hands back what is written into it."""

    def write(self, line: str) -> str:
        """As it is."""
        return line


def words_of(entry: Any) -> tuple[Any, Any]:
    """What an entry says, and the words that somebody added."""
    return entry.message, entry.comment


def lines_of(record: Any, words: Words = words_of) -> Iterator[str]:
    """The history as lines of a file, the newest first."""
    writer = csv.writer(Echo())
    # Spreadsheets know by this mark that the text is Unicode.
    yield "\ufeff" + writer.writerow([str(heading) for heading in HEADINGS])
    entries = registry.get_logs_for_instance(record).select_related("user")
    for entry in entries.order_by("-timestamp", "-pk").iterator():
        cells = [entry.user_display_name, *words(entry), entry.revision_id or ""]
        yield writer.writerow([sortable_time(entry.timestamp), *map(no_formula, cells)])


@require_safe
def history_file(request: HttpRequest, word: str, pk: int) -> StreamingHttpResponse:
    """The whole history of one page or record."""
    return as_file(find(request.user, word, pk))


def as_file(record: Any, words: Words = words_of) -> StreamingHttpResponse:
    """The whole history of something, to be kept by whoever asked for it; the caller has looked at who that is."""
    answer = StreamingHttpResponse(lines_of(record, words), content_type="text/csv; charset=utf-8")
    name = f"history-{slugify(str(record))[:60] or record.pk}.csv"
    answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def admin_urls() -> list[Any]:
    """Ours, and the report under Wagtail's own address."""
    return [
        path("history/<str:word>/<int:pk>.csv", history_file, name="cms_history"),
        path("reports/site-history/", SiteHistory.as_view()),
    ]
