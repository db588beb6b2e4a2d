"""Where the steps of the report lead: to forms that are filled in."""

from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.translation import override

register = template.Library()


@register.simple_tag
def same_words_address(row: dict[str, Any]) -> str:
    """The form for words that mean the same as a question."""
    return filled_in("search_synonyms:add", row)


@register.simple_tag
def put_first_address(row: dict[str, Any]) -> str:
    """The form for a page that stands first for a question."""
    return filled_in("search_promoted:add", row)


@register.simple_tag
def results_address(row: dict[str, Any]) -> str:
    """What readers are answered now."""
    with override(row["language"] or None):
        return f"{reverse('search')}?{urlencode({'q': row['question']})}"


def filled_in(name: str, row: dict[str, Any]) -> str:
    """The address of a form with the question and its language."""
    asked = {"question": row["question"], "language": row["language"]}
    return f"{reverse(name)}?{urlencode(asked)}"
