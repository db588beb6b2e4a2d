"""The pictures of organisations and people. People are never shown: a pattern stands in their place."""

from cms.demonstration.pictures import Drawing

PARTNERS = [
    Drawing(
        "surrey-hills",
        "Two groups of schools among hills",
        "Drawing: three small school houses close together on a hillside and three more spread along a valley, joined "
        "by a dotted path under a yellow sun.",
        "hills",
        "Partners",
        (0.5, 0.62),
    ),
    Drawing(
        "ealing-clusters",
        "Five learning clusters",
        "Drawing: five circles of a dozen dots each on dark blue, joined by lines; in every circle some dots form "
        "triangles.",
        "clusters",
        "Partners",
        (0.5, 0.4),
    ),
    Drawing(
        "sheffield-strands",
        "Two strands of work",
        "Drawing: a bundle of dark green lines and a bundle of yellow lines run side by side, cross in the middle and "
        "part again.",
        "strands",
        "Partners",
    ),
    Drawing(
        "city-roofs",
        "Roofs of a city with many schools",
        "Drawing: rows of roofs with lit windows and small bell towers, one row behind the other, in the evening sun.",
        "roofs",
        "Partners",
        (0.6, 0.6),
    ),
    Drawing(
        "isos-ribbons",
        "Ribbons that cross",
        "Drawing: six broad ribbons in the colours of the site run from left to right and pass over and under one "
        "another.",
        "ribbons",
        "Partners",
    ),
    Drawing(
        "edt-desk",
        "A notebook, pencils and a ruler",
        "Drawing: a spiral notebook, three pencils, a set square and a ruler on a yellow desk, seen from above.",
        "desk",
        "Partners",
        (0.4, 0.5),
    ),
    Drawing(
        "aepa-nested",
        "Circles within circles",
        "Drawing: large pale circles hold three smaller ones, each of them with a ring of dots inside; a dotted line "
        "leads into one from outside.",
        "nested",
        "Partners",
        (0.52, 0.58),
    ),
    Drawing(
        "evening-town",
        "A town at dusk",
        "Drawing: a skyline of pitched roofs, saw-tooth roofs and small towers with a few lit windows.",
        "roofs",
        "Partners",
        (0.6, 0.6),
        seed="harbour town",
    ),
    Drawing(
        "county-valley",
        "A valley with village schools",
        "Drawing: rolling hills in shades of green and blue with two clusters of white school houses.",
        "hills",
        "Partners",
        (0.5, 0.6),
        seed="downs and coast",
    ),
]

PORTRAITS = [
    Drawing(
        f"pattern-{slug}",
        f"Pattern in place of a portrait: {name}",
        f"Abstract pattern of circles and quarter circles in place of a photograph of {name}.",
        "mosaic",
        "People",
    )
    for slug, name in (
        ("christine-gilbert", "Christine Gilbert"),
        ("ben-bryant", "Ben Bryant"),
        ("simon-day", "Simon Day"),
        ("simon-rea", "Simon Rea"),
        ("robin-marsh", "Robin Marsh"),
    )
]
