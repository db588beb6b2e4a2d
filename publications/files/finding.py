"""From addresses below a record to its files, and back."""

from cms.kept import locale_key
from cms.media import gate
from cms.models import CustomDocument
from cms.querysets import public_q
from publications.files.addresses import file_address
from publications.models import PublicationFile, PublicationPage

Found = tuple[CustomDocument | None, bool]


def public_record(slug: str) -> PublicationPage | None:
    """The record of that name in the language of the address, if the public may see it."""
    records = PublicationPage.objects.filter(public_q(), slug=slug, locale=locale_key())
    return records.select_related("locale").first()


def find_file(record: PublicationPage, name: str) -> Found:
    """A file that the record lists, and whether the public may have it."""
    document, public = gate.find_document(name)
    return (document, public) if row_of(record, document) else (None, False)


def find_former(record: PublicationPage, name: str) -> Found:
    """The same by an address that the file once had."""
    document, public = gate.find_former(name)
    return (document, public) if row_of(record, document) else (None, False)


def public_row(record: PublicationPage, name: str) -> PublicationFile | None:
    """The row of a file that the public may have."""
    document, public = gate.find_document(name)
    return row_of(record, document) if public else None


def address_below(document: CustomDocument) -> str:
    """Where a public file is found below a live record that lists it, in the site's own language first; else nothing."""
    rows = PublicationFile.objects.filter(public_q("publication"), document=document)
    rows = rows.select_related("publication__locale").order_by("publication__path")
    return next((file_address(row.publication, document) for row in rows if row.is_open()), "")


def row_of(record: PublicationPage, document: CustomDocument | None) -> PublicationFile | None:
    """The row in which a record lists a file."""
    if document is None:
        return None
    row = PublicationFile.objects.filter(publication=record, document=document).first()
    if row:
        row.publication, row.document = record, document
    return row
