"""The blocks that editors build pages from, by their public names."""

from cms.blocks.body import BodyBlock, SectionBlock, ShareBlock, TitledTextBlock
from cms.blocks.data import TypedFigureBlock
from cms.blocks.links import LinkBlock, MenuBlock, SocialChannelBlock
from cms.blocks.media import DownloadBlock, PictureBlock
from cms.blocks.text import (
    LINE_FEATURES,
    PROSE_FEATURES,
    SECTION_FEATURES,
    SHORT_FEATURES,
    ProposedQuoteBlock,
    StrandBlock,
)

__all__ = [
    "LINE_FEATURES",
    "PROSE_FEATURES",
    "SECTION_FEATURES",
    "SHORT_FEATURES",
    "BodyBlock",
    "DownloadBlock",
    "LinkBlock",
    "MenuBlock",
    "PictureBlock",
    "ProposedQuoteBlock",
    "SectionBlock",
    "ShareBlock",
    "SocialChannelBlock",
    "StrandBlock",
    "TitledTextBlock",
    "TypedFigureBlock",
]
