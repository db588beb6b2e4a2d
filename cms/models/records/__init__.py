"""Shared records: written once, used on many pages."""

from cms.models.records.contact import Contact
from cms.models.records.glossary_term import GlossaryTerm
from cms.models.records.infographic import Infographic
from cms.models.records.key_figure import KeyFigure
from cms.models.records.quote import Quote
from cms.models.records.shared_record import SharedRecord
from cms.models.records.wording import Boilerplate, Licence

__all__ = [
    "Boilerplate",
    "Contact",
    "GlossaryTerm",
    "Infographic",
    "KeyFigure",
    "Licence",
    "Quote",
    "SharedRecord",
]
