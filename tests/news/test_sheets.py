"""Infographics to pass on: drawn for whoever may see them, right after a change, gone when they are taken down."""

from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from bs4 import BeautifulSoup
from django.core.files.storage import default_storage
from django.core.management import call_command
from PIL import Image

from cms.models import Infographic
from news.sheets import files, views
from news.sheets.ahead import draw_sheet
from news.sheets.content import breakable, is_rtl
from news.sheets.press import Prints
from tests.factories import (
    chart,
    make_image,
    make_infographic,
    make_infographic_page,
    make_roles,
    make_tree,
)
from tests.news.sheet_samples import ARABIC, FORMS, LONG


@pytest.fixture
def shown(db):
    page = make_infographic_page(make_tree())
    # Numbers of pages come back in the next test, and what is kept stays.
    files.forget_files(page.pk)
    return page


@pytest.fixture
def quick(monkeypatch):
    """Drawing takes a moment, and most tests do not look at what was drawn."""
    png = BytesIO()
    Image.new("RGB", (2400, 1600)).save(png, "PNG")
    prints = Prints(b"<svg/>", png.getvalue(), png.getvalue())
    monkeypatch.setattr(files, "print_sheet", lambda *args: prints)


def address(page, ending="png"):
    return f"{page.url}{page.slug}.{ending}"


@pytest.mark.django_db
@pytest.mark.parametrize("form", [*FORMS, "artwork"])
def test_every_form_is_drawn_whatever_was_typed(form):
    if form == "artwork":
        value = {"image": make_image(), "alt_text": "Nine areas on a map"}
    else:
        value = FORMS[form]
    kind = form if form in Infographic().drawing.stream_block.child_blocks else "chart"
    fields = {"title": f"<i>{ARABIC}", "text_version": f"<p>{'so ' * 20}</p>"}
    record = make_infographic(drawing=[(kind, value)], **fields)
    sheet = files.sheet_for(make_infographic_page(make_tree(), infographic=record))
    facts = files.make(sheet, wait=True)
    with default_storage.open(sheet.name("sheet.png")) as file:
        assert Image.open(file).size == (2400, facts.height)
    with default_storage.open(sheet.name("card.png")) as file:
        assert Image.open(file).size == (1200, 630)


@pytest.mark.django_db
def test_the_files_have_their_types_names_and_marks(client, shown):
    picture = client.get(address(shown))
    drawing = client.get(address(shown, "svg"))
    assert (picture["Content-Type"], drawing["Content-Type"]) == ("image/png", "image/svg+xml")
    assert picture["Content-Disposition"] == f'inline; filename="{shown.slug}.png"'
    assert picture["Cross-Origin-Resource-Policy"] == "cross-origin"
    text = b"".join(drawing.streaming_content).decode()
    assert "<title>Schools by area</title>" in text
    assert "Sheffield: 180" in text
    assert "<script" not in text
    assert (
        "http"
        not in text.replace("http://www.w3.org/", "")
        .replace("http://testserver", "")
        .partition("<desc>")[0]
    )
    again = client.get(address(shown), headers={"If-None-Match": picture["ETag"]})
    assert (again.status_code, again["ETag"]) == (304, picture["ETag"])
    since = client.get(address(shown), headers={"If-Modified-Since": picture["Last-Modified"]})
    assert since.status_code == 304


@pytest.mark.django_db
def test_the_page_says_type_pixels_and_weight_before_the_download(quick, client, shown):
    draw_sheet.func(shown.pk)
    html = BeautifulSoup(client.get(shown.url).content, "html.parser")
    said = [" ".join(line.get_text(" ").split()) for line in html.select(".reuse__files li")]
    png = b"".join(client.get(address(shown)).streaming_content)
    width, height = Image.open(BytesIO(png)).size
    assert f"PNG, {width} × {height} pixels, {len(png) / 1024:.1f}" in said[0].replace("\xa0", " ")
    assert [line.split(",")[0] for line in said] == [
        "Picture PNG",
        "Drawing that stays sharp at any size SVG",
        "Data CSV",
    ]
    assert [a["href"] for a in html.select(".reuse__files a")] == [
        address(shown),
        address(shown, "svg"),
        f"{shown.url}data.csv",
    ]


