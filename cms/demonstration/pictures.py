"""Draws the demonstration's pictures into the library."""

from dataclasses import dataclass
from random import Random

import typst
from django.core.files.base import ContentFile
from wagtail.models import Collection

from cms.demonstration import scenes
from cms.demonstration.names import FILE_MARK, planted_picture
from cms.media.images import CustomImage
from cms.models import Licence
from cms.planting import planted_record

#: A page as large as the drawing that stands on it; the drawing comes in from outside.
SHEET = b"""#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg")
"""
#: At which the units of a drawing are the dots of its picture.
DOTS_PER_INCH = 96
CREDIT = "LocalED demonstration"
LICENCE = "cc-by"


@dataclass(frozen=True)
class Drawing:
    """A picture to be drawn.

    `scene` is the name of the drawing, `focus` its point of interest as parts of width and height, `seed` a word
    that gives another drawing of the same scene.
    """

    name: str
    title: str
    description: str
    scene: str
    collection: str
    focus: tuple[float, float] = (0.5, 0.5)
    seed: str = ""


def plant_pictures(drawings: list[Drawing]) -> None:
    """Draws what is not in the library yet."""
    for drawing in drawings:
        if planted_picture(drawing.name) is None:
            plant_picture(drawing)


def plant_picture(drawing: Drawing) -> CustomImage:
    """Draws one picture; the same name always gives the same drawing."""
    chance = Random(drawing.seed or drawing.name)  # noqa: S311 - drawings, not secrets
    svg = getattr(scenes, drawing.scene)(chance)
    image = CustomImage(
        title=drawing.title,
        description=drawing.description,
        credit=CREDIT,
        licence=planted_record(Licence, LICENCE),
        collection=Collection.objects.get(name=drawing.collection),
    )
    png = typst.compile(SHEET, format="png", ppi=DOTS_PER_INCH, sys_inputs={"drawing": svg})
    image.file = ContentFile(png, name=f"{FILE_MARK}{drawing.name}.png")
    width, height = image.width, image.height
    image.focal_point_x = round(width * drawing.focus[0])
    image.focal_point_y = round(height * drawing.focus[1])
    image.focal_point_width = image.focal_point_height = height // 2
    image.save()
    return image
