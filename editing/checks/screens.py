"""Answers the panel: takes what stands in the editor's form now, as the preview does, and keeps nothing."""

from typing import Any
from urllib.parse import urlencode

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, reverse
from wagtail.admin.views.generic.preview import PreviewOnCreate, PreviewOnEdit
from wagtail.admin.views.pages.preview import PreviewOnCreateView, PreviewOnEditView
from wagtail.models import Locale, Page

from cms.bin_place import in_bin
from cms.models.records.shared_record import SharedRecord
from editing.checks.report import findings


class Checked:
    """Mixin for Wagtail's previews: instead of drawing the draft it says what was found in it."""

    http_method_names = ("post", "options")

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The findings as a part of the panel. A form that is not valid waits until its red marks are mended."""
        form = self.get_form(request.POST)  # type: ignore[attr-defined]  # of the class beside this one
        context: dict[str, Any] = {"waits": True}
        if self.validate_form(form):  # type: ignore[attr-defined]  # of the class beside this one
            record = form.save(commit=False)
            found = findings(record, request.user)  # type: ignore[arg-type]  # whoever reaches the admin has signed in
            stops = [one for one in found if one.kind.stops]
            context = {
                "stops": stops,
                "warns": [one for one in found if not one.kind.stops],
                "count": len(found),
            }
        return render(request, "editing/checks/findings.html", context)


class CheckPage(Checked, PreviewOnEditView):
    """A page that is there."""

    def get_object(self) -> Any:
        """The page, for those who may change it; nothing in the Bin."""
        page = super().get_object()
        if in_bin(page):
            raise PermissionDenied
        return page


class CheckNewPage(Checked, PreviewOnCreateView):
    """A page that is being made."""

    def get_object(self) -> Any:
        """The page that may become one, in the language of its place."""
        model = self.content_type.model_class()
        if model is None or not issubclass(model, Page):
            raise Http404
        page = super().get_object()
        page.locale = Page.objects.get(pk=self.parent_object_id).locale
        return page


class CheckRecord(Checked, PreviewOnEdit):
    """A shared record that is there."""


class CheckNewRecord(Checked, PreviewOnCreate):
    """A shared record that is being made."""

    def get_object(self) -> Any:
        """The record that may become one, in the language that the screen names."""
        code = self.request.GET.get("locale", "")
        locale = Locale.objects.filter(language_code=code).first() or Locale.get_default()
        return self.model(locale=locale)


def kind_of(app_label: str, model_name: str) -> Any:
    """The kind of page or shared record; 404 for everything else."""
    try:
        model: Any = apps.get_model(app_label, model_name)
    except LookupError as error:
        raise Http404 from error
    if not issubclass(model, Page | SharedRecord):
        raise Http404
    return model


def check(request: HttpRequest, app_label: str, model_name: str, object_id: int) -> HttpResponse:
    """Something that is there."""
    model = kind_of(app_label, model_name)
    if issubclass(model, Page):
        return CheckPage.as_view()(request, page_id=object_id)
    return CheckRecord.as_view(model=model)(request, pk=object_id)


def check_new_page(
    request: HttpRequest, app_label: str, model_name: str, parent_page_id: int
) -> HttpResponse:
    """A page that is being made below another."""
    return CheckNewPage.as_view()(
        request,
        content_type_app_name=app_label,
        content_type_model_name=model_name,
        parent_page_id=parent_page_id,
    )


def check_new_record(request: HttpRequest, app_label: str, model_name: str) -> HttpResponse:
    """A shared record that is being made."""
    model = kind_of(app_label, model_name)
    if issubclass(model, Page):
        raise Http404
    return CheckNewRecord.as_view(model=model)(request)


def address_for(record: Any, request: HttpRequest) -> str:
    """Where the panel beside the form of a record asks; empty if the screen does not say where a new page goes."""
    kind = (record._meta.app_label, record._meta.model_name)
    if record.pk:
        return reverse("editing_checks", args=[*kind, record.pk])
    if isinstance(record, Page):
        place = request.resolver_match and request.resolver_match.kwargs.get("parent_page_id")
        return reverse("editing_checks_new_page", args=[*kind, place]) if place else ""
    address = reverse("editing_checks_new_record", args=kind)
    return f"{address}?{urlencode({'locale': record.locale.language_code})}"


def addresses() -> list[Any]:
    """The panel's questions."""
    start = "checks/<str:app_label>/<str:model_name>/"
    new_page = "checks/new/<str:app_label>/<str:model_name>/<int:parent_page_id>/"
    return [
        path(f"{start}<int:object_id>/", check, name="editing_checks"),
        path(new_page, check_new_page, name="editing_checks_new_page"),
        path(
            "checks/new-record/<str:app_label>/<str:model_name>/",
            check_new_record,
            name="editing_checks_new_record",
        ),
    ]
