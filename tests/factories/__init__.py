"""Makes records for tests by their names. Everything made is complete and live unless the test says otherwise."""

from tests.factories.directory import make_organisation, make_person, make_topic
from tests.factories.forms import filled_in, make_form, make_message, ticket_for
from tests.factories.infographics import chart, make_infographic, make_infographic_page
from tests.factories.media import make_document, make_image, pdf_bytes, png_bytes
from tests.factories.news import issue, make_announcement, make_coverage, make_post, make_release
from tests.factories.people import make_lead_of, make_person_in, make_roles
from tests.factories.pilots import make_pilot, make_update
from tests.factories.posts import figure_post, page_post, prose, update_post
from tests.factories.publications import make_publication
from tests.factories.records import (
    make_boilerplate,
    make_contact,
    make_figure,
    make_quote,
    make_term,
)
from tests.factories.sections import FIGURE, section_post
from tests.factories.tree import Tree, make_standard_page, make_tree, make_user

__all__ = [
    "FIGURE",
    "Tree",
    "chart",
    "figure_post",
    "filled_in",
    "issue",
    "make_announcement",
    "make_boilerplate",
    "make_contact",
    "make_coverage",
    "make_document",
    "make_figure",
    "make_form",
    "make_image",
    "make_infographic",
    "make_infographic_page",
    "make_lead_of",
    "make_message",
    "make_organisation",
    "make_person",
    "make_person_in",
    "make_pilot",
    "make_post",
    "make_publication",
    "make_quote",
    "make_release",
    "make_roles",
    "make_standard_page",
    "make_term",
    "make_topic",
    "make_tree",
    "make_update",
    "make_user",
    "page_post",
    "pdf_bytes",
    "png_bytes",
    "prose",
    "section_post",
    "ticket_for",
    "update_post",
]
