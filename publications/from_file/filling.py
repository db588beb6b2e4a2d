"""From a file that was read to a draft of its record."""

from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.models import CustomDocument
from cms.querysets import public_q
from directory.models import PersonPage
from publications.files.slides import outline_of
from publications.from_file.guesses import Guess, guesses
from publications.models import PublicationCreator, PublicationFile, PublicationPage


def draft_of(document: CustomDocument, locale: Any) -> PublicationPage:
    """A draft, not saved yet, with everything that could be guessed; its note for staff says from where."""
    page: Any = PublicationPage(live=False, locale=locale)
    found = guesses_of(document)
    known = {guess.field: guess.value for guess in found}
    page.set_title(known.pop("title", document.title))
    rows = [creator(given, family, locale) for given, family in known.pop("creators", [])]
    for place, row in enumerate(rows):
        row.sort_order = place
    page.creators = rows
    for name, value in known.items():
        setattr(page, name, value)
    is_deck = page.kind == PublicationPage.Kind.SLIDES
    kind = PublicationFile.Kind.SLIDES if is_deck else PublicationFile.Kind.FULL_TEXT
    page.files = [PublicationFile(document=document, kind=kind, locale=locale, sort_order=0)]
    if is_deck:
        page.outline = outline_of(document)
    page.staff_note = note(document, found, page)
    return page


def guesses_of(document: CustomDocument) -> list[Guess]:
    """What the file says; nothing while it is not read."""
    reading = getattr(document, "reading", None)
    if reading is None or reading.state != reading.State.DONE:
        return []
    front = "\n".join(page.text for page in document.pages.all()[:2])
    is_deck = document.ending == "pptx" or reading.about.get("Wide") == "yes"
    return list(guesses(reading.about, front, reading.language, is_deck))


def creator(given: str, family: str, locale: Any) -> PublicationCreator:
    """One row; with the person's page if exactly one live page has the name."""
    row = PublicationCreator(given_name=given[:160], family_name=family[:160], locale=locale)
    people = list(PersonPage.objects.filter(public_q(), title__iexact=f"{given} {family}")[:2])
    row.person = people[0] if len(people) == 1 else None
    return row


def note(document: CustomDocument, found: list[Guess], page: PublicationPage) -> str:
    """Every guess with what it stands on; and why there is none, where the file could not be read."""
    words = {"name": document.filename, "day": date_format(timezone.localdate(), "j F Y")}
    lines = [_("Made from the file “%(name)s” on %(day)s.") % words]
    reading = getattr(document, "reading", None)
    if reading and reading.reason:
        lines.append(str(reading.reason))
    if found:
        lines.append(_("These are guesses. Please check each, and take its line away:"))
    lines += [f"– {line(guess)}" for guess in found]
    if page.outline:
        lines.append(_("– Outline: the words of the slides, as they stand in the file"))
    return "\n".join(lines)


def line(guess: Guess) -> str:
    """One guess in words."""
    shown, label = guess.value, str(_("Creators"))
    if guess.field == "creators":
        shown = ", ".join(f"{given} {family}" for given, family in guess.value)
    else:
        field: Any = PublicationPage._meta.get_field(guess.field)
        label = capfirst(str(field.verbose_name))
        shown = dict(field.flatchoices).get(guess.value, guess.value)
    words = {"label": label, "value": shown, "source": guess.source}
    return _("%(label)s: “%(value)s”, from %(source)s") % words
