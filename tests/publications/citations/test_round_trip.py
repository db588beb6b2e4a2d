"""Ten nasty records come back whole from RIS, BibTeX and CSL-JSON, read by programs that are not ours."""

import json

import bibtexparser
import pytest
import rispy
from bibtexparser.middlewares.names import split_multiple_persons_names
from citeproc.source.json import CiteProcJSON
from pylatexenc.latex2text import LatexNodes2Text

from publications.citations import bibtex, csl, ris
from publications.citations.item import date_mark, full_name, one_line, turned_name
from publications.importing.recognise import read
from tests.publications.citations.nasty import NASTY, item

every = pytest.mark.parametrize("it", NASTY.values(), ids=NASTY.keys())


@every
def test_ris_holds_the_same_for_another_reader(it):
    (read_back,) = rispy.loads(ris.write([it]))
    assert read_back["title"] == it["title"].strip()
    assert read_back["authors"] == [turned_name(name) for name in it["author"]]
    assert read_back.get("year", "") == date_mark(it)[:4]
    assert read_back.get("abstract", "") == one_line(it.get("abstract"))
    assert read_back.get("urls", [""]) == [it.get("URL", "")]
    for field, tag in (("publisher", "publisher"), ("DOI", "doi"), ("language", "language")):
        assert read_back.get(tag, "") == it.get(field, "")
    notes = [f"Institution: {it['custom']['institution']}"] if "custom" in it else []
    assert set(notes) <= set(read_back.get("notes", []))


def decoded(value):
    """The words of a field as an independent reader of LaTeX sees them."""
    # Its table has another circumflex, and no brace alone.
    text = LatexNodes2Text(math_mode="verbatim").latex_to_text(
        value.replace(r"\textbraceleft{}", "\\{")
    )
    return one_line(text.replace("ˆ", "^"))


def words_of(name):
    """The words of a name; each form has a place of its own for a suffix."""
    return sorted(name.replace(",", "").split())


@every
def test_bibtex_holds_the_same_for_another_reader(it):
    library = bibtexparser.parse_string(bibtex.write([it]))
    assert not library.failed_blocks
    (entry,) = library.entries
    held = {name: field.value for name, field in entry.fields_dict.items()}
    assert decoded(held["title"]) == it["title"].strip()
    assert decoded(held.get("publisher", "")) == it.get("publisher", "")
    names = [decoded(name) for name in split_multiple_persons_names(held["author"])]
    assert [words_of(name) for name in names] == [
        words_of(turned_name(name)) for name in it["author"]
    ]
    assert held.get("date", "") == date_mark(it)
    assert [held.get(name, "") for name in ("doi", "url")] == [it.get("DOI", ""), it.get("URL", "")]
    assert held.get("abstract", "").replace("\\&", "&") == one_line(it.get("abstract"))


@every
def test_csl_json_is_the_item_itself(it):
    assert json.loads(csl.write([it])) == [it]
    CiteProcJSON(
        [{key: value for key, value in it.items() if key in ("id", "type", "author", "issued")}]
    )


@every
@pytest.mark.parametrize("form", [ris, bibtex, csl], ids=["RIS", "BibTeX", "CSL-JSON"])
def test_what_was_written_can_be_pasted_again_without_loss(form, it):
    (found,) = read(form.write([it]))
    assert not found.left
    expected = {**it, "title": it["title"].strip(), "abstract": one_line(it.get("abstract"))}
    assert found.item == {key: value for key, value in expected.items() if value}


@pytest.mark.parametrize("form", [ris, bibtex, csl], ids=["RIS", "BibTeX", "CSL-JSON"])
def test_several_records_stand_one_after_the_other(form):
    several = [
        item(id="first"),
        item(id="second", title="Second"),
        item(id="second", title="Third"),
    ]
    assert [found.title for found in read(form.write(several))] == [one["title"] for one in several]


def test_names_read_aloud_are_in_order():
    assert [full_name(name) for name in NASTY["five creators"]["author"]][2] == "Mair ap Siôn"
