"""From an item to a draft of a record: what has a place is filled in, everything else is named."""

import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from cms.models.records import Licence
from cms.querysets import public_q
from directory.models import OrganisationPage, PersonPage, TopicPage
from publications import identifiers
from publications.citations.item import CUSTOM, Item, custom_of, date_parts, full_name
from publications.importing.reading import Found
from publications.languages import LANGUAGES
from publications.models import PublicationCreator, PublicationPage

KINDS = {
    "speech": "slides",
    "article-journal": "article",
    "chapter": "chapter",
    "report": "report",
    "article": "think-piece",
}
#: Words of a genre that say more than the type.
GENRES = {"think-piece": "think|working paper|discussion paper", "summary": "summary", "slides": "slide|presentation"}  # fmt: skip
#: Fields of an item and of a record that hold the same words.
FIELDS = {
    "title-short": "short_title", "publisher": "publisher", "publisher-place": "place", "container-title": "published_in",
    "volume": "volume", "issue": "issue", "page": "page_range", "collection-title": "series", "collection-number": "series_number",
    "event-title": "event_name", "event-place": "event_place", "abstract": "abstract", "archive": "repository",
    "archive_location": "repository_id",
}  # fmt: skip
NUMBERS = {
    "DOI": ("doi", identifiers.tidy_doi, identifiers.validate_doi),
    "ISBN": ("isbn", identifiers.tidy_isbn, identifiers.validate_isbn),
    "ISSN": ("issn", identifiers.tidy_issn, identifiers.validate_issn),
}
TERMS = {"institution": "institution", "commissioned-by": "commissioned_by", "rights": "rights"}
#: Letters of a title, and of a subtitle.
LONGEST_TITLE = 500
#: Nothing to fill in, and nothing to miss: the kind is made of them, or the files say it.
SEEN = {"id", "type", "genre", "title", "author", "editor", "issued", "event-date", "custom", "keyword", "language", "URL", "number-of-pages"}  # fmt: skip


@dataclass
class Filled:
    """The draft, not saved yet; what was filled in (label, value), and what was not (field, value)."""

    page: PublicationPage
    taken: list[tuple[str, str]] = field(default_factory=list)
    left: list[tuple[str, str]] = field(default_factory=list)

    def set(self, name: str, value: Any, shown: str = "") -> None:
        """Fills in a field; one that is too long for its place is left out."""
        model_field: Any = PublicationPage._meta.get_field(name)
        longest = getattr(model_field, "max_length", None)
        if longest and len(str(value)) > longest:
            self.left.append((capfirst(str(model_field.verbose_name)), str(value)))
            return
        setattr(self.page, name, value)
        self.taken.append((capfirst(str(model_field.verbose_name)), shown or str(value)))


def fill(found: Found, locale: Any) -> Filled:
    """A draft of what a reference says."""
    filled = Filled(PublicationPage(live=False, locale=locale), left=list(found.left))
    item = found.item
    for part in (titles, kind, creators, dates, words, numbers, address, topics, terms):
        part(filled, item)
    held = {*SEEN, *FIELDS, *NUMBERS}
    filled.left += [
        (name, str(value)) for name, value in item.items() if value and name not in held
    ]
    return filled


def titles(filled: Filled, item: Item) -> None:
    """Title and subtitle."""
    title, subtitle = parted(item.get("title", ""))
    filled.page.set_title(title or _("Without a title"))
    filled.taken.append((_("Title"), title[:LONGEST_TITLE]))
    if title[LONGEST_TITLE:]:
        filled.left.append((_("The end of the title"), title[LONGEST_TITLE:]))
    if subtitle:
        filled.set(
            "subtitle", subtitle[:1].upper() + subtitle[1:] if title.endswith("?") else subtitle
        )


def parted(text: str) -> tuple[str, str]:
    """What stands before and behind a colon, the first that leaves room for both; else all of it is the title."""
    pairs = [
        (text[: found.start()], text[found.end() :].strip()) for found in re.finditer(": ", text)
    ]
    fits = (pair for pair in pairs if max(map(len, pair)) <= LONGEST_TITLE)
    return next(fits, (text, ""))


def kind(filled: Filled, item: Item) -> None:
    """What it is, by its type and by the words for it."""
    chosen = KINDS.get(item.get("type", ""), "other")
    for name, pattern in GENRES.items():
        if re.search(pattern, item.get("genre", "").lower()):
            chosen = name
    filled.set("kind", chosen, str(PublicationPage.Kind(chosen).label))


