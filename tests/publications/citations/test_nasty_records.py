"""Nasty records are taken from their public addresses, read by programs that are not ours, and pasted again without loss.

RIS is read by rispy. Ours reads BibTeX with bibtexparser, so here it is citeproc's own reader of it, and pylatexenc for the
letters. What belongs to files, and the record's own address, stay behind: a reference brings no file.
"""

import json
from io import StringIO

import pytest
import rispy
from citeproc.source.bibtex.bibparse import BibTeXParser
from citeproc.source.bibtex.bibtex import split_names
from django.urls import reverse
from pylatexenc.latex2text import LatexNodes2Text

from publications.models import PublicationPage
from tests.factories import make_user
from tests.publications.citations.nasty_records import RECORDS, make_records

pytestmark = pytest.mark.django_db
every = pytest.mark.parametrize("nasty", RECORDS)
#: What a reference can hold of a record.
FIELDS = [
    "kind", "language", "year", "month", "day", "publisher", "institution", "place", "commissioned_by", "series",
    "series_number", "published_in", "volume", "issue", "page_range", "event_name", "event_place", "event_date", "doi",
    "isbn", "issn", "repository", "repository_id", "rights", "abstract",
]  # fmt: skip


@pytest.fixture(scope="module")
def records(module_db):
    return make_records()


def taken(client, record, ending):
    """The file of a citation, as anybody gets it."""
    answer = client.get(f"{record.url}cite.{ending}")
    assert answer.status_code == 200
    assert "Hidden" not in answer.content.decode()
    return answer.content.decode()


def title_of(record):
    return ": ".join(filter(None, (record.whole_title, record.subtitle)))


def turned(row):
    """A creator as reference managers sort them."""
    suffix = ", Jr" if row.printed_name else ""
    return row.organisation_name or f"{row.family_name}, {row.given_name}{suffix}"


def names_of(record, role="author"):
    return [turned(row) for row in record.makers if row.role == role]


def words(text):
    return " ".join(text.split())


@every
def test_ris_says_the_same_to_another_reader(client, records, nasty):
    record = records[nasty]
    (read,) = rispy.loads(taken(client, record, "ris"))
    assert read["title"] == title_of(record)
    assert read["authors"] == names_of(record)
    assert read.get("secondary_authors", []) == names_of(record, "editor")
    assert (read["year"], read["publisher"]) == (str(record.year), record.publisher)
    assert (read.get("doi", ""), read["language"]) == (record.doi, record.language)
    assert read.get("issn", "") == record.isbn or record.issn
    assert words(read["abstract"]) == words(record.abstract)
    assert read["keywords"] == ["Schools", "councils and trust"]
    assert f"Rights: {record.rights}" in read["notes"]


def plain(value):
    """A value of BibTeX as an independent reader of LaTeX sees it."""
    # Its table has another circumflex.
    return words(LatexNodes2Text(math_mode="verbatim").latex_to_text(value).replace("ˆ", "^"))


def by_words(name):
    """A name wherever its form puts a suffix."""
    return sorted(name.replace(",", "").split())


@every
def test_bibtex_says_the_same_to_another_reader(client, records, nasty):
    record = records[nasty]
    (read,) = BibTeXParser(StringIO(taken(client, record, "bib"))).values()
    assert plain(read["title"].replace(r"\textbraceleft{}", r"\{")) == title_of(record)
    names = [plain(name) for name in split_names(read["author"])]
    assert [by_words(name) for name in names] == [by_words(name) for name in names_of(record)]
    assert (read["year"], plain(read["publisher"])) == (str(record.year), record.publisher)
    assert (read.get("doi", ""), read["langid"]) == (record.doi, record.language)
    assert words(read["abstract"].replace("\\&", "&").replace("\\%", "%")) == words(record.abstract)
    assert plain(read["rights"]) == record.rights


@every
def test_csl_json_says_the_same_to_another_reader(client, records, nasty):
    record = records[nasty]
    (read,) = json.loads(taken(client, record, "json"))
    names = [
        name.get("literal") or ", ".join(filter(None, (name["family"], name["given"], name.get("suffix"))))
        for name in read["author"]
    ]  # fmt: skip
    assert (read["title"], names) == (title_of(record), names_of(record))
    assert read["issued"] == {"date-parts": [list(record.issued)]}
    assert (read.get("DOI", ""), read["abstract"]) == (record.doi, record.abstract)
    version = {"three versions": "Version September"}.get(nasty, "")
    assert read.get("version", "") == version


def creators_of(record):
    return [
        (row.role, row.given, row.family, row.organisation_name, row.orcid, row.name, row.person_id)
        for row in record.makers
    ]


@every
@pytest.mark.parametrize("ending", ["ris", "bib", "json"])
def test_what_was_taken_can_be_pasted_and_makes_the_same_record(client, records, nasty, ending):
    record, paste = records[nasty], taken(client, records[nasty], ending)
    client.force_login(make_user())
    client.post(reverse("publication_from_reference"), {"paste": paste, "make": "1"})
    made = PublicationPage.objects.order_by("pk").last()
    draft = made.get_latest_revision_as_object()
    assert not made.live
    assert title_of(draft) == title_of(record)
    assert {name: getattr(draft, name) for name in FIELDS} == {
        name: getattr(record, name) for name in FIELDS
    }
    assert creators_of(draft) == creators_of(record)
    assert [topic.title for topic in draft.topics.all()] == ["Schools, councils and trust"]
    left = draft.staff_note.partition("Not taken over:")[2]
    assert set(left.split("\n")) <= {"", "– version: Version September"}