@pytest.mark.django_db
def test_what_others_put_on_their_sites_is_plain_and_leads_back(quick, client, shown):
    draw_sheet.func(shown.pk)
    html = BeautifulSoup(client.get(shown.url).content, "html.parser")
    embed = BeautifulSoup(html.select_one("#reuse-embed").get_text(), "html.parser")
    picture = embed.select_one("img")
    assert picture["src"].endswith(address(shown))
    assert picture["src"].startswith("http")
    assert picture["width"] == "1200"
    assert "Sheffield: 180" in picture["alt"]
    assert {link["href"] for link in embed.select("a")} == {
        picture["src"].removesuffix(f"{shown.slug}.png")
    }
    assert not embed.select("script, iframe, link, style")
    assert "Sheffield: 180" in html.select_one("#reuse-words").get_text()


@pytest.mark.django_db
def test_its_picture_is_its_card(quick, client, shown):
    draw_sheet.func(shown.pk)
    html = BeautifulSoup(client.get(shown.url).content, "html.parser")
    said = html.select_one('meta[property="og:image"]')["content"]
    assert f"{shown.url}card.png?v=" in said
    assert client.get(f"{shown.url}card.png")["Content-Type"] == "image/png"
    assert shown.drawn_card.path in said


@pytest.mark.django_db
def test_a_changed_record_has_another_picture_at_the_same_address(quick, client, shown):
    before = client.get(address(shown))["ETag"]
    record = shown.infographic
    record.drawing = chart("Area\tSchools\nEaling\t86")
    record.save_revision()
    assert client.get(address(shown))["ETag"] == before
    record.save_revision().publish()
    assert client.get(address(shown))["ETag"] != before
    kept = default_storage.listdir(f"{files.ROOM}/{shown.pk}")[0]
    assert (
        len(
            [
                one
                for one in kept
                if default_storage.exists(f"{files.ROOM}/{shown.pk}/{one}/facts.json")
            ]
        )
        == 1
    )


@pytest.mark.django_db
@pytest.mark.parametrize("hide", ["page", "record", "expired", "welsh"])
def test_what_is_hidden_has_no_pictures(quick, client, shown, hide):
    draw_sheet.func(shown.pk)
    front = "/cy" if hide == "welsh" else ""
    if hide == "expired":
        type(shown).objects.filter(pk=shown.pk).update(
            expire_at=datetime.now(UTC) - timedelta(hours=1)
        )
    elif hide != "welsh":
        (shown if hide == "page" else shown.infographic).unpublish()
        draw_sheet.func(shown.pk)
        assert files.latest_facts(shown) is None
    for name in (f"{shown.slug}.png", f"{shown.slug}.svg", "card.png"):
        assert client.get(f"{front}{shown.url}{name}").status_code == 404
    assert client.get(f"{shown.url}another.png").status_code == 404


@pytest.mark.django_db
def test_one_process_draws_and_others_ask_again(quick, client, shown, monkeypatch):
    with files.only_one(shown.pk, wait=False) as mine:
        answer = client.get(address(shown))
    assert mine
    assert (answer.status_code, answer["Retry-After"]) == (503, views.SOON)
    first = files.make(files.sheet_for(shown), wait=True)
    monkeypatch.setattr(files, "print_sheet", None)
    assert files.make(files.sheet_for(shown), wait=True) == first


@pytest.mark.django_db
def test_publishing_draws_and_taking_down_throws_away(
    quick, shown, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        shown.infographic.save_revision().publish()
    assert files.facts_of(files.sheet_for(shown))
    with django_capture_on_commit_callbacks(execute=True):
        shown.unpublish()
    assert files.latest_facts(shown) is None


@pytest.mark.django_db
def test_an_old_address_leads_to_the_new_one(
    quick, client, shown, django_capture_on_commit_callbacks
):
    make_roles()
    old = address(shown)
    shown.slug = "renamed"
    with django_capture_on_commit_callbacks(execute=True):
        shown.save_revision().publish()
    answer = client.get(old)
    assert (answer.status_code, answer["Location"]) == (301, "/infographics/renamed/renamed.png")
    shown.unpublish()
    assert client.get(old).status_code == 404


@pytest.mark.django_db
def test_what_is_missing_is_drawn_once_a_day(quick, shown, capsys):
    call_command("draw_infographics")
    call_command("draw_infographics")
    assert capsys.readouterr().out.split("\n")[:2] == ["1 drawn", "0 drawn"]


def test_long_words_may_be_broken_and_joined_letters_may_not():
    assert breakable(LONG).replace("\u200b", "") == LONG
    assert "\u200b" in breakable(LONG)
    assert breakable("ع" * 300) == "ع" * 300
    assert is_rtl(f"1. {ARABIC}")
    assert not is_rtl("Ealing")
