"""What the form of an update asks about its sections."""

from typing import Any

from django import template

from pilots.sections import SectionItem, states_of

register = template.Library()


@register.simple_tag
def section_states(update: Any) -> list[SectionItem]:
    """Whose section of an update is in; an empty list for one that is being made."""
    return states_of(update) if update.pk else []
