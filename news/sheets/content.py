"""What stands on the sheet of an infographic, as plain data for Typst: words, numbers and places, never markup."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from cms.blocks.infographics.texts import runs_of, source_line

#: Longer words get places at which they may be broken.
LONGEST_WORD, PIECE = 22, 10
LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
Words = dict[str, Any]


def is_rtl(text: str) -> bool:
    """Whether a text begins with a letter of a script that runs from right to left."""
    for sign in text:
        kind = unicodedata.bidirectional(sign)
        if kind in {"L", "R", "AL"}:
            return kind != "L"
    return False


def breakable(text: str) -> str:
    """The text with invisible places to break in words that are longer than a line may be.

    Letters of joined scripts stay together: they would lose their shapes.
    """

    def pieces(found: re.Match[str]) -> str:
        word = found[0]
        if is_rtl(word):
            return word
        return "\u200b".join(word[at : at + PIECE] for at in range(0, len(word), PIECE))

    clean = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
    return LONG_WORD.sub(pieces, clean)


def words(text: Any, **more: Any) -> Words:
    """A piece of text with its direction."""
    return {"s": breakable(str(text or "")), "rtl": is_rtl(str(text or "")), **more}


def prose(text: Any) -> list[dict[str, Any]]:
    """Rich text as paragraphs of runs."""
    return [
        {
            "rtl": is_rtl("".join(run[0] for run in runs)),
            "runs": [words(run, b=bold, i=italic) for run, bold, italic in runs],
        }
        for runs in runs_of(text)
    ]


def points(items: Iterable[Any]) -> list[dict[str, Any]]:
    """Headings with their texts."""
    return [{"title": words(one["title"]), "text": prose(one["text"])} for one in items]


def claim(value: Any) -> dict[str, Any]:
    """A claim and its reasons."""
    return {"claim": words(value["claim"]), "points": points(value["reasons"])}


def conditions(value: Any) -> dict[str, Any]:
    """Numbered by the sheet."""
    return {"points": points(value["conditions"])}


def levels(value: Any) -> dict[str, Any]:
    """The outermost first."""
    return {"points": points(value["levels"])}


def timeline(value: Any) -> dict[str, Any]:
    """Events with their days."""
    rows = zip(value["events"], points(value["events"]), strict=True)
    return {"events": [{"when": words(event["when"]), **point} for event, point in rows]}


def compare(value: Any) -> dict[str, Any]:
    """Sides with their points."""
    return {
        "sides": [
            {"title": words(side["title"]), "points": [words(one) for one in side["points"]]}
            for side in value["sides"]
        ]
    }


def chart(value: Any) -> dict[str, Any]:
    """Where the marks of a chart lie; nothing but its name while the table cannot be read."""
    drawn = value.chart
    if drawn is None:
        return {"kind": "none"}
    marks = [[vars(mark) for mark in row] for _label, row in drawn.rows]
    return {
        "kind": value["kind"],
        "unit": words(_("Numbers: %s") % value["unit"]),
        "series": [words(name) for _place, name in drawn.series],
        "rows": [
            {"label": words(label), "marks": row}
            for (label, _marks), row in zip(drawn.rows, marks, strict=True)
        ],
        "scale": [{"number": number, "top": top} for number, top in drawn.marks],
        "columns": drawn.columns,
        "lines": [
            {"series": place, "parts": parts, "labels": labels_of(drawn, place, parts)}
            for place, parts in drawn.lines
        ],
    }


def labels_of(drawn: Any, place: int, parts: list[list[tuple[float, float]]]) -> list[Words]:
    """The numbers of one line with their places."""
    numbers = [row[place - 1].number for _label, row in drawn.rows if not row[place - 1].is_missing]
    places = [point for part in parts for point in part]
    pairs = zip(numbers, places, strict=True)
    return [{"number": number, "x": x, "y": y} for number, (x, y) in pairs]


def share(value: Any) -> dict[str, Any]:
    """A whole and where its parts lie."""
    parts = [
        {
            "place": part["place"],
            "label": words(part["label"]),
            "percent": part["shown"],
            "start": float(part["start"]),
            "width": float(part["width"]),
        }
        for part in value.parts_in_place
    ]
    remark = words(value.remark) if value.remark else None
    return {"whole": words(value["whole"]), "parts": parts, "remark": remark}


def artwork(value: Any) -> dict[str, Any]:
    """The picture by the name of its file, which says when it is another one."""
    image = value["image"]
    return {"file": image.file.name if image and image.may_be_shown else ""}


DRAWINGS = {
    "claim": claim, "conditions": conditions, "levels": levels, "timeline": timeline, "compare": compare,
    "chart": chart, "share": share, "artwork": artwork,
}  # fmt: skip


def sheet_of(record: Any, address: str, language: str) -> dict[str, Any]:
    """Everything on the sheet of a record, whose page is found at `address`."""
    form = record.form
    return {
        "lang": language,
        "title": words(record.title),
        "intro": words(record.intro) if record.intro else None,
        "form": form.block_type,
        "drawing": DRAWINGS[form.block_type](form.value),
        "foot": [words(line) for line in foot_of(record, address)],
    }


def foot_of(record: Any, address: str) -> list[str]:
    """The lines at its foot: day and source, credit and licence, where it is found."""
    lines = [source_line(record.form.value)] if "source" in record.form.value else []
    lines.append(terms_of(record))
    return [line for line in [*lines, address.partition("://")[2].rstrip("/")] if line]


def terms_of(record: Any) -> str:
    """Credit and licence in one line."""
    licence = record.shown_licence
    return " · ".join([part for part in (record.credit, str(licence) if licence else "") if part])
