"""What the page of a record asks about its files."""

from typing import Any

from django import template

from publications.files.slides import Slide, slides_of

register = template.Library()


@register.simple_tag
def slides_shown(page: Any, files: Any) -> list[Slide]:
    """`{% slides_shown page files as slides %}`: the slides of a deck with pictures and words; none of anything else.

    `files` are those of the template (`publications.record.Files`). One query, and only while the outline is empty.
    """
    return slides_of(page, files.everything)
