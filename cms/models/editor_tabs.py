"""The tabs of the editor, in the order people think, and what stands in them on every page."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.utils.decorators import cached_classmethod

from cms.models.card_panel import CardPanel


class EditorTabs:
    """Mixin of the base page. Types replace `content_panels`, and add tabs with `extra_tabs()`."""

    base_form_class: Any

    content_panels = [
        TitleFieldPanel("title"),
        FieldPanel("summary"),
    ]
    sharing_panels = [
        FieldPanel("short_title"),
        FieldPanel("topics"),
        FieldPanel("search_words"),
        MultiFieldPanel(
            [
                FieldPanel("social_image"),
                FieldPanel("social_text"),
                CardPanel(heading=_("The card of a shared link")),
            ],
            heading=_("When the page is shared"),
        ),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("seo_title")]),
    ]
    settings_panels = [
        PublishingPanel(),
        FieldRowPanel([FieldPanel("owner"), FieldPanel("review_date")]),
        CommentPanel(),
    ]

    @cached_classmethod
    def get_edit_handler(cls):
        """The tabs of the editor, in the order people think."""
        tabs = [
            ObjectList(cls.content_panels, heading=_("Content")),
            *[ObjectList(panels, heading=heading) for heading, panels in cls.extra_tabs()],
            ObjectList(cls.sharing_panels, heading=_("Cards, search and sharing")),
            ObjectList(cls.settings_panels, heading=_("Dates and owner")),
        ]
        return TabbedInterface(tabs, base_form_class=cls.base_form_class).bind_to_model(cls)

    @classmethod
    def extra_tabs(cls) -> list[tuple[Any, list]]:
        """Further tabs as (heading, panels), for types with long forms."""
        return []
