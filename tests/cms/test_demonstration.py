"""What the demonstration is made of: the same drawings and files at every run, and no name without a record."""

import datetime
from random import Random

import pypdfium2
import pytest

from cms.demonstration import scenes
from cms.demonstration.files import Leaflet, write_pdf
from cms.demonstration.names import picture, prose, resolve

LEAFLET = Leaflet(
    name="leaflet",
    title="Demonstration copy: a leaflet",
    about="What a leaflet holds.",
    text="= First\n\nWords.",
    day=datetime.date(2022, 5, 16),
    collection="Pilots",
)


@pytest.mark.parametrize("scene", scenes.__all__)
def test_a_scene_is_drawn_alike_each_time_and_otherwise_for_another_name(scene: str) -> None:
    def draw(name: str) -> str:
        return getattr(scenes, scene)(Random(name))  # noqa: S311 - drawings, not secrets

    assert draw("one") == draw("one")
    assert draw("one") != draw("another name")


@pytest.mark.parametrize("scene", scenes.__all__)
def test_no_scene_has_words_in_it(scene: str) -> None:
    assert "<text" not in getattr(scenes, scene)(Random(1))  # noqa: S311 - drawings, not secrets


def test_a_file_is_written_alike_each_time_tagged_and_with_its_title() -> None:
    written = write_pdf(LEAFLET)
    assert written == write_pdf(LEAFLET)
    pdf = pypdfium2.PdfDocument(written)
    assert pdf.is_tagged()
    assert pdf.get_metadata_dict()["Title"] == LEAFLET.title
    pdf.close()


def test_words_are_put_in_their_places_however_deep() -> None:
    value = resolve([("prose", {"text": prose("One")})])
    assert value[0][0] == "prose"
    assert "One</p>" in value[0][1]["text"]


@pytest.mark.django_db
def test_a_name_without_a_record_is_refused() -> None:
    with pytest.raises(LookupError, match="no picture called nothing"):
        resolve(picture("nothing"))
