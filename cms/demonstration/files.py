"""Writes the demonstration's PDF files: tagged, so that a screen reader can use them."""

import datetime
from dataclasses import dataclass

import typst
from django.core.files.base import ContentFile
from wagtail.models import Collection

from cms.demonstration.names import FILE_MARK, planted_file
from cms.media.documents import CustomDocument

#: The page, set once for all files. `#title()` prints the title that the file itself carries.
LAYOUT = """
#set document(title: "{title}", author: "LocalED", description: "{about}", date: datetime(year: {day.year}, month: {day.month}, day: {day.day}))
#set page(paper: "{paper}", margin: (x: 26mm, y: 28mm), numbering: "1", fill: white)
#set text(lang: "en", region: "GB", font: "Libertinus Serif", size: 11.5pt, fill: rgb("#14242b"))
#set par(leading: 0.75em, spacing: 1.3em)
#show title: set text(size: 26pt, fill: rgb("#0c3c46"))
#show title: set block(below: 1.2em)
#show heading: set text(fill: rgb("#0a5c66"))
#show heading: set block(above: 1.8em, below: 0.9em)
#set table(stroke: 0.6pt + rgb("#687a80"), inset: 7pt)
#show table.cell.where(y: 0): strong
#title()
#block(fill: rgb("#fff3d0"), inset: 10pt, radius: 3pt, width: 100%)[This file was written for the demonstration of the LocalED website. It is not a document of the organisations it names.]
"""


@dataclass(frozen=True)
class Leaflet:
    """A PDF file to be written: `text` is Typst markup, `about` one sentence on what it holds."""

    name: str
    title: str
    about: str
    text: str
    day: datetime.date
    collection: str
    version: str = "Version 1"
    paper: str = "a4"


def plant_files(leaflets: list[Leaflet]) -> None:
    """Writes what is not in the library yet."""
    for leaflet in leaflets:
        if planted_file(leaflet.name) is None:
            plant_file(leaflet)


def plant_file(leaflet: Leaflet) -> CustomDocument:
    """Writes one file, as PDF/UA-1; raises `RuntimeError` if its markup breaks the rules of that standard."""
    document = CustomDocument(
        title=leaflet.title,
        version_label=leaflet.version,
        version_date=leaflet.day,
        accessible=CustomDocument.Accessible.YES,
        collection=Collection.objects.get(name=leaflet.collection),
    )
    pdf = write_pdf(leaflet)
    document.file = ContentFile(pdf, name=f"{FILE_MARK}{leaflet.name}.pdf")
    document.file_size = len(pdf)
    document.save()
    return document


def write_pdf(leaflet: Leaflet) -> bytes:
    """The file itself; the same leaflet always gives the same bytes."""
    head = LAYOUT.format(
        title=leaflet.title, about=leaflet.about, day=leaflet.day, paper=leaflet.paper
    )
    written_at = int(
        datetime.datetime.combine(leaflet.day, datetime.time(9), datetime.UTC).timestamp()
    )
    return typst.compile(
        (head + leaflet.text).encode(),
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=written_at,
        ignore_system_fonts=True,
    )
