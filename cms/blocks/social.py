"""Ready words for social channels, as editors write them beside a page."""

from functools import cached_property
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.networks import ANY_NETWORK, NETWORKS, Network


class ChannelTextBlock(blocks.TextBlock):
    """The words for one network; the editor counts as the network does (editing/static/editing/social.js)."""

    def __init__(self, network: str = "", **kwargs: Any) -> None:
        self.network = network
        super().__init__(**{"required": False, "rows": 3, **kwargs})

    def deconstruct(self) -> Any:
        """As a plain text in migrations: the network only matters to the editor."""
        return "wagtail.blocks.TextBlock", [], {"required": False}

    def deconstruct_with_lookup(self, lookup: Any) -> Any:
        """The same."""
        return self.deconstruct()

    @cached_property
    def field(self) -> Any:
        """Wagtail's field, with what the counter needs to know."""
        field = super().field
        network: Network = NETWORKS.get(self.network, ANY_NETWORK)
        field.widget.attrs |= {
            "data-social-limit": network.limit,
            "data-social-link": network.link,
            "data-social-heavy": "yes" if network.heavy else "",
            "data-social-name": network.name,
        }
        return field


class OtherChannelBlock(blocks.StructBlock):
    """A channel that has no line of its own."""

    channel = blocks.CharBlock(label=_("Channel"), max_length=40)
    text = ChannelTextBlock(label=_("Text"))

    class Meta:
        icon = "group"
        label = _("Another channel")


class SocialCopyBlock(blocks.StreamBlock):
    """A text for each channel, each channel once."""

    def __init__(self, local_blocks: Any = (), **kwargs: Any) -> None:
        own = [
            (key, ChannelTextBlock(key, label=network.name, icon="edit"))
            for key, network in NETWORKS.items()
        ]
        super().__init__([*own, ("other", OtherChannelBlock()), *local_blocks], **kwargs)

    class Meta:
        required = False
        block_counts = {key: {"max_num": 1} for key in NETWORKS}


def empty_copy() -> list[tuple[str, str]]:
    """What a new page begins with: a field for each of the two networks that the project uses."""
    return [("x", ""), ("linkedin", "")]
