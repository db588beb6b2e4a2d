"""The first screen of the people in the office: what waits for them, by role.

The order: what to check (15), what is approved (17), what was sent back (20) or handed in (30), what can be started (35), what goes live next
(40), what to translate (45), quotes without permission (50). Reviews that are due (120) and late updates (130) come from the apps that know
about them, one's own drafts (205) from here, and Wagtail's list of latest edits is the last.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import F, OuterRef, Q, Subquery
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.ui.components import Component
from wagtail.admin.views.home import (
    UserObjectsInWorkflowModerationPanel,
    WorkflowObjectsToModeratePanel,
)
from wagtail.models import Locale, Page, WorkflowState
from wagtail.permissions import policy_registry

from cms.bin_place import outside_the_bin
from cms.models import Quote
from cms.models.states import uk_time, with_states
from cms.querysets import public_q
from cms.sight import visible
from roles.desk import items_under_review
from roles.guest_panels import InReviewPanel, SentBackPanel
from roles.items import OWN_RECORDS, Item, newest_first, page_items, record_items
from roles.names import (
    ADMINISTRATORS,
    COMMS_AUTHORS,
    COMMS_EDITORS,
    PRESS_OFFICERS,
    TRANSLATORS,
    is_guest,
    roles_of,
)

#: The name of the screen on which what is approved goes live, from the app that has it.
release_screen: list[str] = []
#: From the app that knows: with what an item goes live together, and the address of that, by the item's word and key.
companions: list[Callable[[], dict[tuple[str, int], tuple[str, str]]]] = []
#: Whoever hands something in can expect an answer within this time.
REVIEW_WITHIN = timedelta(days=5)
SHOWN = 10


@dataclass(frozen=True)
class Waiting:
    """Something to check: until when, in words, and whether that has passed."""

    item: Item
    due: datetime
    words: str
    is_late: bool
    #: Whether the person has worked on it, where that keeps them from deciding.
    is_own: bool = False


def waiting(item: Item, now: datetime) -> Waiting:
    """When an answer is due: when it is to go live, or else some days after it was handed in."""
    step = item.review.current_task_state if item.review else None
    since = step.started_at if step else now
    due = item.wanted or since + REVIEW_WITHIN
    late = due < now
    if item.wanted:
        words = _("Wanted live on %s; that has passed") if late else _("Wanted live on %s")
        return Waiting(item, due, words % uk_time(item.wanted), late)
    days = (timezone.localdate(now) - timezone.localdate(since)).days
    words = ngettext("Waiting for %d day", "Waiting for %d days", days) % days
    if late:
        words = _("%s, which is too long") % words
    return Waiting(item, due, words if days else _("Handed in today"), late)


def is_own_work(item: Item, user: Any) -> bool:
    """Whether somebody else has to decide, because this person has worked on it."""
    if not item.model.needs_sign_off:
        return False
    record = item.model.objects.get(pk=item.key)
    return not record.may_approve(record.get_latest_revision(), user)


class QueuePanel(Component):
    """What waits for this person's check, the most urgent first."""

    name, order = "queue", 15
    template_name = "roles/panels/queue.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`entries`: everything on the groups' list to which the person belongs."""
        user = parent_context["request"].user
        reviews = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
        if not user.is_superuser:
            groups = list(user.groups.values_list("pk", flat=True))
            field = "current_task_state__task__groupapprovaltask__groups__in"
            reviews = reviews.filter(**{field: groups}).distinct()
        now = timezone.now()
        found = [waiting(item, now) for item in items_under_review(reviews)]
        entries = [replace(one, is_own=is_own_work(one.item, user)) for one in found]
        return {"entries": sorted(entries, key=lambda entry: (entry.due, entry.item.key))}


def release_address(item: Item) -> str:
    """Where it goes live or gets its time; its form if there is no screen for that."""
    return reverse(release_screen[0], args=[item.word, item.key]) if release_screen else item.edit


class ApprovedPanel(Component):
    """What has passed its check and waits for somebody to publish or schedule it: approval alone does neither."""

    name, order = "approved", 17
    template_name = "roles/panels/approved.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`items` with a version that is approved and neither live nor scheduled, the oldest first."""
        user = parent_context["request"].user
        waits = {"_approved_revision__isnull": False, "_scheduled_for": None}
        pages = with_states(visible(user, Page.objects.all())).filter(**waits)
        items = page_items(pages.order_by("latest_revision_created_at")[:SHOWN])
        for model in OWN_RECORDS:
            items += record_items(with_states(model.objects.all()).filter(**waits)[:SHOWN])
        together = companions[0]() if companions else {}
        return {
            "items": [
                (item, release_address(item), together.get((item.word, item.key))) for item in items
            ]
        }


