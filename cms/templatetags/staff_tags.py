"""The template tag for what only people see who are signed in and may edit."""

from typing import Any

from django import template
from django.conf import settings

from cms.models import BasePage

register = template.Library()


@register.inclusion_tag("cms/components/staff_bar.html", takes_context=True)
def staff_bar(context: Any) -> dict[str, Any]:
    """The way from a public page to its form; nothing for everybody else.

    Who the reader is, is asked only of a browser that shows the cookie of a session: answers to all others stay the
    same for everybody, and may be kept (see cms.page_cache).
    """
    request, page = context.get("request"), context.get("page")
    if getattr(request, "is_draft_reading", False):
        may_edit = page.permissions_for_user(request.user).can_edit()
        return {"draft": page, "may_edit": may_edit}
    if not isinstance(page, BasePage) or getattr(request, "is_preview", False):
        return {}
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return {}
    may_edit = page.permissions_for_user(request.user).can_edit()
    return {"edited": page} if may_edit else {}
