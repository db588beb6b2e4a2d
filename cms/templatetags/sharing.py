"""Tags for what readers and editors pass on: quotes to paste, links to share, the card of a shared link."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django import template
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cms.addresses.head import SocialPicture, one_line, social_picture
from cms.addresses.locate import absolute, path_of
from cms.blocks.networks import NETWORKS, network_of

register = template.Library()


@dataclass(frozen=True)
class ShareLink:
    """A way to pass a page on: what to call it, and its address."""

    key: str
    name: str
    href: str


@register.simple_tag(takes_context=True)
def full_address(context: template.Context, page: Any) -> str:
    """The address of a page with its host; empty for what has none yet, such as a sample."""
    path = path_of(page, context.get("request")) if getattr(page, "path", "") else ""
    return absolute(path) if path else ""


@register.simple_tag
def site_address() -> str:
    """Where the site is: on paper it stands before the paths that links lead to."""
    return absolute("/").rstrip("/")


@register.simple_tag(takes_context=True)
def quote_to_paste(context: template.Context, record: Any) -> str:
    """A quote as people paste it: the words, then name, role, organisation and date, then where it stands."""
    page = context.get("page")
    day = record.said_on or getattr(page, "date", None)
    role = record.role if record.role != record.speaker_name else ""
    said = [
        record.speaker_name,
        role,
        record.organisation,
        date_format(day, "j F Y") if day else "",
    ]
    lines = [f"“{record.words}”", ", ".join(part for part in said if part)]
    return "\n".join([*lines, full_address(context, page) if page else ""]).strip()


@register.simple_tag(takes_context=True)
def share_links(context: template.Context, page: Any) -> list[ShareLink]:
    """Plain links with which a reader passes a page on: an e-mail, and the project's own networks."""
    address, title = full_address(context, page), page.title
    if not address:
        return []
    mail = f"mailto:?subject={quote(title)}&body={quote(f'{title}\n\n{address}')}"
    links = [ShareLink("mail", _("By e-mail"), mail)]
    for channel in context["frame"].settings.social_channels:
        name, link = channel.value["name"], channel.value["link"]
        network = NETWORKS.get(network_of(name, link))
        if network and network.share:
            words = _("On %s") % name
            links.append(ShareLink("external", words, network.share_address(address, title)))
    return links


@register.inclusion_tag("cms/admin/social_card.html", takes_context=True)
def social_card(context: template.Context, page: Any, above: Any = None) -> dict[str, Any]:
    """The card that networks draw for a link to a page, as it is saved; `above` is the page it stands below."""
    request = context.get("request")
    picture = social_picture(page, request)
    return {
        # From where the editor is, whatever the site is called outside.
        "picture": picture and picture.url.removeprefix(absolute("/").rstrip("/")),
        "source": source_of(page, picture),
        "title": page.seo_title or page.card_title,
        "text": one_line(page.social_text or page.summary or ""),
        "address": full_address(context, page),
        "above": full_address(context, above),
        "host": absolute("/").split("//", 1)[1].strip("/"),
    }


def source_of(page: Any, picture: SocialPicture | None) -> str:
    """Which picture the card shows, in a sentence."""
    if picture is None:
        return _("There is no picture yet.")
    if not picture.is_own:
        return _("This is the picture of the site: the page has none.")
    if page.social_image_id:
        return _("This is the picture chosen here.")
    return _("This is a picture of the page.")
