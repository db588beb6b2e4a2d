"""The screens of an organisation lead: the own sections, and the one form for each."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from directory.models import OrganisationPage
from pilots.comparing import mark_of
from pilots.models import ProgressSection, ProgressUpdatePage, SectionState
from pilots.sections import drafts, mails
from pilots.sections.form import SectionForm
from pilots.sections.parts import others_in
from pilots.sections.rights import closed_because, own_section
from pilots.sections.states import SectionItem, item_for, wanted_from

State = SectionState.State


def own_sections(request: HttpRequest) -> HttpResponse:
    """The sections that are wanted from a person's organisations."""
    return render(request, "pilots/sections/own.html", {"items": wanted_from(request.user)})


def item_of(draft: ProgressUpdatePage, organisation: OrganisationPage) -> SectionItem:
    """What is to be said of one section; `draft` is the newest version."""
    notes = SectionState.objects.filter(update_id=draft.pk, organisation_id=organisation.pk)
    note = notes.select_related("changed_by").first()
    return item_for(draft, organisation, note, closed_because(draft))


def section(request: HttpRequest, update_key: int, organisation_key: int) -> HttpResponse:
    """Shows and saves one section. Which one, the address says; whether it is theirs, their desk does."""
    update = own_section(request.user, update_key, organisation_key)
    organisation = OrganisationPage.objects.get(pk=organisation_key)
    if request.method != "POST":
        item = item_of(drafts.newest(update), organisation)
        return show(request, item)
    with drafts.locked_draft(update) as draft:
        item = item_of(draft, organisation)
        if refusal := why_not(item, request.POST.get("action", "")):
            messages.error(request, refusal)
            return show(request, item, data=request.POST)
        if request.POST.get("action") == "take_back":
            return take_back(request, item)
        return save(request, item)


def why_not(item: SectionItem, action: str) -> str:
    """Why the section cannot be changed now, in one sentence; empty if it can."""
    if item.closed:
        return _("Nothing was changed. %s") % item.closed
    if item.body is None:
        return _("Nothing was changed: your organisation has no section in this update any more.")
    if item.state == State.RECEIVED and action != "take_back":
        return _("Nothing was changed: the section has been sent. Take it back first.")
    return ""


def take_back(request: HttpRequest, item: SectionItem) -> HttpResponse:
    """The section can be changed again."""
    if item.state == State.RECEIVED:
        SectionState.note(item.update, item.organisation, State.BEGUN, request.user)
    messages.success(request, _("The section is yours again. Send it when it is ready."))
    return redirect(item.url)


def save(request: HttpRequest, item: SectionItem) -> HttpResponse:
    """Keeps what was typed; with “send” it goes to the pilot lead."""
    send = request.POST.get("action") == "send"
    row = drafts.section_of(item.update, item.organisation.pk)
    form = SectionForm(row, request.user, request.POST, send=send)
    if not form.is_valid():
        messages.error(
            request, _("Not saved yet: something is missing or wrong. Look for the red words.")
        )
        return show(request, item, form)
    body, seen = form.body(), form.cleaned_data["mark"]
    try:
        drafts.write_section(item.update, item.organisation.pk, body, seen)
    except drafts.ChangedMeanwhile as other:
        return show_both(request, item, other.row)
    drafts.keep(item.update, request.user)
    state = State.RECEIVED if send else State.BEGUN
    SectionState.note(item.update, item.organisation, state, request.user)
    if send:
        mails.tell_pilot_leads(item.update, item.organisation, request.user)
        messages.success(request, _("Sent. The pilot lead has your section now."))
    else:
        messages.success(request, _("Saved. Send it to the pilot lead when it is ready."))
    return redirect(item.url)


def show_both(request: HttpRequest, item: SectionItem, row: ProgressSection) -> HttpResponse:
    """Everything that was typed, and what somebody else has written in the meantime; saving again decides."""
    data = request.POST.copy()
    data["mark"] = mark_of(row.body)
    revision = item.update.latest_revision
    who = revision.user if revision and revision.user else _("Somebody else")
    text = _(
        "Not saved yet: %s has changed this section while you were writing. Their text is below, and yours is in the form, "
        "complete. Take over what you need; if you save again, yours takes the place of theirs."
    )
    messages.error(request, text % who)
    form = SectionForm(row, request.user, data)
    return show(request, item, form, theirs=row)


def show(
    request: HttpRequest,
    item: SectionItem,
    form: SectionForm | None = None,
    theirs: ProgressSection | None = None,
    data: Any = None,
) -> HttpResponse:
    """The screen: a form while the section can be written, otherwise what it says and why it cannot be changed."""
    row = None if item.body is None else drafts.section_of(item.update, item.organisation.pk)
    writable = row is not None and not item.closed and item.state != State.RECEIVED
    if writable and row is not None and form is None:
        form = SectionForm(row, request.user)
    context = {
        "item": item,
        "row": row,
        "form": form if writable else None,
        "theirs": theirs,
        "typed": typed(item, request.user, data) if data else None,
        "last": drafts.last_period(item.update, item.organisation.pk),
        "others": others_in(row.body) if row is not None else [],
        "media": form.media if form is not None else None,
    }
    return render(request, "pilots/sections/section.html", context)


def typed(item: SectionItem, user: Any, data: Any) -> Any:
    """What somebody wrote who came too late, to be copied; `None` if nothing of it can be read."""
    key = item.organisation.pk
    row = ProgressSection(organisation_id=key, body=item.body or [])
    form = SectionForm(row, user, data)
    return form.body() if "texts" in data and form.is_valid() else None
