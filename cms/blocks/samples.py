"""Sample records for previews in the editor and for the style guide.

They are never saved, so a preview needs no content and can leak none.
"""

import datetime
from typing import Any

from django.apps import apps


def sample_quote() -> Any:
    """A quote of an invented role-holder."""
    return apps.get_model("cms", "Quote")(
        words="We stopped asking who was to blame and started asking what would help.",
        speaker="Headteacher",
        role="Headteacher",
        organisation="Demonstration primary school",
        approval="approved",
        live=True,
    )


def sample_figures() -> list[Any]:
    """Two figures with date and source."""
    model = apps.get_model("cms", "KeyFigure")
    day = datetime.date(2022, 9, 1)
    return [
        model(value="9", unit="areas", label="take part", as_at=day, source="LocalED", live=True),
        model(
            value="3",
            unit="pilots",
            label="run side by side",
            as_at=day,
            source="LocalED",
            live=True,
        ),
    ]


def sample_typed_figures() -> list[dict[str, Any]]:
    """The same as a section has them that types its own."""
    names = ("value", "unit", "label", "as_at", "as_at_text", "source")
    return [{name: getattr(one, name) for name in names} for one in sample_figures()]


def sample_infographic() -> Any:
    """A claim with two reasons."""
    reasons = [
        {"title": "They learn", "text": "<p>From one another, and early.</p>"},
        {"title": "They last", "text": "<p>For longer than a grant.</p>"},
    ]
    claim = {"claim": "Schools of one place improve faster together", "reasons": reasons}
    return apps.get_model("cms", "Infographic")(
        title="Why together", drawing=[("claim", claim)], credit="LocalED", live=True
    )


def sample_contact() -> Any:
    """A contact at an example address."""
    return apps.get_model("cms", "Contact")(
        name="Communications team",
        purpose="Press enquiries",
        email="press@example.org",
        phone="020 7946 0000",
        live=True,
    )


def sample_image() -> Any:
    """A drawn picture that stands in no library (see the `picture` template tag)."""
    image = apps.get_model("cms", "CustomImage")(
        title="Sample picture",
        description="Rolling hills and a school under a morning sky",
        file="sample.svg",
        width=1200,
        height=800,
        file_size=96_000,
        credit="LocalED",
    )
    image.contextual_alt_text, image.decorative = image.description, False
    return image


def sample_document() -> Any:
    """A file that stands in no library."""
    return apps.get_model("cms", "CustomDocument")(
        title="Detailed summary",
        file="sample.pdf",
        address="sample",
        file_size=412_000,
        page_count=12,
        version_label="Version 2",
        version_date=datetime.date(2023, 7, 14),
    )


def sample_pages() -> list[Any]:
    """Two pages that stand nowhere in the tree."""
    model = apps.get_model("home", "StandardPage")
    return [
        model(
            title="How the areas work together", summary="Nine areas, three questions.", live=True
        ),
        model(
            title="What peer review is",
            summary="Schools that look at each other's work.",
            live=True,
        ),
    ]


def sample_term() -> Any:
    """A glossary term."""
    return apps.get_model("cms", "GlossaryTerm")(
        term="MAT",
        long_form="multi-academy trust",
        definition="A group of academies that one trust runs.",
        synonyms="MATs",
        live=True,
    )


def sample_standing_text() -> Any:
    """A standing text."""
    return apps.get_model("cms", "Boilerplate")(
        name="About LocalED",
        text="<p>LocalED asks how schools, councils and local bodies can improve together.</p>",
        live=True,
    )


def sample_licence() -> Any:
    """Terms of use."""
    return apps.get_model("cms", "Licence")(
        name="Creative Commons Attribution 4.0",
        short_name="CC BY 4.0",
        link="https://creativecommons.org/licenses/by/4.0/",
        summary="Share and adapt it, and say where it comes from.",
        live=True,
    )
