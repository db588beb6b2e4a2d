"""Pictures in the handbook."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html

from roles.handbook import pictures

register = template.Library()


@register.simple_tag
def handbook_picture(name: str, words: str) -> str:
    """A picture of a screen, which `words` describe; nothing while it has not been made."""
    known = pictures().get(name)
    if known is None:
        return ""
    return format_html(
        '<img src="{}" alt="{}" width="{}" height="{}" loading="lazy">',
        static(f"roles/handbook/{name}.webp"),
        words,
        known["width"],
        known["height"],
    )
