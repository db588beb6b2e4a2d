"""Records that may be about the same work: by an identifier, or by the title. It is a hint, and keeps nobody from saving."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cms.bin_place import outside_the_bin
from cms.sight import visible
from editing.checks import kinds, report
from editing.checks.kinds import Finding, Kind
from publications.identifiers import tidy_doi, tidy_isbn
from publications.models import PublicationPage
from publications.twin_panel import finders

#: The most that are named.
MOST = 5
#: Identifiers that only one work has → their one way of writing.
IDENTIFIERS: dict[str, Callable[[str], str]] = {
    "doi": tidy_doi,
    "isbn": tidy_isbn,
    "repository_id": str.strip,
}
DUPLICATE = Kind(
    _("Perhaps a record of the same work"),
    _(
        "Each work has one record: compare the two before you go on. A new edition can say that it replaces the other."
    ),
)


def label(name: str) -> str:
    """What a field of a record is called."""
    field: Any = PublicationPage._meta.get_field(name)
    return str(field.verbose_name)


@dataclass(frozen=True)
class Twin:
    """Another record, and the field in which the two agree."""

    page: Any
    field: str

    @property
    def sentence(self) -> str | Promise:
        """In what they agree."""
        name = label(self.field)
        if self.field == "title":
            return _("It has the same title.")
        return _("It has the same %s.") % name


def letters(title: str) -> str:
    """A title without what people write in several ways: capitals, accents, punctuation, spaces."""
    plain = unicodedata.normalize("NFKD", title.casefold())
    return "".join(sign for sign in plain if sign.isalnum())


def twins(record: Any, user: Any = None) -> list[Twin]:
    """Records that may be of the same work, as far as `user` may see them; of translations of a record none."""
    others = outside_the_bin(PublicationPage.objects.exclude(pk=record.pk))
    others = visible(user, others.exclude(translation_key=record.translation_key))
    found: dict[int, Twin] = {}
    for field, tidy in IDENTIFIERS.items():
        if value := tidy(getattr(record, field)):
            for page in others.filter(**{field: value})[:MOST]:
                found.setdefault(page.pk, Twin(page, field))
    for page in same_title(others, record.whole_title):
        found.setdefault(page.pk, Twin(page, "title"))
    return list(found.values())[:MOST]


def same_title(others: Any, title: str) -> list[Any]:
    """Those with the same title, however it is written."""
    wanted = letters(title)
    if not wanted:
        return []
    rows = others.values_list("pk", "title", "full_title")
    keys = [
        key for key, short, full in rows.iterator() if wanted in {letters(short), letters(full)}
    ]
    return list(others.filter(Q(pk__in=keys[:MOST])))


def duplicate_findings(record: Any, user: Any) -> Iterator[Finding]:
    """The same for the checks beside the form."""
    if isinstance(record, PublicationPage):
        for twin in twins(record, user):
            place = capfirst(label(twin.field))
            yield Finding(DUPLICATE, twin.page.title, (twin.field,), (place,), twin.sentence)


def listen() -> None:
    """Tells the checks to ask; called once when the app is ready."""
    kinds.ORDER.append(DUPLICATE)
    report.more.append(duplicate_findings)
    finders.append(twins)
