"""The words by which types of results are known in addresses (`?type=blog`), and their names."""

from functools import cache
from typing import Any

from django.apps import apps
from django.utils import translation
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from cms.entries import dated
from cms.models import BasePage

#: The type of files.
FILE = "file"
PAGE = "page"


def kind_of(model: type[BasePage]) -> str:
    """The word of a page type: as in lists of news, or what the type is called in English."""
    for word, known in dated.items():
        if known is model:
            return word
    if model.max_count or model.max_count_per_parent:
        # Lists and other pages of which there is one.
        return PAGE
    with translation.override("en"):
        return slugify(str(model.kind_label))


@cache
def kind_labels() -> dict[str, Any]:
    """The names of all types, by their words; each says itself in the reader's language."""
    types = [m for m in apps.get_models() if issubclass(m, BasePage) and not m._meta.proxy]
    labels = {kind_of(model): model.kind_label for model in types}
    return {**labels, FILE: _("File"), PAGE: _("Page")}
