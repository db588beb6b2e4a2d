"""Blocks that lead somewhere else on the site."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.snippets.blocks import SnippetChooserBlock

from cms.blocks.samples import sample_contact, sample_pages
from cms.querysets import is_public


class LinkValue(blocks.StructValue):
    """Which address, which words: asked here and not in templates."""

    @property
    def page(self):
        """The chosen page if the public may see it now."""
        page = self.get("page")
        return page if is_public(page) else None

    @property
    def href(self) -> str:
        """The address; empty when the link leads nowhere and should not be drawn."""
        return self.page.url if self.page else self.get("link", "")

    @property
    def words(self) -> str:
        """The words of the link."""
        if self.get("text"):
            return self["text"]
        return getattr(self.page, "short_title", "") or getattr(self.page, "title", "")


class LinkBlock(blocks.StructBlock):
    """A link to a page of the site or to another site."""

    text = blocks.CharBlock(
        label=_("Words of the link"),
        max_length=120,
        required=False,
        help_text=_("They must make sense alone. Empty: the title of the page."),
    )
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    link = blocks.URLBlock(label=_("Or another site"), required=False)

    class Meta:
        icon = "link"
        label = _("Link")
        value_class = LinkValue

    def clean(self, value):
        """Either a page or an address; an address needs words."""
        cleaned = super().clean(value)
        errors = {}
        if bool(cleaned["page"]) == bool(cleaned["link"]):
            errors["page"] = ValidationError(_("Choose a page or give an address, one of the two."))
        elif cleaned["link"] and not cleaned["text"]:
            errors["text"] = ValidationError(_("A link to another site needs words."))
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned


class MenuBlock(blocks.StreamBlock):
    """The entries of a menu, in order."""

    entry = LinkBlock(label=_("Entry"))


class SocialChannelBlock(blocks.StructBlock):
    """The project's account on a social network."""

    name = blocks.CharBlock(label=_("Network"), max_length=40)
    link = blocks.URLBlock(label=_("Address of the account"))

    class Meta:
        icon = "group"
        label = _("Social channel")


class CallToActionBlock(blocks.StructBlock):
    """One thing to do next."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(label=_("Text"), max_length=300, required=False, rows=2)
    action = LinkBlock(label=_("Button"))

    class Meta:
        icon = "arrow-right-full"
        label = _("Call to action")
        description = _("One thing to do next, with a button. At most one on a page.")
        template = "cms/blocks/call_to_action.html"
        preview_value = {
            "heading": "Follow the pilots",
            "text": "A short e-mail when something happens.",
            "action": {
                "text": "Sign up for the bulletin",
                "page": None,
                "link": "https://example.org/",
            },
        }


class RelatedItemsBlock(blocks.StructBlock):
    """Pages to read next."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, default=_("Read next"))
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), label=_("Pages"), min_num=1, max_num=6
    )

    class Meta:
        icon = "list-ul"
        label = _("Related items")
        description = _("Pages to read next, in your order. Pages that are not live stay hidden.")
        template = "cms/blocks/related_items.html"

    def get_preview_value(self):
        """Two made-up pages."""
        return self.normalize({"heading": "Read next", "pages": sample_pages()})


class PublicationCardValue(blocks.StructValue):
    """The chosen work, for the filter that leaves out what is not public."""

    @property
    def works(self) -> list:
        """One work, or none."""
        return [self["publication"]] if self.get("publication") else []


class PublicationCardBlock(blocks.StructBlock):
    """A work from the library."""

    publication = blocks.PageChooserBlock(
        page_type="publications.PublicationPage", label=_("Publication")
    )
    line = blocks.CharBlock(
        label=_("Line"),
        max_length=250,
        required=False,
        help_text=_("What readers find there, if its summary does not say it for this text."),
    )

    class Meta:
        icon = "doc-full"
        label = _("Publication")
        description = _("A work from the library, with its creators and its year.")
        template = "cms/blocks/publication_card.html"
        value_class = PublicationCardValue

    def get_preview_value(self):
        """A made-up work."""
        return self.normalize(
            {"publication": sample_pages()[0], "line": "The questions are on its last page."}
        )


class ContactCardBlock(blocks.StructBlock):
    """Whom to ask."""

    contact = SnippetChooserBlock("cms.Contact", label=_("Contact"))

    class Meta:
        icon = "mail"
        label = _("Contact card")
        description = _("A contact from the shared contacts.")
        template = "cms/blocks/contact_card.html"

    def get_preview_value(self):
        """A made-up contact."""
        return self.normalize({"contact": sample_contact()})


class CopyTextBlock(blocks.StructBlock):
    """Text that readers may copy."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.TextBlock(label=_("Text to copy"), max_length=4000)

    class Meta:
        icon = "copy"
        label = _("Text to copy")
        description = _("Words that readers may use as they are, with a button that copies them.")
        template = "cms/blocks/copy_text.html"
        preview_value = {
            "heading": "About LocalED in 25 words",
            "text": "LocalED is an English research project about schools, councils and local bodies working together.",
        }
