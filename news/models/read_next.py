"""What to read after a page: what its editor chose, then the newest about the same."""

from typing import Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.fields import StreamField

from cms.entries import cards_in_order, dated_entries
from cms.querysets import cards_of_types, is_public

#: So many in all, unless the editor chose more.
SHOWN = 3


class ReadNext(models.Model):
    """Mixin for dated pages that end with others."""

    related = StreamField(
        [("page", blocks.PageChooserBlock(label=_("Page")))],
        blank=True,
        max_num=6,
        verbose_name=_("read next"),
        help_text=_(
            "Pages that belong to it. They come first; the newest about the same pilot and topics fill up to three."
        ),
    )

    class Meta:
        abstract = True

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `related`, the pages to read next that the public may see."""
        context = super().get_context(request, *args, **kwargs)  # type: ignore[misc]  # a mixin of pages
        known = self.shelved("related", self.read_related)  # type: ignore[attr-defined]  # of the class beside this one
        context["related"] = [page for page in known if is_public(page)]
        return context

    def read_related(self) -> list[Any]:
        """Reads them: two questions, and one for each type of page among them."""
        chosen = [block.value for block in self.related if block.value]
        keys = [(page.pk, page.content_type_id) for page in chosen if page.pk != self.pk]
        cards = {page.pk: page for page in cards_of_types(keys)}
        first = [cards[key] for key, _kind in dict.fromkeys(keys) if key in cards]
        lacking = SHOWN - len(first)
        if lacking <= 0:
            return first
        newest = self.about_the_same().exclude(page_id__in=[self.pk or 0, *cards]).newest_first()
        rows = newest.distinct().values_list("page_id", "page__content_type_id")
        return [*first, *cards_in_order(list(rows[:lacking]))]

    def about_the_same(self) -> Any:
        """Entries with its pilot, or one of its topics."""
        page: Any = self
        about = Q(topics__in=[topic.pk for topic in page.topics.all()])
        if page.pilot_id:
            about |= Q(pilots=page.pilot_id)
        return dated_entries(page.locale_id).filter(about)
