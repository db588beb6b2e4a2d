"""Structured data (schema.org, as JSON-LD) about a page and the way to it."""

import json
from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from cms.addresses.head import Head, html_language
from cms.addresses.locate import absolute
from cms.addresses.trail import Crumb
from cms.models import BasePage, SiteSettings

#: As in Django's `json_script`: nothing in the data can end the element that holds it.
ESCAPES = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}

#: Pages that describe a thing: the type of the page, and of the thing.
PAGES_ABOUT = {
    "Organization": ("WebPage", "Organization"),
    "Person": ("ProfilePage", "Person"),
    "ResearchProject": ("WebPage", "ResearchProject"),
}


def structured_data(
    page: BasePage, head: Head, crumbs: list[Crumb], shown: Mapping[str, Any]
) -> SafeString:
    """The content of the page's `application/ld+json` element.

    `shown` is the template context, so that what the page already fetched need not be fetched again.
    """
    request = shown.get("request")
    graph = [organisation(request), about_page(page, head, shown)]
    if page.schema_type == "WebSite":
        graph[1] = website(head)
    if crumbs:
        graph.append(breadcrumb_list(crumbs))
    data = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(ESCAPES))


def without_empty(data: dict[str, Any]) -> dict[str, Any]:
    """The same without properties that say nothing."""
    return {name: value for name, value in data.items() if value not in (None, "", [], {})}


def reference(name: str) -> dict[str, str]:
    """Points to a part of the graph that stands elsewhere."""
    return {"@id": absolute(f"/#{name}")}


def organisation(request: HttpRequest | None) -> dict[str, Any]:
    """The project, which publishes everything here."""
    site = SiteSettings.load(request_or_site=request)
    return without_empty(
        {
            "@type": "ResearchOrganization",
            "@id": absolute("/#project"),
            "name": settings.WAGTAIL_SITE_NAME,
            "url": absolute("/"),
            "description": site.tagline,
            "sameAs": [channel.value["link"] for channel in site.social_channels],
        }
    )


def website(head: Head) -> dict[str, Any]:
    """The site as a whole; stands on its front page."""
    return without_empty(
        {
            "@type": "WebSite",
            "@id": absolute("/#site"),
            "name": settings.WAGTAIL_SITE_NAME,
            "url": head.canonical,
            "description": head.description,
            "inLanguage": html_language(get_language() or settings.LANGUAGE_CODE),
            "publisher": reference("project"),
        }
    )


def about_page(page: BasePage, head: Head, shown: Mapping[str, Any]) -> dict[str, Any]:
    """What every page says, with what its own type adds: about itself, or about the thing it describes."""
    published, changed = page.first_published_at, page.last_published_at
    own = without_empty(page.structured_data(shown))
    data = {
        "@type": PAGES_ABOUT.get(page.schema_type, ("WebPage", ""))[0],
        "@id": f"{head.canonical}#page",
        "name": page.title,
        "description": head.description,
        "url": head.canonical,
        "inLanguage": html_language(get_language() or settings.LANGUAGE_CODE),
        "image": head.picture.url if head.picture and head.picture.is_own else "",
        "datePublished": published.isoformat(timespec="seconds") if published else "",
        "dateModified": changed.isoformat(timespec="seconds") if changed else "",
        "isPartOf": reference("site"),
        "publisher": reference("project"),
    }
    if page.schema_type in PAGES_ABOUT:
        thing = PAGES_ABOUT[page.schema_type][1]
        data["mainEntity"] = {
            "@type": thing,
            "name": page.title,
            "description": head.description,
            **own,
        }
    else:
        data |= {"@type": page.schema_type, **own}
    return without_empty(data)


def breadcrumb_list(crumbs: list[Crumb]) -> dict[str, Any]:
    """The way from the front page, the same as the visible one."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": crumb.title, "item": crumb.url}
            for place, crumb in enumerate(crumbs, start=1)
        ],
    }
