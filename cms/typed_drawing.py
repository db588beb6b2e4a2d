"""While somebody types an infographic: how it will look, and what was understood of a pasted table. Nothing is saved."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBadRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import URLPattern, path
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.permissions import policy_registry

from cms.blocks.infographics.charts import NEGATIVE_PARTS
from cms.blocks.infographics.data import Unreadable, read_table
from cms.models import Infographic
from cms.sight import HIDDEN_CHOICE, hidden_choices

#: No part of a drawing has more rows than this; whoever sends more is not typing.
MOST = 60
#: A note: whether it is a mistake, a warning or what was understood, and its words.
Note = dict[str, str]


@require_POST
def typed_drawing(request: HttpRequest) -> HttpResponseBase:
    """The drawing of what stands in the form, with notes on it; for those who may write infographics."""
    policy = policy_registry.get_by_type(Infographic)
    if not policy.user_has_any_permission(request.user, ["add", "change"]):
        raise PermissionDenied
    if not sensible(request.POST):
        return HttpResponseBadRequest()
    field: Any = Infographic._meta.get_field("drawing")
    try:
        drawing = field.stream_block.value_from_datadict(request.POST, {}, "drawing")
    except (KeyError, ValueError):
        return HttpResponseBadRequest()
    return JsonResponse(answer(record_of(request.POST, drawing), request.user))


def sensible(typed: Any) -> bool:
    """Whether the numbers of rows in the form are those of a form."""
    counts = [value for name, value in typed.items() if name.endswith("-count")]
    if "drawing-count" not in typed:
        return False
    return all(value.isascii() and value.isdigit() and int(value[:9]) <= MOST for value in counts)


def record_of(typed: Any, drawing: Any) -> Infographic:
    """What was typed, as a record that is never saved."""
    return Infographic(
        title=typed.get("title", "")[:160],
        intro=typed.get("intro", "")[:300],
        credit=typed.get("credit", "")[:160],
        drawing=drawing,
        live=True,
    )


def answer(record: Infographic, user: Any) -> dict[str, Any]:
    """The page with the drawing, and the notes."""
    if record.form is None:
        return {"page": "", "notes": []}
    if hidden_choices(record, None, user):
        return {"page": "", "notes": [note("error", HIDDEN_CHOICE)]}
    notes = list(notes_on(record.form))
    context = {"record": record}
    return {"page": render_to_string("cms/admin/typed_drawing.html", context), "notes": notes}


def note(kind: str, words: Any) -> Note:
    """One note."""
    return {"kind": kind, "words": str(words)}


def notes_on(form: Any) -> Iterator[Note]:
    """What somebody who types wants to know about the numbers."""
    if form.block_type == "chart" and (form.value["data"] or "").strip():
        yield from notes_on_table(form.value)
    if remark := warning_of(form):
        yield note("warning", remark)


def notes_on_table(value: Any) -> Iterator[Note]:
    """Mistakes by row and column, or how the table was read."""
    try:
        table = read_table(value["data"])
    except Unreadable as error:
        yield from (note("error", message) for message in error.messages)
        return
    if value["kind"] == "stacked" and min(table.values) < 0:
        yield note("error", NEGATIVE_PARTS)
    rows = ngettext("%d row", "%d rows", len(table.rows)) % len(table.rows)
    columns = ngettext("%d column of numbers", "%d columns of numbers", len(table.series))
    said = _("Understood: %(rows)s, %(columns)s.")
    yield note("good", said % {"rows": rows, "columns": columns % len(table.series)})
    if table.readings:
        yield note("good", _("Read: %s.") % ", ".join(table.readings))
    if table.missing:
        message = ngettext(
            "%d number is missing; a dash stands in its place.",
            "%d numbers are missing; dashes stand in their place.",
            table.missing,
        )
        yield note("warning", message % table.missing)


def warning_of(form: Any) -> str:
    """What is odd about a drawing, but does not keep it from going live."""
    if form is None or form.block_type != "share" or not form.value.total:
        return ""
    return form.value.remark


def warn_after_publishing(request: HttpRequest, record: Any) -> None:
    """For the hooks after saving a record: says once more what is odd, to whoever publishes it or hands it in."""
    asked = {"action-publish", "action-submit"} & set(request.POST)
    if isinstance(record, Infographic) and asked and (remark := warning_of(record.form)):
        messages.warning(request, remark)


def script() -> SafeString:
    """The module that sends what is typed."""
    return format_html('<script type="module" src="{}"></script>', static("js/typed-drawing.js"))


def admin_urls() -> list[URLPattern]:
    """The address in the admin."""
    return [path("typed-drawing/", typed_drawing, name="typed_drawing")]
