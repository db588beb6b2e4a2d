"""Whatever is pasted: the file, the table, the drawing and the text hold the same labels and numbers."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cms.blocks.infographics.charts import ChartBlock
from cms.blocks.infographics.data import NUMBER, csv_of, read_table
from cms.blocks.infographics.numbers import grouped, number_of
from cms.blocks.infographics.texts import text_of
from cms.models import Infographic
from news.sheets.content import sheet_of
from tests.factories import chart

HOSTILE = ["=1+1", "@SUM(A1)", "+44 20", "-5", "<b>bold</b>", "</svg><script>", "&amp;", '"', "a,b;c", "x" * 300, "عربي نص", "שלום", "\u202eback", "'", "#let x", "$x$", "{{ value }}", "\\"]  # fmt: skip
letters = st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"])
labels = st.sampled_from(HOSTILE) | st.text(letters, min_size=1, max_size=40).filter(
    lambda text: text.strip() == text != ""
)
amounts = st.one_of(
    st.none(),
    st.integers(-(10**9), 10**9).map(float),
    st.floats(-1e5, 1e5, allow_nan=False).map(lambda one: round(one, 2) + 0.0),
)


@st.composite
def tables(draw):
    """Names of the series, and rows of a label with numbers, at least one of them there."""
    width = draw(st.integers(1, 6))
    names = draw(st.lists(labels, min_size=width, max_size=width))
    row = st.tuples(labels, st.lists(amounts, min_size=width, max_size=width))
    rows = draw(st.lists(row, min_size=1, max_size=8))
    rows[0][1][0] = rows[0][1][0] or 0.0
    return names, rows


def pasted(names, rows):
    """As a spreadsheet puts it on the clipboard."""
    out = io.StringIO()
    cells = [[label, *("" if n is None else repr(n) for n in numbers)] for label, numbers in rows]
    csv.writer(out, delimiter="\t").writerows([["Area", *names], *cells])
    return out.getvalue()


def value_of(text):
    """A number as the file has it; nothing for none."""
    return number_of(text) if text not in {"", "–"} else None


def told(cell):
    """A label in the file without the mark that keeps a spreadsheet from running it."""
    return cell[1:] if cell.startswith("'") and len(cell) > 1 and cell[1] in "=+-@" else cell


def on_page(value):
    """The chart as a page shows it."""
    drawn = render_to_string("cms/infographics/chart.html", {"value": value})
    return BeautifulSoup(drawn, "html.parser")


def in_table(html):
    """Labels and numbers of the table beside the drawing."""
    rows = [row.select("th, td") for row in html.select(".ig-table tbody tr")]
    return [
        [head.get_text(), *(value_of(one.get_text()) for one in cells)] for head, *cells in rows
    ]


def on_sheet(record):
    """Labels and numbers of the drawing to pass on."""
    rows = sheet_of(record, "https://example.org/", "en")["drawing"]["rows"]
    return [
        [row["label"]["s"].replace("\u200b", ""), *(value_of(m["number"]) for m in row["marks"])]
        for row in rows
    ]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(table=tables(), kind=st.sampled_from(["bar", "column", "line"]))
def test_file_table_drawing_and_text_are_one(table, kind):
    names, rows = table
    value = ChartBlock().to_python(chart(pasted(names, rows), kind)[0][1])
    head, *written = list(csv.reader(io.StringIO(csv_of(value.csv_rows), newline="")))
    html = on_page(value)
    record = Infographic(title="T", drawing=[("chart", value)])
    wanted = [[label, *numbers] for label, numbers in rows]
    assert [told(name) for name in head[1:]] == [f"{name} (schools)" for name in names]
    assert [[told(row[0]), *map(value_of, row[1:])] for row in written] == wanted
    assert in_table(html) == wanted
    assert on_sheet(record) == [
        [label.replace("\u200b", ""), *numbers] for label, *numbers in wanted
    ]
    assert not any(
        cell[:1] in "=+-@" and not NUMBER.match(cell) for row in written for cell in row if cell
    )
    assert not html.select("script, b")
    assert all(
        line.startswith(label)
        for line, (label, _n) in zip(text_of(record.form), rows, strict=False)
    )


@settings(max_examples=25, deadline=None)
@given(number=st.integers(-(10**9), 10**9) | st.decimals(-(10**6), 10**6, places=2))
def test_a_number_is_read_back_as_people_write_it(number):
    number = float(number) + 0.0
    for text in (
        grouped(number),
        f"£{grouped(number)}",
        f"{grouped(number)} %",
        grouped(number).replace("-", "−"),
    ):
        assert number_of(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "Area;Schools\nEaling;85",
        "Area,Schools\r\nEaling,85\r\n",
        '"Area"\t"Schools"\n\n"Ealing"\t"85"',
    ],
)
def test_tables_come_separated_in_several_ways(text):
    table = read_table(text)
    assert (table.series, table.rows) == (["Schools"], [("Ealing", [85])])
