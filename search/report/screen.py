"""The report: on the screen, and as a file for spreadsheets."""

import csv
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from cms.history import no_formula
from cms.pagination import page_of
from search.report.numbers import Asked, counted, months

PER_PAGE = 50
HEADINGS = (
    _("Question"),
    _("Language"),
    _("Searches"),
    _("Without result"),
    _("Results, the last time"),
    _("Last asked"),
)


def may_read(user: Any) -> bool:
    """Whether somebody may see what people search for."""
    return bool(user.has_perm("search.view_askedquestion"))


@require_safe
def report(request: HttpRequest) -> HttpResponse:
    """What people search for, by month, with what can be done about it in one step."""
    if not may_read(request.user):
        raise PermissionDenied
    asked = Asked.read(request.GET)
    rows = counted(asked)
    if request.GET.get("export") == "csv":
        return as_file(rows)
    context = {
        "asked": asked,
        "months": months(),
        "part": page_of(rows, request, PER_PAGE),
        "may_add_words": request.user.has_perm("search.add_synonym"),
        "may_promote": request.user.has_perm("search.add_promotedresult"),
    }
    return render(request, "search/report.html", context)


def as_file(rows: Any) -> HttpResponse:
    """All rows as CSV; nothing in it can be taken for a formula."""
    answer = HttpResponse(content_type="text/csv; charset=utf-8")
    answer.headers["Content-Disposition"] = 'attachment; filename="searches.csv"'
    answer.headers["Cache-Control"] = "private, no-store"
    # Spreadsheets know by this mark that the text is Unicode.
    answer.write("\ufeff")
    writer = csv.writer(answer)
    writer.writerow([str(heading) for heading in HEADINGS])
    for row in rows.iterator():
        numbers = [row["searches"], row["without"], row["found"], row["last"].isoformat()]
        writer.writerow([no_formula(row["question"]), row["language"], *numbers])
    return answer
