"""The first screen of pilot and organisation leads.

A panel of another app stands here when it says `for_guests = True`; everything else is taken away, because it was made
for people who see all of the site. The order: what is due (10), what was sent back (20), what is being looked at (30),
the pages (40), what can be started (50).
"""

from typing import Any

from django.db.models import Count
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.models import Comment

from cms.models import KeyFigure, Quote
from roles import writing
from roles.desk import things_of, whom_to_ask
from roles.names import is_guest

#: So many of the pages below one's own stand on the first screen; the list of everything has the others.
BELOW_SHOWN = 4


class SentBackPanel(Component):
    """What a reviewer wants to have changed, with their words."""

    name, order, for_guests = "sent_back", 20, True
    template_name = "roles/panels/sent_back.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`items` that were sent back, each with the number of remarks in its text that nobody has dealt with."""
        handed_in = things_of(parent_context["request"]).handed_in
        items = [item for item in handed_in if item.sent_back]
        keys = [item.key for item in items if item.word == "page"]
        open_ones = Comment.objects.filter(page__in=keys, resolved_at=None).order_by()
        remarks = dict(open_ones.values_list("page").annotate(Count("pk"))) if keys else {}
        return {
            "items": [(one, remarks.get(one.key) if one.word == "page" else 0) for one in items]
        }


class InReviewPanel(Component):
    """What was handed in and has no answer yet."""

    name, order, for_guests = "in_review", 30, True
    template_name = "roles/panels/in_review.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`items` that somebody is looking at."""
        request = parent_context["request"]
        waiting = [item for item in things_of(request).handed_in if item.in_review]
        return {"items": waiting, "user": request.user}


class YourPagesPanel(Component):
    """The pages that are somebody's own; a friendly word when there are none."""

    name, order, for_guests = "your_pages", 40, True
    template_name = "roles/panels/your_pages.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`branches`, of each the first few pages below, and whom to ask when there are none."""
        branches = things_of(parent_context["request"]).branches()
        more = any(len(branch.below) > BELOW_SHOWN for branch in branches)
        return {
            "branches": branches,
            "shown": f":{BELOW_SHOWN}",
            "more": more,
            "people": [] if branches else whom_to_ask(),
        }


class StartPanel(Component):
    """What a lead can begin at any time."""

    name, order, for_guests = "start", 50, True
    template_name = "roles/panels/start.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """Buttons; nothing for somebody without a desk, who would have nowhere to put it."""
        if not things_of(parent_context["request"]).branches():
            return {"buttons": []}
        return {
            "buttons": [
                *writing.buttons(parent_context["request"].user),
                (_("New quote"), "openquote", reverse(Quote.snippet_viewset.get_url_name("add"))),
                (
                    _("New figure"),
                    "decimal",
                    reverse(KeyFigure.snippet_viewset.get_url_name("add")),
                ),
                (_("Add a picture"), "image", reverse("wagtailimages:add_multiple")),
                (_("Add a file"), "doc-full", reverse("wagtaildocs:add_multiple")),
            ]
        }


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Leaves a guest what is theirs."""
    if not is_guest(request.user):
        return
    panels[:] = [panel for panel in panels if getattr(panel, "for_guests", False)]
    panels += [SentBackPanel(), InReviewPanel(), YourPagesPanel(), StartPanel()]
