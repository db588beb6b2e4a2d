"""Pictures are made ahead in all their sizes, and pages take what is there."""

from io import StringIO

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cms.media.renditions import SOCIAL, everything_wanted, missing, specs_of
from tests.factories import make_image, make_person, make_standard_page, make_tree

pytestmark = pytest.mark.django_db


def picture_of(image):
    """A picture block that describes its picture."""
    image.contextual_alt_text, image.decorative = "Four people at a table", False
    return ("picture", {"image": image, "caption": "", "credit": ""})


def make_renditions():
    """What the command prints."""
    out = StringIO()
    call_command("make_renditions", stdout=out)
    return out.getvalue()


def test_the_command_makes_what_live_pages_show_and_nothing_twice():
    image, unused = make_image(), make_image("Unused")
    make_standard_page(make_tree(), body=[picture_of(image)])
    assert "sizes made" in make_renditions()
    made = {rendition.filter_spec for rendition in image.renditions.all()}
    assert made == set(specs_of(image, "text"))
    assert not unused.renditions.exists()
    assert make_renditions() == "Pictures: all there.\n"


def test_publishing_makes_the_sizes_before_anybody_asks(django_capture_on_commit_callbacks):
    image = make_image()
    with django_capture_on_commit_callbacks(execute=True):
        make_standard_page(make_tree(), body=[picture_of(image)])
    assert not list(missing(everything_wanted()))
    assert image.renditions.filter(filter_spec=SOCIAL).exists()


def test_a_picture_comes_in_modern_formats_and_keeps_its_place(client):
    page = make_standard_page(make_tree(), body=[picture_of(make_image())])
    make_renditions()
    drawn = BeautifulSoup(client.get(page.url).text, "html.parser").select_one("main picture")
    assert [source["type"] for source in drawn.find_all("source")] == ["image/avif", "image/webp"]
    image = drawn.img
    assert image["alt"] == "Four people at a table"
    assert int(image["width"]) == 640
    assert int(image["height"]) == 400
    assert image["loading"] == "lazy"


def test_until_its_sizes_are_made_a_picture_is_shown_all_the_same(client):
    page = make_standard_page(make_tree(), body=[picture_of(make_image())])
    soup = BeautifulSoup(client.get(page.url).text, "html.parser")
    assert soup.select_one("main .picture img")["src"].endswith((".jpg", ".jpeg"))
    assert soup.select_one("main picture") is None


def test_a_picture_whose_file_is_lost_leaves_a_page_without_it(client):
    image = make_image()
    page = make_standard_page(make_tree(), body=[picture_of(image)])
    image.file.storage.delete(image.file.name)
    response = client.get(page.url)
    assert response.status_code == 200
    assert "<img" not in response.text.partition("<main")[2]


def test_many_pictures_ask_no_more_questions_than_two(client):
    tree = make_tree()
    pages = [
        make_standard_page(tree, f"Page {n}", body=[picture_of(make_image()) for _ in range(n)])
        for n in (2, 6)
    ]
    make_renditions()
    asked = []
    for page in pages:
        client.get(page.url)
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url)
        asked.append(len(queries))
    assert asked[0] == asked[1]


def test_portraits_are_cut_square(client):
    tree = make_tree()
    make_person(tree, photo=make_image("Portrait"), photo_alt="A person")
    make_renditions()
    soup = BeautifulSoup(client.get(tree.people.url).text, "html.parser")
    portrait = soup.select_one(".person-card img")
    assert portrait["width"] == portrait["height"] == "280"
