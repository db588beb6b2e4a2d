"""The form of a record, in the order in which people know things about a work."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    TitleFieldPanel,
)

from publications.files.state_panel import FileStatePanel
from publications.from_file.note_panel import NotePanel
from publications.outlining.panel import OutlinePanel
from publications.twin_panel import TwinPanel

CONTENT = [
    NotePanel(heading=_("To check")),
    TwinPanel(),
    TitleFieldPanel("title", help_text=_("As published, without the subtitle.")),
    FieldPanel("subtitle"),
    FieldRowPanel([FieldPanel("kind"), FieldPanel("language")]),
    InlinePanel(
        "creators",
        heading=_("Creators"),
        label=_("Creator"),
        help_text=_(
            "Authors and editors, in the order in which the work names them: move one with its arrows, or drag it by its dots."
        ),
    ),
    FieldRowPanel(
        [FieldPanel("year"), FieldPanel("month"), FieldPanel("day")],
        heading=_("When it came out"),
        help_text=_("The year is enough. Month and day if they stand on the work."),
    ),
    FieldPanel("summary"),
    MultiFieldPanel([FieldPanel("abstract"), FieldPanel("abstract_source")], heading=_("Abstract")),
]
FILES = [
    InlinePanel(
        "files",
        heading=_("Files"),
        label=_("File"),
        help_text=_(
            "PDF, slides, data. For a new version add a row: the earlier one stays where readers can reach it."
        ),
    ),
    FileStatePanel(heading=_("What was read in the files")),
    FieldPanel("external_records"),
    OutlinePanel(heading=_("Outline from the file")),
    FieldPanel("outline"),
]
IDENTIFIERS = MultiFieldPanel(
    [
        FieldPanel("doi"),
        FieldRowPanel([FieldPanel("isbn"), FieldPanel("issn")]),
        FieldRowPanel([FieldPanel("repository"), FieldPanel("repository_id")]),
    ],
    heading=_("Identifiers"),
)
SOURCE = [
    FieldPanel("full_title"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("publisher"), FieldPanel("place")]),
            FieldRowPanel([FieldPanel("institution"), FieldPanel("commissioned_by")]),
            FieldPanel("organisations"),
        ],
        heading=_("Who published it"),
    ),
    IDENTIFIERS,
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("series"), FieldPanel("series_number")]),
            FieldPanel("published_in"),
            FieldRowPanel([FieldPanel("volume"), FieldPanel("issue"), FieldPanel("page_range")]),
        ],
        heading=_("Series, journal or book"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("event_name"),
            FieldRowPanel([FieldPanel("event_place"), FieldPanel("event_date")]),
        ],
        heading=_("Event"),
    ),
    FieldRowPanel([FieldPanel("licence"), FieldPanel("rights")], heading=_("Rights")),
]
RELATIONS = [
    FieldPanel("pilot", heading=_("Pilot")),
    InlinePanel(
        "relations",
        heading=_("Related publications"),
        label=_("Relation"),
        help_text=_("Enter a relation on one of the two: both pages show it."),
    ),
    FieldPanel("staff_note"),
]
