"""The kinds of finding: what each is called, and why it matters, in one sentence."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

HIDDEN_ITEM = _("Hidden item")


@dataclass(frozen=True)
class Kind:
    """One kind of finding. `stops` when it keeps the draft from going live; saving it is always possible."""

    name: str | Promise
    why: str | Promise
    stops: bool = False


VAGUE_LINK = Kind(
    _("Link that says nothing by itself"),
    _("Many people hear or look through the links alone: say in its words what one finds there."),
    stops=True,
)
ADDRESS_AS_LINK = Kind(
    _("Address as the words of a link"),
    _("An address is read out letter by letter: say in words what one finds there."),
)
NO_ALTERNATIVE_TEXT = Kind(
    _("Picture without alternative text"),
    _("Who cannot see the picture learns nothing of it: describe it, or mark it as decorative."),
    stops=True,
)
SKIPPED_HEADING = Kind(
    _("Skipped level of headings"),
    _(
        "Headings are a table of contents for those who cannot see their size: go down one level at a time."
    ),
    stops=True,
)
CHOSEN_NOT_LIVE = Kind(
    _("Chosen page that is not live"),
    _("Readers would find nothing there: publish that page first, or choose another."),
    stops=True,
)
LINK_NOT_LIVE = Kind(
    _("Link to a page that is not live"),
    _("Until that page is live readers see the words without a link."),
)
HOUSE_WORD = Kind(
    _("Word that we write differently"), _("One name for one thing: readers and searches find it.")
)
UNEXPLAINED = Kind(
    _("Initials that nothing explains"),
    _("Not everybody knows them: write them out the first time, or add them to the glossary."),
)
LONG_SENTENCE = Kind(
    _("Long sentence"),
    _("By its end many readers have lost its beginning: make two of it."),
)
ORDER = [
    *(VAGUE_LINK, NO_ALTERNATIVE_TEXT, SKIPPED_HEADING, CHOSEN_NOT_LIVE, ADDRESS_AS_LINK),
    *(LINK_NOT_LIVE, HOUSE_WORD, UNEXPLAINED, LONG_SENTENCE),
]


@dataclass(frozen=True)
class Finding:
    """Something found: its kind, the words in question, what to do with just these, and where it stands.

    `path` leads to the place on the editor's screen, `place` names it for people.
    """

    kind: Kind
    words: str
    path: tuple[str, ...]
    place: tuple[str, ...] = ()
    advice: str | Promise = ""
