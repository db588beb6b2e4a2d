"""A picture that is not what it says, or says too much, does not get in."""

from io import BytesIO

import pytest
from PIL import Image
from wagtail.images.forms import get_image_form

from cms.models import CustomImage
from tests.cms.media import uploads
from tests.cms.media.uploads import ANSWERS, SQUARE, picture, upload
from tests.factories import make_user

pytestmark = pytest.mark.django_db


def form_for(name, content, **answers):
    form = get_image_form(CustomImage)
    return form(
        {**ANSWERS, **answers},
        {"file": upload(name, content)},
        user=make_user(f"editor-{len(content)}"),
    )


def stored(name, content, **answers):
    form = form_for(name, content, **answers)
    assert form.is_valid(), form.errors
    return form.save()


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.png", "PNG"), ("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.webp", "WEBP"), ("a.gif", "GIF"),
     ("a.avif", "AVIF")],
)  # fmt: skip
def test_pictures_of_all_usual_kinds_come_in(name, kind):
    image = stored(name, picture(kind))
    assert (image.width, image.height) == (60, 40)


@pytest.mark.parametrize(
    ("name", "content", "word"),
    [
        ("a.jpg", picture("PNG"), "does not match"),
        ("a.png", b"<html><script>alert(1)</script></html>", "image"),
        ("a.png", b"", "empty"),
        ("a.png", picture()[:-30], "damaged"),
        ("a.jpg", picture("JPEG", size=(400, 400))[:-300], "damaged"),
        ("a.gif", uploads.moving_picture(), "moves"),
        ("a.png", uploads.bomb(), "pixels"),
        ("a.webp", picture("WEBP", size=(4000, 3000)), "save it as JPEG"),
        ("a.bmp", picture("BMP"), "Not a supported"),
        ("a.svg", picture(), "does not match"),
        ("a.png", SQUARE, "does not match"),
    ],
)
def test_a_wrong_picture_gets_a_sentence_beside_the_field(name, content, word):
    form = form_for(name, content)
    assert not form.is_valid()
    assert word in " ".join(form.errors["file"])
    assert set(form.errors) == {"file"}


def test_place_and_camera_are_forgotten_and_the_picture_stands_upright():
    with stored("a.jpg", uploads.photograph()).file.open() as file:
        image = Image.open(BytesIO(file.read()))
    assert image.size == (40, 60)
    assert not image.getexif()
    assert "comment" not in image.info


@pytest.mark.parametrize(
    ("kind", "mode"), [("JPEG", "CMYK"), ("PNG", "I;16"), ("PNG", "P"), ("PNG", "LA")]
)
def test_unusual_colours_are_made_fit_for_screens(kind, mode):
    with stored(f"a.{kind.lower()}", picture(kind, mode)).file.open() as file:
        assert Image.open(BytesIO(file.read())).mode in {"RGB", "L", "P", "LA"}


def test_what_hangs_behind_a_picture_is_cut_off():
    image = stored("a.png", picture() + b"<script>alert(1)</script>PK\x03\x04")
    with image.file.open() as file:
        assert b"script" not in file.read()


def test_a_png_loses_its_words_and_keeps_every_colour_without_being_packed_anew():
    content = picture("PNG", compress_level=0)
    start, rest = content[:33], content[33:]
    words = uploads.chunk(b"tEXt", b"Comment\0taken at home")
    with stored("a.png", start + words + rest).file.open() as file:
        assert file.read() == content


def test_a_png_lying_on_its_side_is_turned():
    exif = Image.Exif()
    exif[0x0112] = 6
    image = stored("a.png", picture("PNG", exif=exif))
    assert (image.width, image.height) == (40, 60)


def test_a_drawing_comes_in():
    assert stored("a.svg", SQUARE).is_svg()


@pytest.mark.parametrize(
    ("inside", "word"),
    [
        (b"<script>alert(1)</script>", "a script"),
        (b'<rect onclick="alert(1)"/>', "a script"),
        (b'<a href="java&#9;script:alert(1)"><rect/></a>', "a script"),
        (b'<image href="https://example.org/a.png"/>', "outside"),
        (b"<style>@import url(https://example.org/a.css);</style>", "outside"),
        (b'<rect style="fill: url(//example.org/a)"/>', "outside"),
        (b"<foreignObject><p>Hello</p></foreignObject>", "not a drawing"),
    ],
)
def test_a_drawing_with_more_than_a_drawing_is_refused(inside, word):
    form = form_for("a.svg", SQUARE.replace(b"</svg>", inside + b"</svg>"))
    assert not form.is_valid()
    assert word in " ".join(form.errors["file"])


def test_a_drawing_that_grows_when_read_is_refused():
    head = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    assert "file" in form_for("a.svg", head + SQUARE).errors


def test_a_drawing_of_boxes_in_boxes_without_end_is_refused():
    boxes = b"<g>" * 100_000 + b"</g>" * 100_000
    assert "file" in form_for("a.svg", SQUARE.replace(b"</svg>", boxes + b"</svg>")).errors


@pytest.mark.parametrize("name", ["description", "shows_people"])
def test_words_and_the_question_about_people_are_asked_for(name):
    form = form_for("a.png", picture(), **{name: ""})
    assert set(form.errors) == {name}


@pytest.mark.parametrize(
    ("title", "expected"),
    [("", "Group photo 2022"), ("group-photo_2022", "Group photo 2022"), ("A table", "A table")],
)
def test_the_title_comes_from_the_name_of_the_file_unless_somebody_gave_one(title, expected):
    assert stored("group-photo_2022.png", picture(), title=title).title == expected


@pytest.mark.parametrize(
    "name", [f"{'a' * 250}.png", "zdjęcie – grupa 写真.png", "../../etc/passwd.png"]
)
def test_long_and_foreign_names_are_no_trouble(name):
    image = stored(name, picture(), title="")
    assert image.title
    assert image.file.name.startswith("original_images/")
