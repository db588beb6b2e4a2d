"""What the search answers with: plain values, in the order in which they are printed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True)
class Place:
    """Where in a page, or on which page of a file, the words stand; a link of its own below the result."""

    label: str
    url: str
    extract: str = ""


@dataclass(frozen=True)
class Result:
    """One page or one file. All texts are plain; `search.marking.mark` makes HTML of them, with the words marked."""

    title: str
    url: str
    #: The word of its type in addresses (`?type=organisation`), and that type in plain words.
    kind: str
    kind_label: Any
    #: A piece of the text with the words, or the summary if that has them; 220 characters at most.
    extract: str
    day: date | None = None
    #: The title of its pilot; empty for none.
    pilot: str = ""
    #: Parts of it in which the words stand, the best first, three at most.
    places: tuple[Place, ...] = ()
    #: Whether somebody has put it first by hand.
    promoted: bool = False
    #: Keys of the page, and of the file if it is one.
    page_id: int = 0
    document_id: int | None = None


@dataclass(frozen=True)
class Choice:
    """One value of a filter, with the number of results that choosing it gives."""

    value: str
    label: Any
    number: int
    chosen: bool = False


@dataclass(frozen=True)
class Definition:
    """What a glossary term means, for the card above the results."""

    term: str
    long_form: str
    text: str
    #: Where all terms stand; empty if the public may not see that page.
    url: str
    term_id: int = 0


@dataclass(frozen=True)
class Answer:
    """Everything the page of results prints.

    `question` is what was asked, cleaned; `terms` are its words as they are compared. No terms: nothing was asked.
    If spelling was repaired, `corrected` is the question that was answered, and `original` the one that was typed;
    asking again with `exact=True` answers that one.
    """

    question: str
    terms: tuple[str, ...] = ()
    results: tuple[Result, ...] = ()
    #: Results in all; with `more`, there are more than anybody counted.
    total: int = 0
    more: bool = False
    #: Of these, those with all the words; they stand before the others.
    with_all_words: int = 0
    #: By the name of the parameter: `type`, `pilot`, `topic`, `year`; only values that lead somewhere.
    choices: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    corrected: str = ""
    original: str = ""
    definition: Definition | None = None
    #: For `search.marking.mark`.
    marks: frozenset[str] = frozenset()
    page: int = 1
    pages: int = 1
    per_page: int = 10


@dataclass(frozen=True)
class Suggestion:
    """A title to go to, or a question to ask; `url` is where it leads."""

    text: str
    url: str
    kind_label: Any = ""


@dataclass(frozen=True)
class Wish:
    """What is asked besides the words: only these results, in this order.

    `order` is `relevance` or `date` (the newest first). Unknown values find nothing, as if no such thing existed.
    """

    kind: str = ""
    pilot: str = ""
    topic: str = ""
    year: str = ""
    order: str = "relevance"
    exact: bool = False
    page: int = 1
    per_page: int = 10
