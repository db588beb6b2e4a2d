"""The head of every page and the way to it."""

from typing import Any

from django import template

from cms.addresses.head import head_of_page, head_of_view
from cms.addresses.structured_data import structured_data
from cms.addresses.trail import trail
from cms.models import BasePage

register = template.Library()


@register.inclusion_tag("cms/components/head.html", takes_context=True)
def head(context: Any, title: str = "") -> dict[str, Any]:
    """Title, description, canonical address, cards for sharing and structured data.

    Reads `page` from the context. Screens that are no page of the tree give their `title`, or have one in the
    context; `canonical` (a path) in the context allows search engines to list them. `noindex` in the context keeps
    search engines from a page of the tree.
    """
    request = context.get("request")
    page = context.get("page")
    if not isinstance(page, BasePage):
        found = head_of_view(title or context.get("title") or "", request, context.flatten())
        return {"head": found}
    found = head_of_page(page, request)
    found.indexed = found.indexed and not context.get("noindex")
    data = structured_data(page, found, trail(page, request), context)
    return {"head": found, "structured_data": data}


@register.inclusion_tag("cms/components/breadcrumbs.html", takes_context=True)
def breadcrumbs(context: Any) -> dict[str, Any]:
    """The way from the front page to this one; nothing on the front page itself."""
    page = context.get("page")
    if not isinstance(page, BasePage):
        return {"crumbs": []}
    return {"crumbs": trail(page, context.get("request"))}
