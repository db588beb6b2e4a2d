"""What a page knows of the pages around it, and the shelf on which it keeps what it has read."""

from collections.abc import Callable
from typing import Any

from django.db.models import Q
from django.utils.functional import cached_property
from wagtail.models import Page

from cms.querysets import LINK_FIELDS, is_public, public_q


class Shelved:
    """Mixin for pages that are kept in memory together with what was read for them."""

    #: What was read for the page, while cms.kept keeps it; shared by its copies.
    shelf: dict[str, Any] | None = None

    def shelved[Value](self, name: str, read: Callable[[], Value]) -> Value:
        """What `read()` answers; read once if the page itself is kept, otherwise each time.

        A list may lie here until something is published: whoever takes it asks again what time alone may hide.
        """
        if self.shelf is None:
            return read()
        if name not in self.shelf:
            self.shelf[name] = read()
        return self.shelf[name]


class WithRelatives(Shelved):
    """Mixin of the base page: the pages above it and its translations, as far as the public may see them."""

    # Fields of the page class beside it.
    pk: Any
    path: str
    depth: int
    steplen: int
    translation_key: Any

    @cached_property
    def public_relatives(self) -> list[Page]:
        """The pages above it and its translations, as far as the public may see them; asked once, in one query."""
        return [page for page in self.shelved("relatives", self.read_relatives) if is_public(page)]

    def read_relatives(self) -> list[Page]:
        """Reads what `public_relatives` answers with."""
        path, step = self.path or "", self.steplen
        above = [path[:end] for end in range(2 * step, len(path), step)]
        found = Page.objects.filter(Q(path__in=above) | Q(translation_key=self.translation_key))
        found = found.filter(public_q()).select_related("locale").order_by("path")
        return list(found.only(*LINK_FIELDS, "locale__language_code"))

    @property
    def public_ancestors(self) -> list[Page]:
        """The pages above it that the public may see, the front page first."""
        above = [page for page in self.public_relatives if page.depth < (self.depth or 0)]
        return [page for page in above if self.path.startswith(page.path)]

    @property
    def public_translations(self) -> list[Page]:
        """The page in other languages, if the public may see it there."""
        same = [p for p in self.public_relatives if p.translation_key == self.translation_key]
        return [page for page in same if page.pk != self.pk]
