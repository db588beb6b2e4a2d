"""Reminds staff of pages whose review date has passed: on the front screen of the admin and on the page itself."""

import datetime
from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page, get_page_models
from wagtail.permissions import policy_registry

from cms.models import BasePage

#: So many stand on the front screen, the oldest first.
MOST = 10


def overdue(pages: QuerySet[Page], today: datetime.date) -> list[tuple[datetime.date, Page]]:
    """Those of `pages` that should have been reviewed before today, with the day, the oldest first; two queries."""
    rows = [
        model._default_manager.filter(review_date__lt=today)
        .order_by()
        .values_list("pk", "review_date")
        for model in get_page_models()
        if issubclass(model, BasePage)
    ]
    first, *others = rows
    days = dict(first.union(*others))
    found = pages.filter(pk__in=days, live=True).select_related("owner")
    return sorted(((days[page.pk], page) for page in found), key=lambda pair: (pair[0], pair[1].pk))


class ReviewPanel(Component):
    """The pages that somebody may edit and that wait for a review; nothing at all when there are none."""

    name, order, for_guests = "review_dates", 120, True
    template_name = "home/admin/review_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Adds `pages`, pairs of a day and a page, and how many `more` there are."""
        context = super().get_context_data(parent_context) or {}
        policy = policy_registry.get_by_type(Page)
        user = parent_context["request"].user
        mine = policy.instances_user_has_permission_for(user, "change")
        found = overdue(mine, timezone.localdate())
        more = max(0, len(found) - MOST)
        return {**context, "pages": found[:MOST], "more": more, "user": user}


def warn_on_the_page(request: HttpRequest, page: Page) -> None:
    """Says on the edit screen that the review date has passed."""
    day = getattr(page, "review_date", None)
    if request.method == "GET" and day and day < timezone.localdate():
        text = _(
            "This page should have been reviewed by %(day)s. Check that it is still true, then give it a "
            "new date under “Dates and owner”."
        )
        messages.warning(request, text % {"day": date_format(day, "j F Y")})
