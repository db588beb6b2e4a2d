"""What the page of a record shows of what hangs on it: creators, files, related works, and where it is discussed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from cms.entries import cards_in_order
from cms.media.uses import NEVER
from cms.models import Entry
from cms.querysets import cards_of_types, fields_for_cards, is_public, public_q
from publications.files.addresses import READ_WITH

#: Relation → what it is called where it was entered, and at its other end; in the order in which pages list them.
NAMES: dict[str, tuple[str | Promise, str | Promise]] = {
    "replaces": (_("Replaces"), _("Replaced by")),
    "follows": (_("Follows"), _("Followed by")),
    "summarises": (_("Summary of"), _("Summed up in")),
    "translates": (_("Translation of"), _("Translated in")),
    "related": (_("Goes with"), _("Goes with")),
}
#: A line with more names is no longer read: lists shorten it.
MOST_NAMES = 6


@dataclass
class Files:
    """The files of a record as readers see them; those for staff do not exist for them."""

    main: Any = None
    #: The same in other versions, the newest first.
    versions: list[Any] = field(default_factory=list)
    others: list[Any] = field(default_factory=list)

    @property
    def everything(self) -> list[Any]:
        """All of them, the main one first."""
        return [*([self.main] if self.main else []), *self.versions, *self.others]

    @property
    def has_preview(self) -> bool:
        """Whether pages of one of them can be looked at."""
        return any(row.is_open() and row.preview_url for row in self.everything)


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Rows in the editors' order, whether they stand in the database or in a draft."""
    return sorted(rows, key=lambda row: row.sort_order or 0)


def in_a_line(names: list[str]) -> str:
    """Names as a sentence has them; of a crowd the first three."""
    if len(names) > MOST_NAMES:
        names = [*names[:3], gettext("%(number)d others") % {"number": len(names) - 3}]
    if len(names) < 2:
        return "".join(names)
    return gettext("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}


def files_of(rows: Iterable[Any]) -> Files:
    """Divides the rows of a record."""
    shown = [row for row in in_order(rows) if row.document_id and row.opens != NEVER]
    if not shown:
        return Files()
    main = next((row for row in shown if row.primary), None) or newest_full_text(shown)
    rest = [row for row in shown if row is not main]
    versions = [row for row in rest if (row.kind, row.language) == (main.kind, main.language)]
    return Files(main, newest_first(versions), [row for row in rest if row not in versions])


def newest_full_text(rows: list[Any]) -> Any:
    """The newest version of the full text, or of whatever there is."""
    full = [row for row in rows if row.kind == "full-text"]
    return newest_first(full or rows)[0]


def newest_first(rows: list[Any]) -> list[Any]:
    """By the day of their versions; those without a day last."""
    return sorted(rows, key=lambda row: str(row.shown_date or ""), reverse=True)


def read_creators(page: Any) -> list[Any]:
    """The creators with their pages; those of a draft stand in memory and not in the database."""
    rows = page.creators.all()
    if isinstance(rows, QuerySet):
        rows = rows.select_related("person", "organisation").only(
            "given_name", "family_name", "organisation_name", "printed_name", "orcid", "role", "sort_order", "publication",
            *fields_for_cards("person", "orcid"), *fields_for_cards("organisation"),
        )  # fmt: skip
    return in_order(rows)


def read_files(page: Any) -> list[Any]:
    """All rows with their documents."""
    rows = page.files.all()
    if isinstance(rows, QuerySet):
        rows = rows.select_related("document", *READ_WITH)
    found = list(rows)
    for row in found:
        # Their addresses lie below that of the page at hand.
        row.publication = page
    return found


def read_organisations(page: Any) -> list[Any]:
    """Organisations behind it, as links."""
    rows = page.organisations.all()
    if isinstance(rows, QuerySet):
        rows = rows.filter(public_q()).for_cards().order_by("title")  # type: ignore[attr-defined]  # of pages
    return list(rows)


def read_relations(page: Any) -> list[tuple[str | Promise, Any]]:
    """Pairs of a relation and the work at its other end, from both sides; one question for each side, one for the works."""
    kind = ContentType.objects.get_for_model(type(page)).pk
    own = [(row.kind, row.other_id, 0) for row in in_order(page.relations.all()) if row.other_id]
    from_others = page.relations_from.filter(
        public_q("publication"), publication__locale=page.locale_id
    ).order_by("pk")
    others = [(word, key, 1) for word, key in from_others.values_list("kind", "publication_id")]
    found = {
        one.pk: one for one in cards_of_types({(key, kind) for _w, key, _e in [*own, *others]})
    }
    shown: dict[tuple[Any, int], None] = {}
    for word, (at_owner, at_other) in NAMES.items():
        for name, key, end in [*own, *others]:
            if name == word and key in found and key != page.pk:
                shown[((at_owner, at_other)[end], key)] = None
    return [(label, found[key]) for label, key in shown]


def read_discussions(page: Any) -> list[Any]:
    """Live posts and announcements of its language that name it, the newest first, with what cards print."""
    named = Q(page__in=page.discussions.values("post_id"))
    named |= Q(page__in=page.announced_in.values("announcement_id"))
    found = Entry.objects.public().filter(named, page__locale=page.locale_id).newest_first()
    return cards_in_order(list(found.values_list("page_id", "page__content_type_id")))


def shown_with(page: Any) -> dict[str, Any]:
    """What the template gets: `creators`, `editors`, `files`, `behind`, `relations`, `newer`, `discussions`, `shown_pilot`,
    `shown_licence`."""
    rows = page.shelved("creators", lambda: read_creators(page))
    relations = page.shelved("relations", lambda: read_relations(page))
    relations = [(label, one) for label, one in relations if is_public(one)]
    behind = page.shelved("organisations", lambda: read_organisations(page))
    discussions = page.shelved("discussions", lambda: read_discussions(page))
    pilot = page.shelved("pilot", lambda: page.pilot)
    licence = page.shelved("licence", lambda: page.licence)
    return {
        "creators": [row for row in rows if row.role != "editor"],
        "editors": [row for row in rows if row.role == "editor"],
        "files": files_of(page.shelved("files", lambda: read_files(page))),
        "behind": [one for one in behind if is_public(one)],
        "relations": relations,
        "newer": [one for label, one in relations if label == NAMES["replaces"][1]],
        "discussions": [one for one in discussions if is_public(one)],
        "shown_pilot": pilot if is_public(pilot) else None,
        "shown_licence": licence if is_public(licence) else None,
    }
