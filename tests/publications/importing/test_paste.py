"""References from other programs are understood, and what is wrong with one is said in plain words with its line."""

import contextlib

import pytest

from publications.importing.reading import LONGEST, PasteProblem
from publications.importing.recognise import form_of, read

ZOTERO_BIBTEX = r"""
@techreport{gilbert_optimism_2017,
	address = {London},
	title = {Optimism of the {Will}: na{\"\i}ve caf\'e \& cie --- {{ŵ}}},
	url = "https://discovery.ucl.ac.uk/id/eprint/10065147/",
	institution = {{London Centre for Leadership in Learning}},
	author = {Gilbert, Christine and {Isos Partnership} and Simon van der Day and others},
	month = sep,
	year = 2017,
	file = {PDF:/home/me/a.pdf:application/pdf},
}
"""
ENDNOTE_RIS = """\ufeffTY  - RPRT
A1  - Gilbert, Christine
T1  - Optimism of the will
N2  - An abstract that goes on
over two lines.
Y1  - 2017/09/
SN  - 0378-5955
L1  - internal-pdf://a.pdf
ER  -
"""
ZOTERO_CSL = """{"items": [{"id": 7, "type": "report", "title": "Optimism", "author": [{"family": "Gilbert", "given": "C."}],
 "issued": {"raw": "September 2017"}, "number": 3, "shortTitle": "O", "whatever": {"x": 1}}]}"""


def test_bibtex_of_a_reference_manager_is_understood():
    (found,) = read(ZOTERO_BIBTEX)
    assert found.item["title"] == "Optimism of the Will: naïve café & cie — ŵ"
    assert [name.get("family", name.get("literal")) for name in found.item["author"]] == [
        "Gilbert", "Isos Partnership", "Day",
    ]  # fmt: skip
    assert found.item["issued"] == {"date-parts": [[2017, 9]]}
    assert found.item["publisher"] == "London Centre for Leadership in Learning"
    assert [name for name, value in found.left] == ["author", "file"]


def test_ris_of_a_reference_manager_is_understood():
    (found,) = read(ENDNOTE_RIS)
    assert found.item["abstract"] == "An abstract that goes on over two lines."
    assert found.item["issued"] == {"date-parts": [[2017, 9]]}
    assert found.item["ISSN"] == "0378-5955"
    assert found.left == [("L1", "internal-pdf://a.pdf")]


def test_csl_json_of_a_reference_manager_is_understood():
    (found,) = read(ZOTERO_CSL)
    assert (found.item["id"], found.item["collection-number"]) == ("7", "3")
    assert [name for name, _value in found.left] == ["whatever"]


@pytest.mark.parametrize(
    ("paste", "line", "word"),
    [
        ("", None, "first"),
        ("Gilbert, C. (2017). Optimism.", None, "cannot be read"),
        ("@book{a,\n title={x},\n\n@book{b,\n title={y}}", 1, "brace"),
        ("@book{a, title={x}}\n\n@book{b, title={y}, title={z}}", 3, "twice"),
        ("TY  - RPRT\nTI  - x\n", 1, "end"),
        ("TY  - RPRT\nER  - \n\nTI  - x\n", 4, "begins"),
        ('[{"title": "x"\n "id": 3}]', 2, "JSON"),
        ("[1, 2]", None, "list of references"),
        ("[" * 100_000, None, "JSON"),
    ],
)
def test_what_is_wrong_is_said_in_plain_words_with_its_line(paste, line, word):
    with pytest.raises(PasteProblem) as caught:
        read(paste)
    assert caught.value.line == line or "[[" in paste
    assert word in caught.value.message


SIZE = 200_000


@pytest.mark.parametrize(
    "paste",
    [
        "@book{x,\n" + "{" * SIZE,
        "@book{x, title = {" + "\\'{" * SIZE,
        "@book{x, title = {" + "{" * SIZE + "}" * SIZE + "}}",
        "@book{x, author = {" + "a and " * SIZE + "b}}",
        "@book{x, author = {" + "A, " * SIZE + "}}",
        "@" * SIZE,
        "TY  - RPRT\nN1  - " + "," * SIZE + "\n" * SIZE + "ER  - ",
        "[" + '{"author": [{}]},' * 50_000 + "{}]",
        "x" * (LONGEST + 1),
    ],
    ids=range(9),
)
def test_a_hostile_paste_comes_to_an_end(paste):
    with contextlib.suppress(PasteProblem):
        assert read(paste)


def test_a_word_of_another_form_inside_a_value_misleads_nobody():
    assert form_of("TY  - RPRT\nAB  - x\n@book{ y\nER  - ") == "ris"
    assert form_of("@book{x, abstract = {\nTY  - RPRT\n}}") == "bibtex"