class NextPanel(Component):
    """What goes live by itself next."""

    name, order = "next", 40
    template_name = "roles/panels/next.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`items` with a time, the next one first, as far as the person may see them."""
        user = parent_context["request"].user
        pages = with_states(visible(user, Page.objects.all())).filter(_scheduled_for__isnull=False)
        return {"items": page_items(pages.order_by("_scheduled_for")[:SHOWN])}


class QuotesPanel(Component):
    """Quotes that nobody may use yet, because the person quoted has not said yes."""

    name, order = "quotes", 50
    template_name = "roles/panels/quotes.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The newest `items`; `may_edit` says whether the person may record the permission."""
        proposed = Quote.objects.filter(approval=Quote.Approval.PROPOSED)
        user = parent_context["request"].user
        rows = visible(user, proposed).order_by("-latest_revision__created_at", "-pk")[:SHOWN]
        return {"items": record_items(rows), "may_edit": user.has_perm("cms.change_quote")}


class WelshPanel(Component):
    """What there is to translate: pages that still show English, and those whose English page has changed since."""

    name, order = "welsh", 45
    template_name = "roles/panels/welsh.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`items` to work on and why, and how many English pages are `missing` in Welsh; nothing without Welsh."""
        welsh = Locale.objects.filter(language_code="cy").first()
        if welsh is None:
            return {"items": []}
        english = Page.objects.filter(
            locale=Locale.get_default(), translation_key=OuterRef("translation_key")
        )
        pages = outside_the_bin(Page.objects.filter(locale=welsh, depth__gt=1))
        pages = pages.annotate(_english=Subquery(english.values("last_published_at")[:1]))
        old = Q(latest_revision_created_at__lt=F("_english")) | Q(latest_revision=None)
        copies = Q(alias_of__isnull=False)
        items = [
            *(
                (item, _("Shows the English text"))
                for item in page_items(pages.filter(copies)[:SHOWN])
            ),
            *(
                (item, _("The English page has changed since"))
                for item in page_items(pages.filter(old, alias_of=None)[:SHOWN])
            ),
        ]
        public = outside_the_bin(
            Page.objects.filter(public_q(), locale=Locale.get_default(), depth__gt=1)
        )
        keys = Page.objects.filter(locale=welsh).values("translation_key")
        return {"items": items, "missing": public.exclude(translation_key__in=keys).count()}


class DraftsPanel(Component):
    """What a person has begun and not published."""

    name, order = "drafts", 205
    template_name = "roles/panels/drafts.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """The newest of this person's own drafts and waiting changes that they may still change."""
        user = parent_context["request"].user
        policy = policy_registry.get_by_type(Page)
        mine = {"latest_revision__user": user, "has_unpublished_changes": True}
        pages = policy.instances_user_has_permission_for(user, "change").filter(**mine)
        found = page_items(pages.order_by("-latest_revision_created_at")[:SHOWN])
        for model in OWN_RECORDS:
            if user.has_perm(f"cms.change_{model._meta.model_name}"):
                rows = model.objects.filter(**mine).order_by("-latest_revision__created_at")
                found += record_items(rows[:SHOWN])
        return {"items": newest_first(found)[:SHOWN]}


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Adds what fits the roles of somebody in the office, in place of what Wagtail has for all."""
    if is_guest(request.user):
        return
    theirs = (WorkflowObjectsToModeratePanel, UserObjectsInWorkflowModerationPanel)
    panels[:] = [panel for panel in panels if not isinstance(panel, theirs)]
    panels += [SentBackPanel(), InReviewPanel(), DraftsPanel()]
    roles = roles_of(request.user)
    if roles & {ADMINISTRATORS, COMMS_EDITORS}:
        panels += [QueuePanel(), ApprovedPanel()]
    if roles & {ADMINISTRATORS, COMMS_EDITORS, COMMS_AUTHORS, PRESS_OFFICERS}:
        panels += [NextPanel(), QuotesPanel()]
    if TRANSLATORS in roles:
        panels.append(WelshPanel())
