"""The drawings on the front page and on the pages about the project."""

from cms.demonstration.pictures import Drawing

PICTURES = [
    Drawing(
        "home-roofs",
        "Schools of one town",
        "Drawing: the roofs of a town, with school bell towers among them, stand in rows before a large yellow sun.",
        "roofs",
        "Communications",
        (0.62, 0.55),
        seed="one town",
    ),
    Drawing(
        "about-ribbons",
        "Ribbons of different colours hold one another",
        "Drawing: broad ribbons in green, blue, yellow and red weave through one another from left to right.",
        "ribbons",
        "Communications",
        seed="about the project",
    ),
    Drawing(
        "about-nested",
        "From classroom to region",
        "Drawing: small circles lie within larger ones, and those within two very large ones.",
        "nested",
        "Communications",
        (0.52, 0.58),
        seed="levels",
    ),
    Drawing(
        "steering-table",
        "A table before a meeting",
        "Drawing: a round table from above, nine chairs around it, one of them yellow; papers and cups are laid out.",
        "table",
        "Communications",
        seed="steering group",
    ),
]
