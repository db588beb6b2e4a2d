"""The drawings, by name. Each takes a source of chance and returns SVG; the same source gives the same drawing."""

from cms.demonstration.scenes.indoors import cards, desk, pegs, table
from cms.demonstration.scenes.outdoors import bridge, hills, roofs
from cms.demonstration.scenes.patterns import clusters, mosaic, nested, ribbons, strands

__all__ = [
    "bridge",
    "cards",
    "clusters",
    "desk",
    "hills",
    "mosaic",
    "nested",
    "pegs",
    "ribbons",
    "roofs",
    "strands",
    "table",
]
