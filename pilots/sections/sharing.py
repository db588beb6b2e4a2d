"""Turns what was typed in a section into a shared record: a figure, or a proposed quote.

Communications do that. The record is made, and the draft of the update uses it in the place of what was typed.
"""

import uuid
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.permissions import policy_registry

from cms.models import KeyFigure, NotReadyToPublish, Quote
from directory.models import OrganisationPage
from pilots.comparing import rows_of
from pilots.models import ProgressUpdatePage
from pilots.sections.states import SectionItem

FIGURE = ("value", "unit", "label", "as_at", "as_at_text", "source")


@dataclass
class Shareable:
    """Something typed that can be made a shared record; `block` is the name of its block."""

    organisation: OrganisationPage
    block: str
    words: str
    kind: str


@dataclass
class Result:
    """What became of it: the record, or `None`, and what to say."""

    record: Any
    sentence: str
    buttons: list[Any] = field(default_factory=list)


def may_share(user: Any, model: type) -> bool:
    """Whoever may publish records of a kind decides what becomes one."""
    return bool(policy_registry.get_by_type(model).user_has_permission(user, "publish"))


def shareable(items: list[SectionItem], user: Any) -> list[Shareable]:
    """All figures and proposed quotes of these sections, for people who may make records of them."""
    found = []
    for item in items:
        for child in item.body or []:
            if child.block_type == "typed_figures" and may_share(user, KeyFigure):
                found += [
                    Shareable(item.organisation, one.id, figure_words(one.value), "figure")
                    for one in child.value["figures"].bound_blocks
                ]
            elif child.block_type == "proposed_quote" and may_share(user, Quote):
                words = f"“{child.value['words']}” {child.value['speaker']}"
                found.append(Shareable(item.organisation, child.id, words, "quote"))
    return found


def figure_words(value: Any) -> str:
    """A typed figure in one line."""
    return " ".join(str(value.get(name) or "") for name in ("value", "unit", "label"))


def share(draft: ProgressUpdatePage, organisation_key: int, block: str, user: Any) -> Result:
    """Makes the record and puts it into the draft, which is not saved here. Without the right to it nothing happens."""
    row = rows_of(draft, "sections").get(organisation_key)
    nothing = Result(None, _("Nothing was changed: it does not stand in the section any more."))
    if row is None:
        return nothing
    raw = row.body.get_prep_value()
    for place, one in enumerate(raw):
        if one["type"] == "proposed_quote" and one["id"] == block and may_share(user, Quote):
            result = make_quote(one["value"], row.organisation)
            raw[place] = {"type": "quote", "value": {"quote": result.record.pk}}
            break
        if one["type"] == "typed_figures" and may_share(user, KeyFigure):
            figures = one["value"]["figures"]
            chosen = next((figure for figure in figures if figure["id"] == block), None)
            if chosen is None:
                continue
            result = make_figure(chosen["value"], row.organisation, user)
            if result.record is None:
                return result
            figures.remove(chosen)
            use_figure(raw, place, result.record)
            break
    else:
        return nothing
    row.body = row.body.stream_block.to_python(raw)
    return result


def use_figure(raw: list[dict[str, Any]], place: int, record: KeyFigure) -> None:
    """Adds the shared figure behind the typed ones at `place`, which leave when none of them is left."""
    item = {"type": "item", "value": record.pk, "id": str(uuid.uuid4())}
    after = raw[place + 1] if place + 1 < len(raw) else None
    if after and after["type"] == "key_figures":
        after["value"]["figures"].append(item)
    else:
        shared = {"type": "key_figures", "value": {"heading": "", "figures": [item]}}
        raw.insert(place + 1, shared)
    if not raw[place]["value"]["figures"]:
        del raw[place]


def make_figure(value: dict[str, Any], organisation: OrganisationPage, user: Any) -> Result:
    """A shared figure, live at once: whoever makes it may publish it. An incomplete one is refused."""
    figure = KeyFigure(**{name: value.get(name) or "" for name in FIGURE if name != "as_at"})
    figure.as_at = parse_date(str(value.get("as_at") or ""))
    figure.live = False
    prepare(figure, organisation)
    try:
        with transaction.atomic():
            figure.save()
            revision = figure.save_revision(user=user, clean=False, log_action=True)
            revision.publish(user=user)
    except NotReadyToPublish as refusal:
        return Result(None, _("Complete the figure first: %s") % " ".join(refusal.sentences))
    figure.refresh_from_db()
    text = _("“%s” is a shared figure now, and the section uses it.")
    return Result(figure, text % figure, [edit_button(figure)])


def make_quote(value: dict[str, Any], organisation: OrganisationPage) -> Result:
    """A shared quote, still without permission: it is recorded there, then the quote can go live."""
    role = value.get("role") or ""
    quote = Quote(
        words=value.get("words") or "",
        speaker=value.get("speaker") or "",
        role=role,
        organisation="" if role else organisation.title,
        live=False,
    )
    prepare(quote, organisation)
    quote.save()
    quote.save_revision(clean=False, log_action=True)
    text = _(
        "It is a quote of the library now, and the section uses it. Record the permission and publish the quote before "
        "the update goes live."
    )
    return Result(quote, text, [edit_button(quote)])


def prepare(record: Any, organisation: OrganisationPage) -> None:
    """The record speaks the organisation's language, and its people may see it."""
    record.locale_id = organisation.locale_id
    desk = getattr(organisation, "desk", None)
    record.folder = desk.folder if desk else None


def edit_button(record: Any) -> Any:
    """The way to the record."""
    name = type(record).snippet_viewset.get_url_name("edit")
    return messages.button(reverse(name, args=[record.pk]), _("Open it"))
