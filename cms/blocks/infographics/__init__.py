"""The forms of an infographic. Text is the source, and the drawing is made from it."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.infographics.artwork import ArtworkBlock
from cms.blocks.infographics.charts import ChartBlock
from cms.blocks.infographics.shares import ShareOfWholeBlock
from cms.blocks.infographics.words import (
    ClaimBlock,
    CompareBlock,
    ConditionsBlock,
    LevelsBlock,
    TimelineBlock,
)

WORDS, NUMBERS, PICTURE = _("Words"), _("Numbers"), _("Pictures and files")


class InfographicFormsBlock(blocks.StreamBlock):
    """The eight forms, of which an infographic has one."""

    claim = ClaimBlock(group=WORDS)
    conditions = ConditionsBlock(group=WORDS)
    levels = LevelsBlock(group=WORDS)
    timeline = TimelineBlock(group=WORDS)
    compare = CompareBlock(group=WORDS)
    chart = ChartBlock(group=NUMBERS)
    share = ShareOfWholeBlock(group=NUMBERS)
    artwork = ArtworkBlock(group=PICTURE)

    class Meta:
        template = "cms/blocks/body.html"


__all__ = ["InfographicFormsBlock"]
