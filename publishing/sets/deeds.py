"""What is confirmed before it is done: arming, holding, going live now, throwing away; and amending an item."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.models.publish_checks import PublishChecked
from cms.models.states import uk_time
from cms.sight import visible
from publishing.flags import tell_about_copy
from publishing.models import LaunchSet
from publishing.places import edit_path
from publishing.sets import arming
from publishing.sets.lines import by_item, lines_of
from publishing.sets.locks import amendment_of, open_member
from publishing.sets.preflight import may_publish, preflight
from publishing.sets.screens import find_set, need, to_set


@dataclass(frozen=True)
class Deed:
    """One thing that is asked about first: which right it needs, what the screen says, and what does it."""

    right: str
    title: Any
    button: Any
    words: Any
    do: Callable[[HttpRequest, LaunchSet], None]
    needs_check: bool = False


def do_arm(request: HttpRequest, launch: LaunchSet) -> None:
    """Arms the set, or says that something is in the way."""
    if launch.is_open and not launch.is_armed and not arming.arm(launch, request.user).blockers:
        messages.success(request, _("Armed: it goes live on %s.") % launch.time_in_words)
    else:
        messages.error(request, _("It is not armed: something is in the way."))


def do_hold(request: HttpRequest, launch: LaunchSet) -> None:
    """Holds the set."""
    if arming.hold(launch, request.user):
        messages.success(request, _("Held: nothing of it goes live until it is armed again."))
    else:
        messages.error(request, _("It was not armed any more, so there was nothing to hold."))


def do_now(request: HttpRequest, launch: LaunchSet) -> None:
    """Lets the set go live."""
    report = arming.go_live_now(launch, request.user) if launch.is_open else None
    if report and not launch.is_open:
        messages.success(request, _("All of it is live."))
    else:
        messages.error(request, _("Nothing went out: something is in the way."))


def do_throw_away(request: HttpRequest, launch: LaunchSet) -> None:
    """Deletes the set. Its items stay what they are."""
    if launch.may_be_changed:
        launch.delete()
        messages.success(request, _("The set is gone; its items are still there."))


DEEDS = {
    "arm": Deed(
        "publish",
        gettext_lazy("Arm"),
        gettext_lazy("Arm it"),
        gettext_lazy(
            "From then on its items are locked, and all of it goes live at its time or not at all."
        ),
        do_arm,
        needs_check=True,
    ),
    "hold": Deed(
        "hold",
        gettext_lazy("Hold"),
        gettext_lazy("Hold it"),
        gettext_lazy(
            "From then on nothing of it goes live at its time, and its items can be changed again."
        ),
        do_hold,
    ),
    "now": Deed(
        "publish",
        gettext_lazy("Go live now"),
        gettext_lazy("Go live now"),
        gettext_lazy("All of it goes live at once, whatever its time is, or nothing does."),
        do_now,
        needs_check=True,
    ),
    "throw-away": Deed(
        "change",
        gettext_lazy("Delete"),
        gettext_lazy("Delete the set"),
        gettext_lazy("The set is deleted. Its items stay as they are and go live with nothing."),
        do_throw_away,
    ),
}


def confirm(request: HttpRequest, pk: int, name: str) -> HttpResponse:
    """Asks first; the button does it."""
    deed = DEEDS.get(name)
    if deed is None:
        raise Http404
    need(request, deed.right)
    launch = find_set(request, pk)
    if not launch.is_open:
        return to_set(launch)
    if request.method == "POST":
        deed.do(request, launch)
        if not LaunchSet.objects.filter(pk=pk).exists():
            return redirect("publishing_sets")
        return to_set(launch, "?check=1" if launch.may_be_changed and deed.needs_check else "")
    if deed.right == "publish":
        tell_about_copy(request)
    report = preflight(launch, request.user) if deed.needs_check else None
    blockers = report.blockers if report else []
    if name == "now":
        blockers = [one for one in blockers if not one.is_about_time]
    lines = lines_of(launch, request.user)
    words = {
        "launch": launch,
        "deed": deed,
        "name": name,
        "blockers": by_item(blockers, lines),
        "warnings": by_item(report.warnings if report else [], lines),
        "lines": lines,
    }
    return render(request, "publishing/sets/confirm.html", words)


def amend(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Says what amending something scheduled or armed means, and whether it may come too late; the button opens it."""
    record = find_amendable(request, word, pk)
    slot = arming.slot_of(record)
    if slot is None:
        return redirect(edit_path(record))
    own_right = may_publish(request.user, record)
    if request.method == "POST":
        if request.POST.get("deed") == "take" and own_right:
            arming.take_slot(record, request.user)
            messages.success(
                request, _("The new text has taken the old one’s place, on %s.") % uk_time(slot)
            )
        else:
            arming.amend(record, request.user)
        return redirect(edit_path(record))
    words = {
        "record": record,
        "slot": uk_time(slot),
        "own_right": own_right,
        "may_be_late": not own_right and arming.may_be_late(slot),
        "back": edit_path(record),
    }
    return render(request, "publishing/sets/amend.html", words)


def publish_means_keep_the_slot(request: HttpRequest, page: Any) -> HttpResponse | None:
    """Whoever amends an item of an armed set and presses “Publish” lets the new text take the old one's place."""
    member, amendment = open_member(page), amendment_of(page)
    if not member or not member.launch_set.is_armed or not amendment:
        return None
    if amendment.by_id == request.user.pk and may_publish(request.user, page):
        slot = member.launch_set.time_in_words
        arming.take_slot(page, request.user)
        messages.success(request, _("The new text has taken the old one’s place, on %s.") % slot)
        return redirect(edit_path(page))
    return None


def find_amendable(request: HttpRequest, word: str, pk: int) -> Any:
    """A page or shared record that the person may change; every other one is not there."""
    model: Any = Page
    if word != "page":
        try:
            model = apps.get_model("cms", word)
        except LookupError:
            raise Http404 from None
        if not issubclass(model, PublishChecked):
            raise Http404
    record = visible(request.user, model._default_manager.filter(pk=pk)).first()
    if record is None or (model is Page and record.depth < 2):
        raise Http404
    record = getattr(record, "specific", record)
    policy = policy_registry.get(record)
    if not policy.user_has_permission_for_instance(request.user, "change", record):
        raise PermissionDenied
    return record


def addresses() -> list[Any]:
    """The screens of this module."""
    return [
        path("launch-sets/<int:pk>/<slug:name>/sure/", confirm, name="publishing_set_deed"),
        path("amend/<str:word>/<int:pk>/", amend, name="publishing_amend"),
    ]
