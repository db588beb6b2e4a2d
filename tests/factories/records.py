"""Shared records."""

import datetime
from typing import Any

from wagtail.models import Locale

from cms.models import Boilerplate, Contact, GlossaryTerm, KeyFigure, Quote


def publish_record(record: Any, live: bool) -> Any:
    """Saves a record as a draft and publishes it if `live`."""
    record.live = False
    record.locale = Locale.get_default()
    record.save()
    revision = record.save_revision(clean=False)
    if live:
        revision.publish()
    record.refresh_from_db()
    return record


def make_quote(live: bool = True, **fields: Any) -> Quote:
    """An approved quote."""
    values = {
        "words": "It changed how we meet.",
        "speaker": "Headteacher",
        "approval": "approved",
        "approved_by": "The headteacher",
        "approved_on": datetime.date(2022, 5, 1),
        **fields,
    }
    return publish_record(Quote(**values), live)


def make_figure(live: bool = True, **fields: Any) -> KeyFigure:
    """A key figure with date and source."""
    values = {
        "value": "85",
        "unit": "schools",
        "label": "take part",
        "as_at": datetime.date(2022, 9, 1),
        "source": "LocalED",
        **fields,
    }
    return publish_record(KeyFigure(**values), live)


def make_contact(live: bool = True, **fields: Any) -> Contact:
    """A contact with an e-mail address."""
    values = {"name": "Communications team", "email": "comms@example.org", **fields}
    return publish_record(Contact(**values), live)


def make_boilerplate(live: bool = True, **fields: Any) -> Boilerplate:
    """The paragraph about the project."""
    values = {"name": "About LocalED", "text": "<p>LocalED is a project.</p>", **fields}
    return publish_record(Boilerplate(**values), live)


def make_term(term: str = "MAT", live: bool = True, **fields: Any) -> GlossaryTerm:
    """A glossary term."""
    values = {"long_form": "multi-academy trust", "definition": "A group of academies.", **fields}
    return publish_record(GlossaryTerm(term=term, **values), live)
