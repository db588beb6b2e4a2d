"""Puts our checks into the panel that Wagtail has for its own."""

from typing import Any

from django import template
from django.template import Context

from editing.checks.screens import address_for

register = template.Library()


@register.simple_tag(takes_context=True)
def check_address(context: Context, record: Any) -> str:
    """Where the panel of this record asks; empty for what has no checks."""
    return address_for(record, context["request"])
