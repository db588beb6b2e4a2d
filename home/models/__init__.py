"""The front page and the plain pages."""

from home.models.form_page import FormField, FormPage
from home.models.front import HomePage
from home.models.glossary import GlossaryPage
from home.models.message import Message, MessageNote
from home.models.standard import StandardPage
from home.models.statement import AccessibilityStatementPage
from home.models.steering_group import SteeringGroupMember, SteeringGroupPage

__all__ = [
    "AccessibilityStatementPage",
    "FormField",
    "FormPage",
    "GlossaryPage",
    "HomePage",
    "Message",
    "MessageNote",
    "StandardPage",
    "SteeringGroupMember",
    "SteeringGroupPage",
]
