"""Ready words for social channels, kept with the page they point to: with its drafts, its history and its launch."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField

from cms.blocks.networks import ANY_NETWORK, NETWORKS, Network, network_of
from cms.blocks.social import SocialCopyBlock, empty_copy
from cms.models.site_settings import SiteSettings


@dataclass(frozen=True)
class SocialCopy:
    """What an editor wrote for one channel; `words` is what goes to the clipboard, `address` included."""

    key: str
    channel: str
    text: str
    address: str
    network: Network

    @property
    def words(self) -> str:
        """The text with the link, unless the editor put one in."""
        if not self.address or "https://" in self.text or "http://" in self.text:
            return self.text
        return f"{self.text}\n\n{self.address}"

    @property
    def length(self) -> int:
        """In characters, as the network counts."""
        return self.network.length(self.text, self.address)

    @property
    def fits(self) -> bool:
        """Whether the network would take it as it is."""
        return self.length <= self.network.limit


class WithSocialCopy(models.Model):
    """Mixin for pages that are told about on social channels."""

    social_posts = StreamField(
        SocialCopyBlock(),
        blank=True,
        default=empty_copy,
        verbose_name=_("words for social channels"),
        help_text=_("The link to the page is added, and counted: leave it out of the text."),
    )

    social_panels = [FieldPanel("social_posts")]

    class Meta:
        abstract = True

    def social_copy(self, address: str = "") -> list[SocialCopy]:
        """What is written, in the editor's order; `address` is the full address of the page. Empty: nothing yet."""
        found = []
        for block in self.social_posts:
            key, value = block.block_type, block.value
            network = NETWORKS.get(key, ANY_NETWORK)
            name, text = (network.name, value) if key in NETWORKS else other(value)
            if text and text.strip():
                found.append(SocialCopy(key, name, text.strip(), address, network))
        return found

    def channels_without_copy(self) -> list[str]:
        """Channels of the project (site settings) for which nothing is written, by the names they have there."""
        written = {
            copy.key if copy.key in NETWORKS else copy.channel for copy in self.social_copy()
        }
        channels = [channel.value for channel in SiteSettings.load().social_channels]
        return [
            one["name"]
            for one in channels
            if (network_of(one["name"], one["link"]) or one["name"]) not in written
        ]


def other(value: Any) -> tuple[str, str]:
    """Name and text of a channel that is none of the known networks."""
    return value["channel"] or "", value["text"] or ""
