"""Builds the form that a reader fills in from the questions that staff wrote."""

import re
from typing import Any
from urllib.parse import urlsplit

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.forms.forms import FormBuilder

#: The longest answer to a question with several lines, in characters.
LONGEST_TEXT = 5000
LONGEST_LINE = 255
#: What the address of one of our pages may consist of.
OUR_PATH = re.compile(r"/(?!/)[\w\-.~%/]{0,200}", re.ASCII)
SEVERAL_INPUTS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
UNSENDABLE = _("It contains a character that cannot be sent. Please type it again.")


class LineField(forms.CharField):
    """One line; whatever breaks a line, becomes a space."""

    def to_python(self, value: Any) -> str:
        """The value on one line."""
        return " ".join((super().to_python(value) or "").split())


class TextField(forms.CharField):
    """Several lines. A line break counts as one character, as it does in the browser."""

    widget = forms.Textarea(attrs={"rows": 8})

    def to_python(self, value: Any) -> str:
        """The value with plain line breaks."""
        return (super().to_python(value) or "").replace("\r\n", "\n").replace("\r", "\n")


class QuestionBuilder(FormBuilder):
    """Wagtail's builder with bounds, plain words and what browsers need to fill fields in by themselves."""

    def get_field_options(self, field: Any) -> dict[str, Any]:
        """Adds plain messages to what Wagtail takes from a question."""
        options = super().get_field_options(field)
        return {**options, "error_messages": messages(field)}

    def create_singleline_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        """One line."""
        return LineField(max_length=LONGEST_LINE, **options)

    def create_multiline_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        """Several lines."""
        return TextField(max_length=LONGEST_TEXT, **options)

    def create_email_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        """An address, of the length that mail allows."""
        return forms.EmailField(max_length=254, **options)

    def create_number_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        """A number that fits on a line."""
        return forms.DecimalField(max_digits=20, **options)

    def create_date_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        """A date, as browsers send it or as people here write it."""
        widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
        return forms.DateField(widget=widget, input_formats=["%Y-%m-%d", "%d/%m/%Y"], **options)

    def create_dropdown_field(self, field: Any, options: dict[str, Any]) -> forms.Field:
        """A list that chooses nothing by itself."""
        options["choices"] = [("", _("Choose one")), *self.get_formatted_field_choices(field)]
        return forms.ChoiceField(**options)


def messages(field: Any) -> dict[str, Any]:
    """What a reader is told when an answer will not do."""
    required = {
        "checkbox": _("Tick “%(label)s” to go on."),
        "checkboxes": _("Tick at least one box for “%(label)s”."),
        "radio": _("Choose an answer for “%(label)s”."),
        "dropdown": _("Choose an answer for “%(label)s”."),
    }.get(field.field_type, _("Fill in “%(label)s”."))
    invalid = {
        "email": _("Write an e-mail address such as name@example.org."),
        "number": _("Write a number such as 12."),
        "date": _("Write a date such as 31/12/2026."),
    }.get(field.field_type, UNSENDABLE)
    return {
        "required": required % {"label": field.label},
        "invalid": invalid,
        "invalid_choice": _("Choose one of the answers that are offered."),
        "max_length": _(
            "Write at most %(limit_value)d characters; these are %(show_value)d of them."
        ),
        "null_characters_not_allowed": UNSENDABLE,
    }


def form_for(page: Any, data: Any = None, initial: dict[str, Any] | None = None) -> forms.Form:
    """The form of a page, empty or with what a reader sent. Names begin with `q-`, so that none is ours."""
    questions = page.form_fields.all()
    fields = QuestionBuilder(questions).formfields
    for question in questions:
        if question.purpose in {"name", "email", "tel", "organization"}:
            fields[name_of(question)].widget.attrs["autocomplete"] = question.purpose
    if page.must_agree:
        words = _("Tick the box if you agree; without it we may not keep your message.")
        fields["agree"] = forms.BooleanField(
            label=_("I agree to this"), error_messages={"required": words}
        )
    kind = type("Questions", (forms.Form,), dict(fields))
    return kind(data, prefix="q", initial=initial, label_suffix="")


def name_of(question: Any) -> str:
    """The name of a question's field; one that was never saved has none yet."""
    return question.clean_name or question.get_field_clean_name()


def prefilled(page: Any, request: HttpRequest) -> dict[str, str]:
    """What is known before anybody types: the page that `?page=` names, or the one on which the link was followed."""
    host = request.get_host()
    path = our_path(request.GET.get("page", ""), host)
    if not path:
        path = our_path(request.headers.get("Referer", ""), host)
        path = "" if path == request.path else path
    names = [name_of(one) for one in page.form_fields.all() if one.purpose == "page"]
    return {name: request.build_absolute_uri(path) for name in names} if path else {}


def our_path(address: str, host: str) -> str:
    """The path of an address on this site; empty for any other text."""
    try:
        parts = urlsplit(address[:300])
    except ValueError:
        return ""
    if parts.netloc not in {"", host} or parts.scheme not in {"", "http", "https"}:
        return ""
    return parts.path if OUR_PATH.fullmatch(parts.path) else ""


def error_list(form: forms.Form) -> list[dict[str, Any]]:
    """Each error with the id of the input that mends it, for the summary above the form."""
    found = []
    for bound in form:
        several = isinstance(bound.field.widget, SEVERAL_INPUTS)
        anchor = f"{bound.auto_id}_0" if several else bound.auto_id
        found += [{"anchor": anchor, "message": message} for message in bound.errors]
    return found


def answers_of(form: forms.Form) -> list[list[str]]:
    """Pairs of question and answer as text, in the order of the form."""
    found = []
    for bound in form:
        value = form.cleaned_data.get(bound.name)
        if isinstance(value, bool):
            value = _("Yes") if value else _("No")
        elif isinstance(value, list):
            value = ", ".join(value)
        found.append([str(bound.label), "" if value is None else str(value)])
    return found


def sender_of(page: Any, form: forms.Form) -> tuple[str, str]:
    """Name and e-mail address of the sender, as far as the form asks for them."""
    name = email = ""
    for question in page.form_fields.all():
        answer = str(form.cleaned_data.get(name_of(question)) or "")
        if question.purpose == "name":
            name = name or answer[:LONGEST_LINE]
        elif question.field_type == "email":  # only these are checked to be an address
            email = email or answer
    return name, email
