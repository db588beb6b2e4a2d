"""What the page of an infographic offers to those who want to use it."""

from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from cms.addresses.locate import absolute, path_of
from cms.blocks.infographics.data import csv_of
from news.sheets.files import Facts, facts_of, sheet_for, words_of

#: Characters of an alternative text; the whole text is behind the link.
LONGEST_ALT = 250


@dataclass(frozen=True)
class Offer:
    """A file to download: what it is, its address, type, and as far as they are known its pixels and its bytes."""

    title: str
    address: str
    kind: str
    size: str = ""
    weight: int = 0


@dataclass(frozen=True)
class Reuse:
    """Everything on offer; HTML for other sites only once the drawing is there, for it says how high it is."""

    files: list[Offer]
    words: str
    embed: str


def reuse_of(page: Any, request: Any = None) -> Reuse | None:
    """The offers of a page whose infographic the public may see; none for any other."""
    sheet = sheet_for(page)
    if sheet is None:
        return None
    facts = facts_of(sheet)
    path = path_of(page, request)
    files = [*drawings(page, path, facts), *data_of(page, path)]
    words = f"{words_of(page.infographic)}\n{absolute(path)}"
    embed = embed_of(page, path, facts) if facts else ""
    return Reuse(files, words, embed)


def drawings(page: Any, path: str, facts: Facts | None) -> list[Offer]:
    """The two drawings. One that is not made yet is made when it is asked for."""
    front = f"{path}{page.slug}"
    titles = _("Picture"), _("Drawing that stays sharp at any size")
    if facts is None:
        return [Offer(titles[0], f"{front}.png", "PNG"), Offer(titles[1], f"{front}.svg", "SVG")]
    size, half = (f"{facts.width // n} × {facts.height // n}" for n in (1, 2))
    return [
        Offer(titles[0], f"{front}.png", "PNG", size, facts.png),
        Offer(titles[1], f"{front}.svg", "SVG", half, facts.svg),
    ]


def data_of(page: Any, path: str) -> list[Offer]:
    """The numbers, for the forms that have some."""
    rows = page.infographic.csv_rows
    weight = len(csv_of(rows).encode())
    return [Offer(_("Data"), f"{path}data.csv", "CSV", weight=weight)] if rows else []


def embed_of(page: Any, path: str, facts: Facts) -> SafeString:
    """HTML for other sites: the picture by its address, its words, and the way back; nothing runs in it."""
    record = page.infographic
    licence = record.shown_licence
    terms = format_html(" {}", record.credit) if record.credit else SafeString()
    if licence and licence.link:
        terms += format_html(' <a href="{}" rel="license">{}</a>', licence.link, licence)
    elif licence:
        terms += format_html(" {}", licence)
    return format_html(
        '<figure>\n<a href="{}"><img src="{}.png" width="{}" height="{}" alt="{}" loading="lazy" '
        'style="max-width: 100%; height: auto"></a>\n<figcaption><a href="{}">{}</a>.{}</figcaption>\n</figure>',
        absolute(path),
        absolute(f"{path}{page.slug}"),
        facts.width // 2,
        facts.height // 2,
        alternative_text(record),
        absolute(path),
        _("%s: text and data") % record.title,
        terms,
    )


def alternative_text(record: Any) -> str:
    """What the picture says, in one line of bounded length."""
    lines = [line.strip(" -") for line in words_of(record).splitlines() if line.strip()]
    return Truncator(". ".join(line.rstrip(".") for line in lines[:-1])).chars(LONGEST_ALT)
