"""What each of the six verbs answers. Each function takes a question and the root of the answer."""

from collections.abc import Callable, Iterator
from email.utils import parseaddr
from typing import Any
from xml.etree.ElementTree import Element

from django.conf import settings
from django.utils import timezone

from cms.addresses.locate import absolute, path_of
from cms.models import SiteSettings
from cms.querysets import is_public
from publications.citations.from_record import item_of, open_files
from publications.citations.item import Item, custom_of, date_mark, turned_name
from publications.harvest import holdings
from publications.harvest.holdings import Row
from publications.harvest.protocol import (
    PREFIX,
    TOKEN_LASTS,
    ProtocolError,
    Question,
    check_prefix,
    stamp_text,
    token_for,
    wanted,
)
from publications.harvest.xml import SCHEMAS, SPACES, add, add_all, with_schema
from publications.models import PublicationPage

#: Types of the vocabulary that repositories share.
TYPES = {
    "report": "info:eu-repo/semantics/report",
    "think-piece": "info:eu-repo/semantics/workingPaper",
    "article": "info:eu-repo/semantics/article",
    "chapter": "info:eu-repo/semantics/bookPart",
    "slides": "info:eu-repo/semantics/lecture",
}


def identify(asked: Question, root: Element) -> None:
    """Who we are, and how we keep the protocol."""
    site = SiteSettings.load()
    # A sender may have a name before the address.
    sender = parseaddr(settings.DEFAULT_FROM_EMAIL)[1]
    add_all(
        add(root, "Identify"),
        [
            ("repositoryName", settings.WAGTAIL_SITE_NAME),
            ("baseURL", absolute("/oai/")),
            ("protocolVersion", "2.0"),
            ("adminEmail", site.mailbox or site.security_contact or sender),
            ("earliestDatestamp", stamp_text(holdings.earliest())),
            ("deletedRecord", "persistent"),
            ("granularity", "YYYY-MM-DDThh:mm:ssZ"),
        ],
    )


def list_formats(asked: Question, root: Element) -> None:
    """There is one."""
    if asked.get("identifier"):
        holdings.one(asked.get("identifier"))
    held = add(add(root, "ListMetadataFormats"), "metadataFormat")
    add(held, "metadataPrefix", PREFIX)
    add(held, "schema", SCHEMAS[PREFIX])
    add(held, "metadataNamespace", SPACES[PREFIX])


def list_sets(asked: Question, root: Element) -> None:
    """The types of publications."""
    if asked.get("resumptionToken"):
        raise ProtocolError("badResumptionToken", "All sets come in one answer.")
    sets = add(root, "ListSets")
    for word, label in PublicationPage.Kind.choices:
        one = add(sets, "set")
        add(one, "setSpec", word)
        add(one, "setName", label)


def get_record(asked: Question, root: Element) -> None:
    """One record."""
    row = holdings.one(asked.get("identifier"))
    check_prefix(asked)
    record(add(root, "GetRecord"), row, holdings.pages_of([row]))


def list_identifiers(asked: Question, root: Element) -> None:
    """Headers alone."""

    def write(parent: Element, rows: list[Row]) -> None:
        for row in rows:
            header(parent, row)

    listed(asked, root, write)


def list_records(asked: Question, root: Element) -> None:
    """Headers and records."""

    def write(parent: Element, rows: list[Row]) -> None:
        pages = holdings.pages_of(rows)
        for row in rows:
            record(parent, row, pages)

    listed(asked, root, write)


def listed(asked: Question, root: Element, write: Callable[[Element, list[Row]], Any]) -> None:
    """A part of a list, and a token for the next."""
    want = wanted(asked)
    rows, number, following = holdings.part(want)
    parent = add(root, asked.verb)
    write(parent, rows)
    if following or asked.get("resumptionToken"):
        text = token_for(following) if following else ""
        about = {"completeListSize": str(number), "cursor": str(want.cursor)}
        if following:
            about["expirationDate"] = stamp_text(timezone.now() + TOKEN_LASTS)
        add(parent, "resumptionToken", text, **about)


def header(parent: Element, row: Row) -> None:
    """What every list says of a record."""
    one = add(parent, "header", **({"status": "deleted"} if row.gone else {}))
    add(one, "identifier", row.identifier)
    add(one, "datestamp", stamp_text(row.stamp))
    add_all(one, [("setSpec", row.kind)])


def record(parent: Element, row: Row, pages: dict[int, PublicationPage]) -> None:
    """Header and fields; of a record that is gone the header alone."""
    one = add(parent, "record")
    header(one, row)
    if row.key in pages:
        page = pages[row.key]
        fields = with_schema(add(add(one, "metadata"), "oai_dc:dc"), "oai_dc")
        add_all(fields, [(f"dc:{name}", text) for name, text in dublin_core(page, item_of(page))])


def dublin_core(page: PublicationPage, item: Item) -> Iterator[tuple[str, str]]:
    """The fields of Dublin Core, without what the public may not have."""
    yield "title", item.get("title", "")
    for name in item.get("author", []):
        yield "creator", turned_name(name)
    for name in item.get("editor", []):
        yield "contributor", turned_name(name)
    for topic in page.topics.all():
        yield "subject", topic.title if is_public(topic) else ""
    yield "description", item.get("abstract", "") or page.summary
    yield "publisher", item.get("publisher", "")
    yield "date", date_mark(item)
    yield "type", TYPES.get(page.kind, "")
    yield "type", str(page.get_kind_display())
    yield "identifier", item["URL"]
    yield "identifier", f"https://doi.org/{page.doi}" if page.doi else ""
    yield "identifier", f"urn:isbn:{page.isbn}" if page.isbn else ""
    for row in open_files(page):
        yield "format", row.document.content_type
        yield "relation", absolute(f"{path_of(page)}{row.document.address_name}")
    yield "source", item.get("container-title", "") or item.get("collection-title", "")
    yield "language", item.get("language", "")
    yield "rights", custom_of(item).get("licence", "")
    yield "rights", page.rights


ANSWERS: dict[str, Callable[[Question, Element], None]] = {
    "Identify": identify,
    "ListMetadataFormats": list_formats,
    "ListSets": list_sets,
    "GetRecord": get_record,
    "ListIdentifiers": list_identifiers,
    "ListRecords": list_records,
}
