"""“New publication from a reference”: paste, look at what was understood, get a draft."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from publications.beginning import Place, begin, place_for
from publications.duplicates import Twin, twins
from publications.importing.filling import Filled, fill
from publications.importing.reading import LONGEST, Found, PasteProblem
from publications.importing.recognise import read
from publications.models import PublicationPage
from roles.models import Desk
from roles.writing_views import ask_for_desk, chosen_desk

#: Letters of a value that was left out, in the note.
SHORT = 200


class PasteForm(forms.Form):
    """The paste, and which of its references is meant if there are several."""

    paste = forms.CharField(
        label=gettext_lazy("Reference"),
        strip=False,
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 12, "spellcheck": "false"}),
        help_text=gettext_lazy(
            "BibTeX, RIS or CSL-JSON, as reference managers and repositories export it. It is recognised by itself."
        ),
        error_messages={"required": gettext_lazy("Paste a reference first.")},
    )
    which = forms.IntegerField(required=False, min_value=0, widget=forms.HiddenInput)

    found: list[Found]

    def clean_paste(self) -> str:
        """Reads it."""
        try:
            self.found = read(self.cleaned_data["paste"])
        except PasteProblem as problem:
            line = _("Line %s:") % problem.line if problem.line else ""
            raise ValidationError(f"{line} {problem.message}".strip()) from problem
        return self.cleaned_data["paste"]

    @property
    def chosen(self) -> Found | None:
        """The reference that is meant; `None` while that is to be asked."""
        if len(self.found) == 1:
            return self.found[0]
        which = self.cleaned_data.get("which")
        return self.found[which] if which is not None and which < len(self.found) else None


def from_reference(request: HttpRequest) -> HttpResponse:
    """Reads a paste, shows what would be filled in, and makes the draft when that is confirmed."""
    place = place_for(request.user)
    form = PasteForm(request.POST or None)
    ask_for_desk(form, place.desks)
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        if form.chosen is None:
            context["found"] = form.found
        else:
            filled = fill(form.chosen, place.library.locale)
            if "make" in request.POST:
                return made(request, filled, place, chosen_desk(form, place.desks))
            context |= {"filled": filled, "twins": listed_twins(filled.page, request.user)}
    return render(request, "publications/admin/from_reference.html", context)


def listed_twins(page: PublicationPage, user: Any) -> list[tuple[Twin, bool]]:
    """Records that may be of the same work, and whether the person may open their forms."""
    return [(one, one.page.permissions_for_user(user).can_edit()) for one in twins(page, user)]


@transaction.atomic
def made(request: HttpRequest, filled: Filled, place: Place, desk: Desk | None) -> HttpResponse:
    """Makes the draft and leads to its form; a note there says what came from the paste."""
    page = filled.page
    page.staff_note = note(filled)
    begin(page, place, request.user, desk)
    text = _("“%s” is a draft now. Check what was filled in: the note for staff lists it.")
    messages.success(request, text % page.title)
    return redirect("wagtailadmin_pages:edit", page.pk)


def note(filled: Filled) -> str:
    """Every value that came from the paste, and everything that did not find a place."""
    day = date_format(timezone.localdate(), "j F Y")
    lines = [_("Filled in from a pasted reference on %s. Please check:") % day]
    lines += [f"– {label}: {short(value)}" for label, value in filled.taken]
    if filled.left:
        lines += ["", _("Not taken over:")]
        lines += [f"– {name}: {short(value)}" for name, value in filled.left]
    return "\n".join(lines)


def short(value: str) -> str:
    """The beginning of a long value."""
    return value if len(value) <= SHORT else f"{value[:SHORT]}…"
