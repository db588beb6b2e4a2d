"""Pictures in the handbook."""

from django import template
from django.templatetags.static import static
from django.utils.html import format_html

from roles.handbook import pictures

register = template.Library()


@register.simple_tag
def handbook_picture(name: str, words: str) -> str:
    """A picture of a screen, which `words` describe, and which opens alone, for phones; nothing if there is none yet."""
    known = pictures().get(name)
    if known is None:
        return ""
    address = static(f"roles/handbook/{name}.webp")
    return format_html(
        '<a href="{}"><img src="{}" alt="{}" width="{}" height="{}" loading="lazy"></a>',
        address,
        address,
        words,
        known["width"],
        known["height"],
    )
