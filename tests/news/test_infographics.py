"""Infographics: words first, the same numbers everywhere, and nothing without words."""

import csv
import io

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from cms.blocks.infographics.data import FORMULA, Table, csv_of, read_table
from cms.blocks.infographics.drawn_charts import Chart
from cms.blocks.infographics.numbers import NUMBER, number_of
from cms.blocks.infographics.scales import scale_for
from tests.factories import (
    chart,
    make_image,
    make_infographic,
    make_infographic_page,
    make_standard_page,
    make_tree,
)

NASTY = "Area\tSchools\n=1+1\t85\n<b>bold</b>\t180\nعربي\t7\n" + "x" * 300 + "\t1"
numbers = st.floats(-1e6, 1e6, allow_nan=False).map(lambda number: round(number, 2))


def problems(record):
    return {one.field: str(one) for one in record.publish_problems()}


@pytest.mark.django_db
def test_table_drawing_and_file_hold_the_same_numbers(client):
    record = make_infographic(drawing=chart(NASTY))
    page = make_infographic_page(make_tree(), infographic=record)
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    table = [
        [cell.get_text() for cell in row.select("th, td")] for row in html.select(".ig-table tr")
    ]
    bars = [number.get_text() for number in html.select(".ig-row__number")]
    answer = client.get(f"{page.url}data.csv")
    rows = list(csv.reader(io.StringIO(answer.content.decode())))
    assert answer["Content-Type"] == "text/csv; charset=utf-8"
    assert [row[1] for row in table[1:]] == bars == [row[1] for row in rows[1:]]
    assert table[1][0] == "=1+1"
    assert rows[1][0] == "'=1+1"
    assert "<b>bold</b>" not in str(html.select_one(".ig-table"))


@pytest.mark.django_db
def test_the_drawing_is_hidden_from_screen_readers_and_the_table_is_not(client):
    page = make_infographic_page(make_tree())
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert html.select_one(".ig-drawing")["aria-hidden"] == "true"
    assert html.select_one(".ig-table").find_parent(attrs={"aria-hidden": True}) is None
    assert "As at 2022. Source: LocalED" in html.get_text()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["bar", "stacked", "column", "line"])
def test_each_form_of_chart_is_drawn(client, kind):
    data = "Year\tSchools\tMembers\n2020\t85\t60\n2021\t90\t70"
    page = make_infographic_page(
        make_tree(), infographic=make_infographic(drawing=chart(data, kind))
    )
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert html.select_one(".ig-drawing svg")
    assert [key.get_text() for key in html.select(".ig-legend li")] == ["Schools", "Members"]


@pytest.mark.django_db
def test_what_is_hidden_has_no_data(client):
    page = make_infographic_page(make_tree())
    page.unpublish()
    assert client.get(f"{page.url}data.csv").status_code == 404
    assert client.get("/infographics/no-such/data.csv").status_code == 404


@pytest.mark.django_db
def test_words_alone_have_no_data(client):
    reasons = [{"title": "One", "text": "<p>So.</p>"}, {"title": "Two", "text": ""}]
    record = make_infographic(drawing=[("claim", {"claim": "Together", "reasons": reasons})])
    page = make_infographic_page(make_tree(), infographic=record)
    assert client.get(f"{page.url}data.csv").status_code == 404
    assert "Together" in client.get(page.url).content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("alt", "words", "field"),
    [
        ("A map of nine areas", "Too short.", "text_version"),
        ("", "word " * 20, "drawing"),
        ("image of a map", "word " * 20, "drawing"),
        ("FILE", "word " * 20, "drawing"),
        ("A map of nine areas", "word " * 20, None),
    ],
)
def test_artwork_needs_its_words(alt, words, field):
    image = make_image()
    if alt == "FILE":
        alt = image.file.name.rpartition("/")[2].rpartition(".")[0]
    drawing = [("artwork", {"image": image, "alt_text": alt})]
    record = make_infographic(live=False, drawing=drawing, text_version=f"<p>{words}</p>")
    assert list(problems(record)) == ([field] if field else [])


@pytest.mark.django_db
def test_a_chart_without_a_table_does_not_go_live():
    record = make_infographic(live=False, drawing=chart("only one cell"))
    assert list(problems(record)) == ["drawing"]


@pytest.mark.django_db
def test_it_is_used_on_pages_and_a_draft_change_shows_nowhere(client):
    tree = make_tree()
    record = make_infographic()
    page = make_infographic_page(tree, infographic=record)
    about = make_standard_page(tree, body=[("infographic", {"infographic": record})])
    record.title = "Another title"
    record.save_revision()
    assert "Schools by area" in client.get(about.url).content.decode()
    assert about.title in client.get(page.url).content.decode()
    record.unpublish()
    assert "Schools by area" not in client.get(about.url).content.decode()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("", "at least two rows"),
        ("Area", "at least two rows"),
        ("Area\tSchools\nEaling", "Row 2 has 1 cell and the first row has 2"),
        ("Area\tSchools\nEaling\tmany", "Row 2, column “Schools”: “many” is not a number"),
        ("Area\tSchools\n\t5", "Row 2 has no label"),
        ("Area\t\nEaling\t5", "needs a heading"),
        ("A\t" + "\t".join("BCDEFGH") + "\nx" + "\t1" * 7, "At most 6 columns"),
        ("A\tB\n" + "x\t1\n" * 41, "At most 40 rows"),
        ("A\tB\nx\tnan", "is not a number"),
        ("A\tB\nx\t–", "not one number"),
        ("A\tB\n" + "x\ty\n" * 8, "And 3 more mistakes"),
        ("A\tB\nx\t" + "9" * 200, "is not a number"),
    ],
)
def test_a_paste_that_is_no_table_gets_a_sentence(text, complaint):
    with pytest.raises(ValueError, match=complaint):
        read_table(text)


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("1,234", 1234),
        ("91.2%", 91.2),
        ("−5", -5),
        ("85", 85),
        ("£1,234.5", 1234.5),
        ("1 234 567", 1234567),
        ("(5)", -5),
        ("1,5", None),
        ("12 13", None),
        ("x", None),
        ("", None),
    ],
)
def test_numbers_as_people_write_them(cell, number):
    assert number_of(cell) == number


def test_commas_separate_where_there_is_no_tab():
    assert read_table('Area,Schools\n"Ealing, west","1,085"').rows == [("Ealing, west", [1085])]


@given(st.text(max_size=60))
def test_no_cell_of_a_file_begins_to_calculate(text):
    written = io.StringIO(csv_of([[text, "x"]]), newline="")
    cell = next(csv.reader(written))[0]
    assert not cell.startswith(FORMULA) or NUMBER.match(cell)


@given(st.lists(st.lists(numbers, min_size=2, max_size=2), min_size=1, max_size=12))
def test_every_mark_lies_inside_the_drawing(rows):
    table = Table("Area", ["a", "b"], [("x", row) for row in rows])
    drawn = Chart(table, "bar")
    for _label, marks in drawn.rows:
        for mark in marks:
            assert 0 <= mark.start <= 100.01
            assert 0 <= mark.start + mark.length <= 100.02
    scale = scale_for(table.values)
    assert scale.low <= min(table.values) <= max(table.values) <= scale.high
    assert 2 <= len(scale.marks) <= 12
