"""The screens of the Bin."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import ProtectedError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page, ReferenceIndex

from editing.bin import delete_for_good, put_in_bin, restore
from editing.bin_rights import (
    entries_for,
    may_bin,
    may_delete_for_good,
    may_restore,
    may_restore_live,
    places_for,
)
from editing.models import KEPT_FOR, BinnedPage


def entry_or_404(pk: int) -> BinnedPage:
    """An entry that can be dealt with on its own."""
    return get_object_or_404(BinnedPage.objects.alone(), pk=pk)


def bin_list(request: HttpRequest) -> HttpResponse:
    """What was deleted in the last 30 days."""
    context = {
        "entries": entries_for(request.user),
        "days": KEPT_FOR.days,
        "may_delete": may_delete_for_good(request.user),
    }
    return render(request, "editing/bin_list.html", context)


def confirm_bin(request: HttpRequest, page: Page) -> HttpResponse:
    """Asks before a page goes into the Bin, and moves it there when the answer is yes."""
    parent = page.get_parent()
    if not may_bin(request.user, page):
        raise PermissionDenied
    if request.method == "POST":
        put_in_bin(page, request.user)
        text = _("“%(title)s” is in the Bin now and can be put back for %(days)d days.")
        values = {"title": page.get_admin_display_title(), "days": KEPT_FOR.days}
        button = messages.button(reverse("editing_bin"), _("Open the Bin"))
        messages.success(request, text % values, buttons=[button])
        return redirect("wagtailadmin_explore", parent.pk)
    context = {
        "page": page,
        "parent": parent,
        "days": KEPT_FOR.days,
        "below": page.get_descendant_count(),
        "usage_count": ReferenceIndex.get_references_to(page).group_by_source_object().count(),
    }
    return render(request, "editing/bin_confirm.html", context)


def bin_restore(request: HttpRequest, pk: int) -> HttpResponse:
    """Puts a page back where it was; asks for another place when that one is gone."""
    entry = entry_or_404(pk)
    place = entry.place()
    if place and not may_restore(request.user, entry, place):
        raise PermissionDenied
    places = [] if place else places_for(request.user, entry)
    if request.method == "POST":
        chosen = place or next((p for p in places if str(p.pk) == request.POST.get("place")), None)
        if chosen:
            return restored(request, entry, chosen, place is not None)
    context = {"entry": entry, "place": place, "places": places}
    context["comes_back_live"] = bool(
        place and entry.live_versions and may_restore_live(request.user, place)
    )
    return render(request, "editing/bin_restore.html", context)


def restored(
    request: HttpRequest, entry: BinnedPage, parent: Page, same_place: bool
) -> HttpResponse:
    """Does it and says how it came back."""
    page, live = entry.page, same_place and may_restore_live(request.user, parent)
    drafts = restore(entry, request.user, None if same_place else parent, live)
    title = page.get_admin_display_title()
    if drafts:
        messages.warning(
            request,
            _("“%(title)s” is back. Not live any more, but drafts now: %(drafts)s.")
            % {"title": title, "drafts": ", ".join(one.title for one in drafts)},
        )
    else:
        messages.success(request, _("“%(title)s” is back as it was.") % {"title": title})
    return redirect("wagtailadmin_explore", parent.pk)


def bin_delete(request: HttpRequest, pk: int) -> HttpResponse:
    """Deletes for good, after showing what uses the page."""
    entry = entry_or_404(pk)
    if not may_delete_for_good(request.user):
        raise PermissionDenied
    usage = ReferenceIndex.get_references_to(entry.page).group_by_source_object()
    if request.method == "POST":
        return deleted(request, entry)
    used_on: list[tuple[Any, Any]] = [(source, list(refs)) for source, refs in usage]
    context = {
        "entry": entry,
        "used_on": used_on,
        "below": entry.page.get_descendant_count(),
        "is_protected": usage.is_protected,
    }
    return render(request, "editing/bin_delete.html", context)


@require_POST
def deleted(request: HttpRequest, entry: BinnedPage) -> HttpResponse:
    """Does it, or says what stands in the way."""
    title = entry.page.title
    try:
        delete_for_good(entry, request.user)
    except ProtectedError:
        messages.error(
            request,
            _("“%s” cannot be deleted: other pages need it. Take it out there first.") % title,
        )
        return redirect("editing_bin_delete", entry.pk)
    messages.success(request, _("“%s” is deleted for good.") % title)
    return redirect("editing_bin")
