"""The editors' screens for old addresses: one at a time, from a file, and the report on broken links."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.contrib.redirects import views
from wagtail.contrib.redirects.models import Redirect
from wagtail.permissions import policy_registry

from cms.addresses import csv_import
from cms.addresses.redirect_form import OldAddressForm
from cms.models.missing_address import MissingAddress


class AddView(views.CreateView):
    """A new old address; the report on broken links fills it in."""

    form_class = OldAddressForm

    def get_initial(self) -> dict[str, Any]:
        """What the address of the screen names."""
        return {**super().get_initial(), "old_path": self.request.GET.get("old_path", "")[:255]}


class ChangeView(views.EditView):
    """Change one old address."""

    form_class = OldAddressForm


class FileForm(forms.Form):
    """Chooses the file to check."""

    file = forms.FileField(
        label=gettext_lazy("CSV file"),
        widget=forms.FileInput(attrs={"accept": ".csv,text/csv"}),
        help_text=gettext_lazy(
            "Two columns, old address and new address. A first line with headings does no harm."
        ),
    )


class ConfirmForm(forms.Form):
    """Carries the checked text to the second step, where it is checked again."""

    text = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=csv_import.MOST_BYTES)


@views.permission_checker.require("add")
def import_file(request: HttpRequest) -> HttpResponse:
    """Checks a file line by line, shows what would happen, and imports it when that is confirmed."""
    if "text" in request.POST:
        return confirmed(request)
    form = FileForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return show(request, form)
    data = form.cleaned_data["file"].read(csv_import.MOST_BYTES + 1)
    lines = checked(data, form)
    return show(request, form, lines, data.decode("utf-8-sig") if lines else "")


def confirmed(request: HttpRequest) -> HttpResponse:
    """The second step: the checked text comes back, is checked again and imported."""
    form = ConfirmForm(request.POST)
    lines = checked(form.cleaned_data["text"].encode(), form) if form.is_valid() else []
    if lines and not any(line.problem for line in lines):
        return imported(request, csv_import.keep_all(lines, request.user))
    return show(request, FileForm(), lines, problems=form.errors.get("text"))


def show(
    request: HttpRequest,
    form: FileForm,
    lines: list[csv_import.Line] | None = None,
    text: str = "",
    problems: Any = None,
) -> HttpResponse:
    """The screen: the lines of a checked file, and the field for a file."""
    context = {
        "form": form,
        "lines": lines,
        "bad": [line for line in lines or [] if line.problem],
        "confirm": ConfirmForm(initial={"text": text}),
        "problems": problems,
    }
    return render(request, "cms/addresses/import_redirects.html", context)


def checked(data: bytes, form: forms.Form) -> list[csv_import.Line]:
    """The lines after checking; a file that cannot be read becomes an error of the form."""
    try:
        return csv_import.check(csv_import.read(data))
    except ValidationError as error:
        form.add_error(next(iter(form.fields)), error)
        return []


def imported(request: HttpRequest, number: int) -> HttpResponse:
    """Says how many were imported and shows the list."""
    words = ngettext("%d old address was imported.", "%d old addresses were imported.", number)
    messages.success(request, words % number)
    return redirect("wagtailredirects:index")


def start_again(request: HttpRequest) -> HttpResponse:
    """In place of the second step of Wagtail's own import, which checks nothing."""
    return redirect("wagtailredirects:start_import")


class MissingReport(ReportView):
    """Addresses that readers asked for in vain, the most wanted first."""

    model = MissingAddress
    index_url_name = "missing_addresses"
    index_results_url_name = "missing_addresses_results"
    page_title = gettext_lazy("Broken links")
    header_icon = "redirect"
    any_permission_required = ["add", "change"]
    default_ordering = "-count"
    is_searchable = False
    export_headings = {"path": gettext_lazy("Address"), "count": gettext_lazy("Times")}
    list_export = ["path", "count", "linked_from", "last_seen"]
    columns = [
        Column("path", label=gettext_lazy("Address not found"), sort_key="path"),
        Column("count", label=gettext_lazy("Times"), sort_key="count"),
        Column("linked_from", label=gettext_lazy("Linked from our page")),
        DateColumn("last_seen", label=gettext_lazy("Last asked for"), sort_key="last_seen"),
        TitleColumn(
            "what_to_do",
            label=gettext_lazy("What to do"),
            accessor=lambda row: _("Make a redirect from %s") % row.path,
            get_url=lambda row: add_url(row.path),
        ),
    ]

    @cached_property
    def permission_policy(self) -> Any:
        """Whoever looks after old addresses sees it."""
        return policy_registry.get_by_type(Redirect)

    def get_queryset(self) -> Any:
        """In the order asked for."""
        return self.order_queryset(MissingAddress.objects.all())


def add_url(path: str) -> str:
    """The form for a new old address, filled in."""
    return f"{reverse('wagtailredirects:add')}?{urlencode({'old_path': path})}"
