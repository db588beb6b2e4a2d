"""The words of an infographic without markup: as plain text to copy, and in runs for a drawing."""

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

from django.utils.translation import gettext as _
from wagtail.rich_text import RichText


class Runs(HTMLParser):
    """Takes rich text apart: `paragraphs` are lists of triples of a text, whether it is bold, and italic."""

    BLOCKS = frozenset({"p", "li", "h2", "h3", "h4", "h5", "br", "blockquote"})
    BOLD, ITALIC = frozenset({"b", "strong"}), frozenset({"i", "em"})

    def __init__(self) -> None:
        super().__init__()
        self.paragraphs: list[list[tuple[str, bool, bool]]] = [[]]
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        """A block begins a paragraph; other tags hold until they end."""
        if tag in self.BLOCKS:
            self.paragraphs.append([])
        elif tag in self.BOLD | self.ITALIC:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Ends bold and italic."""
        if tag in self.open:
            self.open.remove(tag)

    def handle_data(self, data: str) -> None:
        """Words, in the dress of the tags that are open."""
        if data:
            held = set(self.open)
            self.paragraphs[-1].append((data, bool(held & self.BOLD), bool(held & self.ITALIC)))


def runs_of(text: Any) -> list[list[tuple[str, bool, bool]]]:
    """The paragraphs of rich text, those without words left out."""
    parser = Runs()
    parser.feed(text.source if isinstance(text, RichText) else str(text or ""))
    parser.close()
    return [runs for runs in parser.paragraphs if "".join(run[0] for run in runs).strip()]


def lines_of(text: Any) -> list[str]:
    """The same as plain lines."""
    return [" ".join("".join(run[0] for run in runs).split()) for runs in runs_of(text)]


def text_of(form: Any) -> list[str]:
    """Everything that a drawing says, as lines of plain text; an empty one stands between parts.

    `form` is the one block of an infographic. Artwork says nothing by itself: its text version does.
    """
    return list(WRITERS[form.block_type](form.value))


def points(items: Any, mark: str = "- ") -> Iterator[str]:
    """Headings with their texts."""
    for place, item in enumerate(items, 1):
        yield f"{mark or f'{place}. '}{item['title']}"
        yield from (f"  {line}" for line in lines_of(item["text"]))


def claim(value: Any) -> Iterator[str]:
    """The claim and its reasons."""
    yield value["claim"]
    yield ""
    yield from points(value["reasons"])


def conditions(value: Any) -> Iterator[str]:
    """With their numbers."""
    yield from points(value["conditions"], mark="")


def levels(value: Any) -> Iterator[str]:
    """Each further in than the one that holds it."""
    for depth, item in enumerate(value["levels"]):
        yield f"{'  ' * depth}- {item['title']}"
        yield from (f"{'  ' * depth}  {line}" for line in lines_of(item["text"]))


def timeline(value: Any) -> Iterator[str]:
    """Each with its day."""
    for event in value["events"]:
        yield f"{event['when']}: {event['title']}"
        yield from (f"  {line}" for line in lines_of(event["text"]))


def compare(value: Any) -> Iterator[str]:
    """One side after the other."""
    for place, side in enumerate(value["sides"]):
        yield from ["", side["title"]] if place else [side["title"]]
        yield from (f"- {point}" for point in side["points"])


def chart(value: Any) -> Iterator[str]:
    """The table, a row on each line, and where its numbers come from."""
    if value.chart:
        for label, marks in value.chart.rows:
            numbers = [f"{m.name} {m.number}" if len(marks) > 1 else m.number for m in marks]
            yield f"{label}: {', '.join(numbers)}"
        yield _("Unit: %s") % value["unit"]
    yield source_line(value)


def share(value: Any) -> Iterator[str]:
    """The parts with their shares."""
    yield value["whole"]
    yield from (f"- {part['label']}: {part['shown']}%" for part in value.parts_in_place)
    if value.remark:
        yield str(value.remark)
    yield source_line(value)


def artwork(value: Any) -> Iterator[str]:
    """What its alternative text says."""
    yield value["alt_text"]


def source_line(value: Any) -> str:
    """The day and the source, as pages print them."""
    return _("As at %(day)s. Source: %(source)s") % {
        "day": value["as_at"],
        "source": value["source"],
    }


WRITERS = {
    "claim": claim, "conditions": conditions, "levels": levels, "timeline": timeline, "compare": compare,
    "chart": chart, "share": share, "artwork": artwork,
}  # fmt: skip
