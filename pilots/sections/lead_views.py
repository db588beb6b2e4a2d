"""The screens of whoever leads an update: whose section is in, asking for it, leaving it out."""

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages

from directory.models import OrganisationPage
from pilots.models import ProgressUpdatePage, SectionState
from pilots.sections import drafts, mails, sharing
from pilots.sections.rights import led_update, takes_part
from pilots.sections.states import SectionItem, states_of

State = SectionState.State
LONGEST_REASON = 250


@require_safe
def sections(request: HttpRequest, update_key: int) -> HttpResponse:
    """Whose section of an update is received, late, begun or left out."""
    update = led_update(request.user, update_key)
    items = states_of(update)
    context = {
        "update": items[0].update if items else drafts.newest(update),
        "items": items,
        "received": sum(item.state == State.RECEIVED for item in items),
        "wanted": sum(item.is_wanted for item in items),
        "locked": why_locked(update, request.user),
        "shareable": sharing.shareable(items, request.user),
    }
    return render(request, "pilots/sections/states.html", context)


def why_locked(update: ProgressUpdatePage, user: Any) -> str:
    """Why this person cannot change the update now; empty if they can."""
    lock = update.get_lock()
    if lock is None or not lock.for_user(user):
        return ""
    return _("The update cannot be changed now: it is being checked, scheduled or locked.")


@require_POST
def act(request: HttpRequest, update_key: int, organisation_key: int, action: str) -> HttpResponse:
    """Does one of `ACTIONS` for one organisation, then shows the list again."""
    update = led_update(request.user, update_key)
    if action not in ACTIONS or not takes_part(update, organisation_key):
        raise PermissionDenied
    organisation = get_object_or_404(OrganisationPage, pk=organisation_key)
    if refusal := why_locked(update, request.user):
        messages.error(request, refusal)
    else:
        ACTIONS[action](request, update, organisation)
    return redirect("pilots_sections", update_key)


@require_POST
def ask_all(request: HttpRequest, update_key: int) -> HttpResponse:
    """Asks everybody who has not sent anything yet."""
    update = led_update(request.user, update_key)
    for item in states_of(update):
        if item.is_wanted:
            ask(request, item.update, item.organisation)
    return redirect("pilots_sections", update_key)


def item_of(update: ProgressUpdatePage, organisation: OrganisationPage) -> SectionItem | None:
    """What the list says of one organisation."""
    found = [one for one in states_of(update) if one.organisation == organisation]
    return found[0] if found else None


def ask(request: HttpRequest, update: ProgressUpdatePage, organisation: OrganisationPage) -> None:
    """Mails the leads of the organisation."""
    item = item_of(update, organisation)
    if item is None or not item.is_wanted:
        messages.error(request, _("%s: there is nothing to ask for.") % organisation.title)
        return
    people = mails.ask_for_section(item.update, organisation, request.user)
    if not people:
        text = _(
            "%s: nobody can be asked. Nobody with an e-mail address works at this organisation’s desk."
        )
        messages.warning(request, text % organisation.title)
        return
    now = timezone.now()
    # Whoever has begun stays so; the day of the mail is noted with it.
    changed = SectionState.objects.filter(update=update, organisation=organisation)
    if not changed.update(mailed_at=now):
        SectionState.note(update, organisation, State.ASKED, request.user, mailed_at=now)
    text = _("%(organisation)s: asked %(people)s by e-mail.")
    names = ", ".join(str(person) for person in people)
    messages.success(request, text % {"organisation": organisation.title, "people": names})


def receive(
    request: HttpRequest, update: ProgressUpdatePage, organisation: OrganisationPage
) -> None:
    """Notes that a section is complete which came another way, for example by e-mail."""
    item = item_of(update, organisation)
    if item is None or not item.is_wanted or not item.words:
        text = _("%s: write the section in the update first, then it can count as received.")
        messages.error(request, text % organisation.title)
        return
    SectionState.note(update, organisation, State.RECEIVED, request.user)
    messages.success(request, _("%s: received.") % organisation.title)


def leave_out(
    request: HttpRequest, update: ProgressUpdatePage, organisation: OrganisationPage
) -> None:
    """Moves the organisation to those that are not covered, with the reason that readers get."""
    reason = " ".join(request.POST.get("reason", "").split())
    if not reason or len(reason) > LONGEST_REASON:
        text = _(
            "%(name)s: say why in one sentence of at most %(length)d characters. Readers see it."
        )
        messages.error(request, text % {"name": organisation.title, "length": LONGEST_REASON})
        return
    with drafts.locked_draft(update) as draft:
        drafts.leave_out(draft, organisation.pk, reason)
        drafts.keep(draft, request.user)
        SectionState.note(update, organisation, State.LEFT_OUT, request.user)
    text = _("%s is left out this time. What it had written stays in the history.")
    messages.success(request, text % organisation.title)


def take_in(
    request: HttpRequest, update: ProgressUpdatePage, organisation: OrganisationPage
) -> None:
    """Gives the organisation its section back."""
    with drafts.locked_draft(update) as draft:
        drafts.take_in(draft, organisation.pk)
        drafts.keep(draft, request.user)
        SectionState.note(update, organisation, State.ASKED, request.user)
    messages.success(request, _("%s has a section in this update again.") % organisation.title)


@require_POST
def share(request: HttpRequest, update_key: int, organisation_key: int, block: str) -> HttpResponse:
    """Makes a shared record of a figure or a proposed quote that was typed in a section, and uses it there."""
    update = led_update(request.user, update_key)
    if not takes_part(update, organisation_key):
        raise PermissionDenied
    if refusal := why_locked(update, request.user):
        messages.error(request, refusal)
        return redirect("pilots_sections", update_key)
    with drafts.locked_draft(update) as draft:
        result = sharing.share(draft, organisation_key, block, request.user)
        if result.record is not None:
            drafts.keep(draft, request.user)
    tell = messages.success if result.record is not None else messages.error
    tell(request, result.sentence, buttons=result.buttons)
    return redirect("pilots_sections", update_key)


Act = Callable[[HttpRequest, ProgressUpdatePage, OrganisationPage], None]
ACTIONS: dict[str, Act] = {
    "ask": ask,
    "receive": receive,
    "leave-out": leave_out,
    "take-in": take_in,
}
