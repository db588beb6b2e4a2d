"""A section as a form with fixed parts, and as the body that the page has.

An organisation lead fills in: text, strands, figures, one proposed quote, files. The body may hold more than that (a
table, a picture) and in another order, because the pilot lead and communications work on it too. What the form does not
know stays where it is.
"""

from dataclasses import dataclass, field
from typing import Any

from django.utils.html import strip_tags
from wagtail.blocks import StreamValue

#: The parts in the order in which a section has them when nobody has arranged it.
ORDER = ["prose", "strand", "typed_figures", "proposed_quote", "download"]
QUOTE = ("words", "speaker", "role")

Raw = dict[str, Any]


@dataclass
class Parts:
    """The parts of a section as plain data; each text, strand, figure and file with the name of its block."""

    texts: list[Raw] = field(default_factory=list)
    strands: list[Raw] = field(default_factory=list)
    figures: list[Raw] = field(default_factory=list)
    quote: dict[str, str] = field(default_factory=dict)
    downloads: list[Raw] = field(default_factory=list)


def parts_of(body: StreamValue) -> Parts:
    """Takes a body apart."""
    parts = Parts()
    for block in body.get_prep_value():
        kind = block["type"]
        if kind == "prose":
            parts.texts.append(block)
        elif kind == "strand":
            parts.strands.append(block)
        elif kind == "download":
            parts.downloads.append(block)
        elif kind == "typed_figures" and not parts.figures:
            parts.figures = block["value"]["figures"]
        elif kind == "proposed_quote" and not parts.quote:
            parts.quote = {name: block["value"].get(name) or "" for name in QUOTE}
    return parts


def others_in(body: StreamValue) -> list[Any]:
    """The blocks that the form does not know, for a note that they stay."""
    seen: set[str] = set()
    found = []
    for child in body:
        first = child.block_type not in seen
        seen.add(child.block_type)
        single = child.block_type in {"typed_figures", "proposed_quote"}
        if child.block_type not in ORDER or (single and not first):
            found.append(child)
    return found


def put_together(body: StreamValue, parts: Parts) -> StreamValue:
    """The body with the given parts in place of its own; everything else stays where it is."""
    raw = list(body.get_prep_value())
    figures = {"type": "typed_figures", "value": {"figures": parts.figures}}
    quote = {"type": "proposed_quote", "value": parts.quote}
    wanted = {
        "prose": [text for text in parts.texts if has_words(text["value"])],
        "strand": list(parts.strands),
        "typed_figures": single(raw, figures if parts.figures else None, "typed_figures"),
        "proposed_quote": single(
            raw, quote if any(parts.quote.values()) else None, "proposed_quote"
        ),
        "download": list(parts.downloads),
    }
    return body.stream_block.to_python(arranged(raw, wanted))


def single(raw: list[Raw], mine: Raw | None, kind: str) -> list[Raw]:
    """The blocks of a kind of which the form knows the first only."""
    there = [block for block in raw if block["type"] == kind]
    if mine is not None and there:
        mine = {**mine, "id": there[0].get("id")}
    return [*([mine] if mine is not None else []), *there[1:]]


def arranged(raw: list[Raw], wanted: dict[str, list[Raw]]) -> list[Raw]:
    """Lays the wanted blocks into the places that their kinds have; those of a new kind go where it usually stands."""
    last = {block["type"]: place for place, block in enumerate(raw)}
    result: list[Raw] = []
    for place, block in enumerate(raw):
        kind = block["type"]
        if kind not in wanted:
            result.append(block)
            continue
        waiting = wanted[kind]
        if waiting:
            result.append(waiting.pop(0))
        if last[kind] == place:
            result += waiting
            waiting.clear()
    for kind in ORDER:
        place = place_for(kind, result)
        result[place:place] = wanted[kind]
    return result


def place_for(kind: str, blocks: list[Raw]) -> int:
    """Where the first block of a kind goes: behind everything that usually stands before it."""
    before = set(ORDER[: ORDER.index(kind) + 1])
    places = [place + 1 for place, block in enumerate(blocks) if block["type"] in before]
    return max(places, default=0)


def has_words(html: str) -> bool:
    """Whether a formatted text says anything."""
    return bool(strip_tags(html or "").replace("\xa0", " ").strip())


def words_in(body: StreamValue) -> int:
    """How many words stand in the texts and strands of a body."""
    texts = [child.value.source for child in body if child.block_type == "prose"]
    texts += [child.value["text"].source for child in body if child.block_type == "strand"]
    return sum(len(strip_tags(text.replace("<", " <")).split()) for text in texts)
