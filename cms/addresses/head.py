"""What stands in the head of a page, for browsers, search engines and whoever shares a link."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.html import strip_tags
from django.utils.text import Truncator
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.images.models import SourceImageIOError

from cms.addresses.locate import absolute, path_of
from cms.blocks.walk import first_picture, read_sizes
from cms.media.renditions import SOCIAL
from cms.models import BasePage, CustomImage, SiteSettings

DESCRIPTION_LENGTH = 300
#: Open Graph types by those of schema.org.
OG_TYPES = {
    "Person": "profile",
    "Report": "article",
    "BlogPosting": "article",
    "NewsArticle": "article",
}


@dataclass(frozen=True)
class SocialPicture:
    """The picture shown beside a shared link."""

    url: str
    width: int
    height: int
    alt: str
    #: Whether it is the page's own and not the site's.
    is_own: bool = True


@dataclass
class Head:
    """Everything the head says, as plain text: the template escapes it."""

    title: str
    social_title: str
    description: str = ""
    social_description: str = ""
    canonical: str = ""
    picture: SocialPicture | None = None
    og_type: str = "website"
    indexed: bool = True
    #: Pairs of a title and the address of an Atom feed.
    feeds: list[tuple[str, str]] = field(default_factory=list)
    #: Pairs of a language code as HTML wants it and an absolute address.
    alternates: list[tuple[str, str]] = field(default_factory=list)

    @property
    def site_name(self) -> str:
        """The name of the whole site."""
        return settings.WAGTAIL_SITE_NAME

    @property
    def locale(self) -> str:
        """The language as Open Graph writes it."""
        return {"en-gb": "en_GB", "cy": "cy_GB"}.get(get_language() or "", "en_GB")


def head_of_page(page: BasePage, request: HttpRequest | None) -> Head:
    """The head of a page of the tree."""
    number = getattr(request, "page_number", 1)
    title = page.seo_title or page.title
    return Head(
        title=full_title(title, number),
        social_title=page.seo_title or page.card_title,
        description=one_line(page.search_description or page.summary),
        social_description=one_line(page.social_text or page.summary),
        canonical=canonical(page, request, number),
        picture=social_picture(page, request),
        og_type=OG_TYPES.get(page.schema_type, "website"),
        indexed=may_be_indexed(request),
        alternates=alternates(page, request),
        feeds=[(title, absolute(path)) for title, path in page.feeds()],
    )


def head_of_view(title: str, request: HttpRequest | None, shown: Mapping[str, Any]) -> Head:
    """The head of a screen that is no page of the tree, such as search or an error.

    `shown` may carry `description` and `canonical` (a path); without a canonical path search engines are asked to
    stay away.
    """
    path = shown.get("canonical") or ""
    return Head(
        title=full_title(title, getattr(request, "page_number", 1)),
        social_title=title or settings.WAGTAIL_SITE_NAME,
        description=one_line(shown.get("description") or ""),
        canonical=absolute(path) if path else "",
        indexed=bool(path) and may_be_indexed(request),
    )


def full_title(title: str, number: int = 1) -> str:
    """The title with the number of the list page and the name of the site."""
    name = settings.WAGTAIL_SITE_NAME
    if number > 1:
        title = _("%(title)s, page %(number)d") % {"title": title, "number": number}
    if not title:
        return name
    return title if name in title else f"{title} – {name}"


def one_line(text: str) -> str:
    """Text without markup and line breaks, short enough for a description."""
    return Truncator(" ".join(strip_tags(text).split())).chars(DESCRIPTION_LENGTH)


def canonical(page: BasePage, request: HttpRequest | None, number: int = 1) -> str:
    """The one address of the page; later parts of a list are pages of their own."""
    path = path_of(page, request)
    if not path:
        return ""
    return absolute(path) + (f"?page={number}" if number > 1 else "")


def may_be_indexed(request: HttpRequest | None) -> bool:
    """Whether search engines may list it: not in the demonstration, and no preview."""
    return not settings.DEMONSTRATION and not getattr(request, "is_preview", False)


def alternates(page: BasePage, request: HttpRequest | None) -> list[tuple[str, str]]:
    """The page in its languages, itself included; empty when there is no other that the public may see."""
    others = [
        (html_language(other.locale.language_code), absolute(path_of(other, request)))
        for other in page.public_translations
    ]
    own = absolute(path_of(page, request))
    if not others or not own:
        return []
    pairs = [(html_language(get_language() or settings.LANGUAGE_CODE), own), *others]
    default = dict(pairs).get(html_language(settings.LANGUAGE_CODE), own)
    return [*pairs, ("x-default", default)]


def html_language(code: str) -> str:
    """`en-gb` as `en-GB`."""
    language, _dash, region = code.partition("-")
    return f"{language}-{region.upper()}" if region else language


def social_picture(page: BasePage, request: HttpRequest | None) -> SocialPicture | None:
    """The picture chosen, else photo or logo, else the first of the text, else what is drawn, else the site's.

    None that may not be shown, and no SVG: networks cannot read those.
    """
    for image, is_own in candidates(page, request):
        if not is_own and (drawn := page.drawn_picture()):
            return SocialPicture(absolute(drawn.path), drawn.width, drawn.height, drawn.alt)
        if image and image.may_be_shown and not image.is_svg():
            read_sizes(image, page)
            try:
                made = image.get_rendition(SOCIAL)
            except (SourceImageIOError, OSError):
                # Its file is lost; the page shows nothing in its place either.
                continue
            url = absolute(made.url)
            return SocialPicture(url, made.width, made.height, image.description, is_own)
    return None


def candidates(
    page: BasePage, request: HttpRequest | None
) -> Iterator[tuple[CustomImage | None, bool]]:
    """Pictures in order of preference, each fetched only if the one before it will not do; and whose they are."""
    for name in ("social_image", "photo", "logo"):
        if getattr(page, f"{name}_id", None):
            yield getattr(page, name), True
    yield page.shelved("first picture", lambda: first_picture(page)), True
    yield SiteSettings.load(request_or_site=request).default_social_image, False