def creators(filled: Filled, item: Item) -> None:
    """Authors, then editors; with their page if exactly one live page has the name."""
    lines = custom_of(item).get("orcid", "").splitlines()
    orcids = dict(line.rsplit(": ", 1) for line in lines if ": " in line)
    rows = []
    for role, label in (("author", _("Author")), ("editor", _("Editor"))):
        for name in item.get(role, []):
            rows.append(creator(name, role, orcids.get(full_name(name), "")))
            filled.taken.append((label, full_name(name)))
    for place, row in enumerate(rows):
        row.sort_order, row.locale = place, filled.page.locale
    page: Any = filled.page
    page.creators = rows


def creator(name: Any, role: str, orcid: str) -> PublicationCreator:
    """One row."""
    row = PublicationCreator(role=role, orcid=orcid[:60])
    if name.get("literal"):
        row.organisation_name = name["literal"][:255]
        row.organisation = only(OrganisationPage, row.organisation_name)
        return row
    given = " ".join(filter(None, (name.get("given"), name.get("non-dropping-particle"))))
    row.given_name, row.family_name = given[:160], name.get("family", "")[:160]
    row.person = only(PersonPage, f"{given} {row.family_name}")
    if name.get("suffix"):
        row.printed_name = full_name(name)[:255]
    return row


def only(model: Any, title: str) -> Any:
    """The one live page with this title; none if there are several."""
    pages = list(model.objects.filter(public_q(), title__iexact=title)[:2])
    return pages[0] if len(pages) == 1 else None


def dates(filled: Filled, item: Item) -> None:
    """Year, month and day; the day of an event only if it is whole."""
    for name, number in zip(("year", "month", "day"), date_parts(item), strict=False):
        filled.set(name, number)
    event = date_parts(item, "event-date")
    if len(event) == 3:
        value = "-".join(f"{part:02}" for part in event)
        filled.set("event_date", PublicationPage._meta.get_field("event_date").to_python(value))


def words(filled: Filled, item: Item) -> None:
    """Everything that is words in both."""
    for name, place in FIELDS.items():
        if item.get(name):
            filled.set(place, item[name])
    language = item.get("language", "")
    code = language.lower()[:2]
    if code in dict(LANGUAGES):
        filled.set("language", code, str(dict(LANGUAGES)[code]))
    elif language:
        filled.left.append((_("Language"), language))


def numbers(filled: Filled, item: Item) -> None:
    """DOI, ISBN and ISSN, if they are right."""
    for name, (place, tidy, check) in NUMBERS.items():
        value = tidy(item.get(name, ""))
        if not value:
            continue
        try:
            check(value)
        except ValidationError as error:
            filled.left.append((name, f"{value} ({error.messages[0]})"))
        else:
            filled.set(place, value)


def address(filled: Filled, item: Item) -> None:
    """The address as a record elsewhere; that of its DOI says nothing new."""
    url = item.get("URL", "")
    host = urlsplit(url).hostname if url.startswith(("http://", "https://")) else ""
    if not host or len(url) > 2000:
        filled.left += [("URL", url)] if url else []
    # One of our own records is no record elsewhere.
    elif not host.endswith("doi.org") and host != urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname:
        record = {"label": host.removeprefix("www."), "address": url, "kind": "repository"}
        filled.page.external_records = [("record", record)]
        filled.taken.append((_("Record elsewhere"), url))


def topics(filled: Filled, item: Item) -> None:
    """Keywords that are topics here; the title of a topic may hold a comma itself."""
    words = [
        word for one in re.split("[,;]", item.get("keyword", "")[:5000]) if (word := one.strip())
    ]
    known = {topic.title.casefold(): topic for topic in TopicPage.objects.filter(public_q())}
    found = []
    while words:
        runs = [", ".join(words[:count]) for count in range(min(4, len(words)), 0, -1)]
        title = next((run for run in runs if run.casefold() in known), "")
        if title:
            found.append(known[title.casefold()])
            filled.taken.append((_("Topic"), title))
        else:
            filled.left.append((_("Keyword"), words[0]))
        del words[: title.count(", ") + 1]
    filled.page.topics = found


def terms(filled: Filled, item: Item) -> None:
    """Institution, who commissioned it, rights, and the licence if it is one of ours."""
    held = custom_of(item)
    for key, place in TERMS.items():
        if held.get(key):
            filled.set(place, held[key])
    name = held.get("licence", "")
    if name:
        licence = Licence.objects.filter(public_q(), short_name__iexact=name).first()
        if licence:
            filled.set("licence", licence, name)
        else:
            filled.left.append((CUSTOM["licence"], name))
