"""Publications."""

from typing import Any

from cms.planting import planted_page
from publications.models import (
    PublicationCreator,
    PublicationFile,
    PublicationIndexPage,
    PublicationPage,
)
from tests.factories.tree import Tree, publish


def library(tree: Tree) -> Any:
    """The list of publications; made when it is first asked for."""
    found = planted_page("/publications/") or PublicationIndexPage.objects.first()
    return found or publish(
        tree.home, PublicationIndexPage(title="Publications", slug="publications")
    )


def make_publication(
    tree: Tree, *creators: Any, files: list[Any] | None = None, live: bool = True, **fields: Any
) -> PublicationPage:
    """A record. Creators are people, organisations, full names, or dictionaries of a row's fields; files are documents, or
    dictionaries of a row's fields."""
    fields = {"title": "A report", "kind": "report", "year": 2017, **fields}
    made = [creator_row(one) for one in creators or ("Ada Example",)]
    rows = [file_row(one) for one in files or []]
    for place, row in enumerate(made):
        row.sort_order = place
    for place, row in enumerate(rows):
        row.sort_order = place
    return publish(library(tree), PublicationPage(creators=made, files=rows, **fields), live)


def creator_row(who: Any) -> PublicationCreator:
    """One creator."""
    if isinstance(who, dict):
        return PublicationCreator(**who)
    if isinstance(who, str):
        given, _space, family = who.rpartition(" ")
        return PublicationCreator(given_name=given, family_name=family)
    name = "person" if hasattr(who, "citation_name") else "organisation"
    return PublicationCreator(**{name: who})


def file_row(what: Any) -> PublicationFile:
    """One file."""
    return PublicationFile(**what) if isinstance(what, dict) else PublicationFile(document=what)
