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
    """The newest picture of the library that may be shown; `None` in an empty library."""
    images = apps.get_model("cms", "CustomImage").objects
    return images.filter(shows_people=False, consent_withdrawn=False).order_by("-pk").first()


def sample_document() -> Any:
    """The newest file of the library; `None` in an empty library."""
    return apps.get_model("cms", "CustomDocument").objects.order_by("-pk").first()
