"""Explains glossary terms in running text where they are used for the first time on a page.

The reader gets a button in the middle of the text that opens a small note; the browser does that itself (`popover`),
by touch, mouse and keyboard, without script. The live terms of a language are read once after each change.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import Any

from django.apps import apps
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.html import escape
from wagtail.models import Page

from cms.kept import kept
from cms.models import GlossaryTerm
from cms.querysets import public_q

#: The type of the page that lists all terms.
GLOSSARY_PAGE = "home.GlossaryPage"
#: Inside these nothing is explained: what is a heading, a link, a control or not prose.
LEFT_ALONE = {
    "a", "abbr", "audio", "button", "code", "dfn", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "script",
    "select", "style", "summary", "svg", "textarea", "video",
}  # fmt: skip
NOTHING = re.compile(r"(?!)")
#: Signs that belong to the word before them.
SIGNS = re.compile(r"[^\w\s(“‘\[]+")


@dataclass(frozen=True, eq=False)
class Terms:
    """The live terms of a language: one pattern for all their spellings, and the note of each, by key."""

    pattern: re.Pattern[str] = NOTHING
    #: From the name of a group in the pattern to the term it belongs to.
    owners: dict[str, int] = field(default_factory=dict)
    notes: dict[int, str] = field(default_factory=dict)
    #: When the first of them runs out.
    until: datetime | None = None


@dataclass(frozen=True)
class Explained:
    """A text with its notes, and the terms that are explained in it."""

    html: str
    terms: frozenset[int]


def terms_of(language: str) -> Terms:
    """The live terms of a language, as they are now."""
    terms = kept(f"glossary {language}", lambda: read_terms(language))
    # A term that runs out changes nothing in the database before the clock of the site comes to it.
    return read_terms(language) if terms.until and terms.until <= timezone.now() else terms


def read_terms(language: str) -> Terms:
    """Reads the live terms and builds the pattern: long spellings first, so that they win over their parts."""
    found = list(GlossaryTerm.objects.public().filter(locale__language_code=language))
    address = glossary_address(language)
    spellings = {
        spelling.casefold(): (spelling, term.pk) for term in found for spelling in term.spellings
    }
    ordered = sorted(spellings.values(), key=lambda pair: (-len(pair[0]), pair))
    groups = [
        f"(?P<g{place}>{spelling_pattern(words)})" for place, (words, _pk) in enumerate(ordered)
    ]
    return Terms(
        pattern=re.compile(rf"(?<!\w)(?:{'|'.join(groups)})(?!\w)") if groups else NOTHING,
        owners={f"g{place}": pk for place, (_words, pk) in enumerate(ordered)},
        notes={term.pk: note(term, address) for term in found},
        until=min((term.expire_at for term in found if term.expire_at), default=None),
    )


def spelling_pattern(words: str) -> str:
    """Matches a spelling and its plural. “MAT” is not “mat”, but “peer review” is “Peer review”."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    pattern = re.sub("['’]", "['’]", pattern).replace(r"\-", "[-‑]")
    is_initials = any(letter.isupper() for letter in words[1:])
    return f"{pattern}s?" if is_initials else f"(?i:{pattern}s?)"


def glossary_address(language: str) -> str:
    """Where all terms stand; empty if the public may not see that page."""
    kind = apps.get_model(GLOSSARY_PAGE)
    page: Page | None = kind._default_manager.filter(
        public_q(), locale__language_code=language
    ).first()
    return (page.url or "") if page else ""


def note(term: GlossaryTerm, address: str) -> str:
    """What opens at the button of a term, as HTML."""
    template = "cms/components/term_note.html"
    return render_to_string(template, {"term": term, "address": address}).strip()


@lru_cache(maxsize=500)
def explain(html: str, terms: Terms, before: frozenset[int]) -> Explained:
    """The text with a note at the first use of each term that is not among those explained before."""
    found = terms.pattern.finditer(unescape(html))
    if all(terms.owners[str(match.lastgroup)] in before for match in found):
        return Explained(html, frozenset())
    writer = Writer(terms, set(before))
    writer.feed(html)
    writer.close()
    return Explained("".join(writer.parts), frozenset(writer.explained - before))


class Writer(HTMLParser):
    """Copies a text and adds the notes on the way."""

    def __init__(self, terms: Terms, explained: set[int]) -> None:
        super().__init__(convert_charrefs=True)
        self.terms = terms
        self.explained = explained
        self.parts: list[str] = []
        self.inside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Copies the tag as it stands."""
        self.parts.append(self.get_starttag_text() or "")
        if tag in LEFT_ALONE:
            self.inside.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Copies the tag as it stands."""
        self.parts.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        """Copies the tag."""
        self.parts.append(f"</{tag}>")
        if tag in self.inside:
            del self.inside[self.inside.index(tag) :]

    def handle_comment(self, data: str) -> None:
        """Copies a comment; nothing in it is prose."""
        self.parts.append(f"<!--{data}-->")

    def handle_data(self, data: str) -> None:
        """Copies text, with the notes of the terms that come up in it for the first time."""
        if self.inside:
            self.parts.append(data if self.inside[-1] in {"script", "style"} else escape(data))
            return
        end = 0
        for match in self.terms.pattern.finditer(data):
            pk = self.terms.owners[str(match.lastgroup)]
            if pk in self.explained:
                continue
            self.explained.add(pk)
            signs = SIGNS.match(data, match.end())
            signs_after = signs[0] if signs else ""
            self.parts.append(escape(data[end : match.start()]))
            self.parts.append(self.button(match[0], pk, signs_after))
            end = match.end() + len(signs_after)
        self.parts.append(escape(data[end:]))

    def button(self, words: str, pk: int, signs: str) -> str:
        """The words as they stand in the text, as a button, and the note behind it.

        Browsers may break a line before and after a button: the signs that follow are kept with it.
        """
        button = (
            f'<button type="button" class="term-button" popovertarget="term-{pk}">'
            f"{escape(words)}</button>"
        )
        if signs:
            button = f'<span class="term-use">{button}{escape(signs)}</span>'
        return f"{button}{self.terms.notes[pk]}"


class Reader:
    """Explains terms to one reader of one page: each only once, all as they were when the page was begun."""

    def __init__(self, language: str) -> None:
        self.terms = terms_of(language)
        self.explained: frozenset[int] = frozenset()

    def explain(self, value: Any) -> str:
        """Rich text as HTML, with its terms explained."""
        found = explain(str(value), self.terms, self.explained)
        self.explained |= found.terms
        return found.html
