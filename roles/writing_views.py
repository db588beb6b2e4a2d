"""The first step of a post or an announcement: title, summary and whose it is. Then the editor opens."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from cms.models.base_page import SUMMARY_ADVICE, TITLE_ADVICE
from roles import writing
from roles.models import Desk


class DeskChoice(forms.ModelChoiceField):
    """Desks by the page at which they are."""

    def label_from_instance(self, desk: Desk) -> str:
        """The title of the pilot or the organisation."""
        return str(desk.page.get_admin_display_title())


def ask_for_desk(form: forms.BaseForm, desks: list[Desk]) -> None:
    """Has a form ask for whom it is, only when there is a choice."""
    if len(desks) > 1:
        form.fields["desk"] = DeskChoice(
            label=gettext_lazy("Which of yours is it for?"),
            help_text=gettext_lazy("All who look after it can change what you write."),
            queryset=Desk.objects.filter(pk__in=[desk.pk for desk in desks]),
            widget=forms.RadioSelect,
            empty_label=None,
            error_messages={"required": gettext_lazy("Choose one.")},
        )


def chosen_desk(form: Any, desks: list[Desk]) -> Any:
    """The answer; the only one where there was nothing to ask, nothing where there is none."""
    return form.cleaned_data.get("desk") or next(iter(desks), None)


class FirstStep(forms.Form):
    """Asks for whom it is only when there is a choice. `desks` are those for which the person may write."""

    title = forms.CharField(
        label=gettext_lazy("Title"),
        max_length=255,
        error_messages={"required": gettext_lazy("Give it a title. You can change it later.")},
        widget=forms.TextInput(attrs={"data-advice-length": TITLE_ADVICE}),
    )
    summary = forms.CharField(
        label=gettext_lazy("Summary"),
        required=False,
        max_length=600,
        help_text=gettext_lazy(
            "One or two sentences for lists and search results. You can also write it later."
        ),
        widget=forms.Textarea(attrs={"rows": 3, "data-advice-length": SUMMARY_ADVICE}),
    )

    def __init__(self, desks: list[Desk], *args: Any) -> None:
        super().__init__(*args)
        self.desks = desks
        ask_for_desk(self, desks)

    def clean_title(self) -> str:
        """Wagtail keeps titles without spaces around them."""
        return str(self.cleaned_data["title"]).strip()

    @property
    def desk(self) -> Desk:
        """Whose it will be."""
        return chosen_desk(self, self.desks)


def write(request: HttpRequest, word: str) -> HttpResponse:
    """Makes the draft and leads to its editor. Whoever has no desk for it gets no permission."""
    kind = writing.writable.get(word)
    if kind is None:
        raise Http404
    desks = writing.desks_for(request.user, kind)
    if not desks:
        raise PermissionDenied
    if (parent := writing.list_for(kind)) is None:
        raise Http404
    form = FirstStep(desks, request.POST if request.method == "POST" else None)
    if form.is_valid():
        words = {name: form.cleaned_data[name] for name in ("title", "summary")}
        page = writing.begin(kind, parent, form.desk, request.user, **words)
        text = _("“%s” is a draft now. Write the text, save it, and submit it when it is ready.")
        messages.success(request, text % page.title)
        return redirect("wagtailadmin_pages:edit", page.pk)
    context = {"form": form, "kind": kind, "desk": desks[0] if len(desks) == 1 else None}
    return render(request, "roles/write.html", context)
