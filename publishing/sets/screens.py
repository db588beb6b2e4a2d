"""The screens of launch sets: the list, one set, its form, and what can be put into it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import ModelAdminURLFinder
from wagtail.log_actions import log

from cms.history import as_file
from cms.models.approvals import approve
from publishing.models import LaunchMember, LaunchSet
from publishing.places import edit_path
from publishing.sets.forms import LaunchSetForm
from publishing.sets.history import newest, words_of
from publishing.sets.kinds import item_of, kind_of, kinds
from publishing.sets.lines import lines_of, sets_for, social_words
from publishing.sets.locks import open_member
from publishing.sets.membership import NotAdded, add, move, move_to, take_out
from publishing.sets.preflight import may_publish, preflight
from publishing.sets.releasing import failure_lines

SHOWN = 30


class SetFinder(ModelAdminURLFinder):
    """Where mails and links lead."""

    edit_url_name = "publishing_set"


def may(user: Any, what: str) -> bool:
    """Whether somebody may add, change, publish or hold sets."""
    return bool(user.has_perm(f"publishing.{what}_launchset"))


def need(request: HttpRequest, what: str) -> None:
    """Raises `PermissionDenied` unless this person may."""
    if not may(request.user, what):
        raise PermissionDenied


def find_set(request: HttpRequest, pk: int) -> LaunchSet:
    """A set that the person may look at; every other one is not there."""
    found = next((launch for launch in sets_for(request.user) if launch.pk == pk), None)
    if found is None:
        raise Http404
    return found


def to_set(launch: LaunchSet, question: str = "") -> HttpResponse:
    """Back to the screen of the set."""
    return redirect(reverse("publishing_set", args=[launch.pk]) + question)


def by_time(launch: LaunchSet) -> Any:
    """To put sets in the order of their times; those without one come last."""
    moment = launch.go_live_at if launch.is_open else launch.released_at
    return moment is None, moment or launch.pk


def set_list(request: HttpRequest) -> HttpResponse:
    """All sets: those that are to go live, the next one first, and those that are live, the latest first."""
    sets = sorted(sets_for(request.user), key=by_time)
    context = {
        "ahead": [one for one in sets if one.is_open],
        "live": [one for one in reversed(sets) if not one.is_open],
        "may_add": may(request.user, "add"),
    }
    return render(request, "publishing/sets/list.html", context)


def set_form(request: HttpRequest, pk: int | None = None) -> HttpResponse:
    """Makes a set, or changes its name, time and owner."""
    need(request, "change" if pk else "add")
    launch = find_set(request, pk) if pk else LaunchSet(owner_id=request.user.pk)
    if not launch.may_be_changed:
        messages.error(request, _("An armed set does not change. Hold it first."))
        return to_set(launch)
    form = LaunchSetForm(request.POST or None, instance=launch)
    if request.method == "POST" and form.is_valid():
        form.save()
        log(launch, "publishing.set_changed" if pk else "publishing.set_made", user=request.user)
        return to_set(launch)
    words = {"form": form, "launch": launch, "media": form.media}
    return render(request, "publishing/sets/form.html", words)


def set_screen(request: HttpRequest, pk: int) -> HttpResponse:
    """One set: its items with their states, what is in the way, and what can be done."""
    launch = find_set(request, pk)
    may_change = may(request.user, "change")
    wants_check = may_change and launch.is_open and "check" in request.GET
    report = preflight(launch, request.user) if wants_check else None
    lines = lines_of(launch, request.user, report)
    is_whole = bool(lines) and not any(line.is_hidden for line in lines)
    words = {
        "launch": launch,
        "lines": lines,
        "may_preview": launch.is_open and is_whole and may(request.user, "view"),
        "report": report,
        "may_list": may(request.user, "view"),
        "of_the_set": report.of(0) if report else [],
        "social": social_words(lines) if may_change else [],
        "failure": failure_lines(launch) if may_change else [],
        "may_change": may_change and launch.may_be_changed,
        "may_share": launch.is_open and is_whole and may_change,
        "may_publish": may(request.user, "publish") and launch.is_open,
        "may_hold": may(request.user, "hold") and launch.is_armed,
        "history": newest(launch) if may_change else [],
    }
    return render(request, "publishing/sets/set.html", words)


@require_safe
def set_history(request: HttpRequest, pk: int) -> StreamingHttpResponse:
    """Everything that happened to it, for spreadsheets."""
    need(request, "change")
    return as_file(find_set(request, pk), words_of)


@require_POST
def set_order(request: HttpRequest, pk: int) -> HttpResponse:
    """Moves an item up or down, or takes it out: the pressed button says which, and what."""
    need(request, "change")
    launch = find_set(request, pk)
    deed, _colon, key = request.POST.get("deed", "").partition(":")
    member = launch.members.filter(pk=key if key.isdecimal() else 0).first()
    if member and launch.may_be_changed:
        if deed == "out":
            take_out(member, request.user)
        elif deed == "newest":
            approve_newest(request, member)
            return to_set(launch, "?check=1")
        else:
            move(launch, member, {"up": -1, "down": 1}.get(deed, 0))
            # Whoever works by keyboard goes on in the row that has moved.
            return to_set(launch, f"#member-{member.pk}")
    return to_set(launch)


@require_POST
def set_place(request: HttpRequest, pk: int, key: int) -> HttpResponse:
    """What the row says that was drawn to another place, or moved there with the arrow keys."""
    need(request, "change")
    launch = find_set(request, pk)
    member = launch.members.filter(pk=key).first()
    place = request.GET.get("position", "")
    if member is None or not launch.may_be_changed or not place.isdecimal():
        return HttpResponse(status=409)
    move_to(launch, member, min(int(place[:9]), len(launch.members.all())))
    return HttpResponse(status=204)


def approve_newest(request: HttpRequest, member: LaunchMember) -> None:
    """The newest draft takes the place of the older text that was approved, if the person may publish it."""
    item = item_of(member)
    latest = item.get_latest_revision() if item is not None and kind_of(item).has_versions else None
    if latest and may_publish(request.user, item) and not item.current_workflow_state:
        approve(latest, request.user)
        messages.success(request, _("The newest draft of “%s” is approved.") % item)


def set_add(request: HttpRequest, pk: int) -> HttpResponse:
    """What could be put into the set, found by words; only what the person may see is named."""
    need(request, "change")
    launch = find_set(request, pk)
    if not launch.may_be_changed:
        return to_set(launch)
    if request.method == "POST":
        item = find_item(request, request.POST.get("word", ""), request.POST.get("key", ""))
        put(request, launch, item)
        return to_set(launch)
    words = request.GET.get("q", "").replace("\0", "").strip()[:200]
    kind = kinds.get(request.GET.get("kind", "page"), kinds["page"])
    found = kind.candidates(request.user)
    if words:
        found = found.filter(**{f"{kind.search_field}__icontains": words})
    taken = LaunchMember.objects.filter(
        is_open=True, content_type__model=kind.model._meta.model_name
    )
    free = found.exclude(pk__in=[int(key) for key in taken.values_list("object_id", flat=True)])
    context = {
        "launch": launch,
        "items": kind.lines(free.order_by("-pk")[:SHOWN]),
        "kinds": list(kinds.values()),
        "kind": kind,
        "words": words,
    }
    return render(request, "publishing/sets/add.html", context)


def find_item(request: HttpRequest, word: str, key: Any) -> Any:
    """Something that the person may put into a set; every other thing is not there."""
    kind = kinds.get(word)
    if kind is None or not str(key).isdecimal():
        raise Http404
    item = kind.candidates(request.user).filter(pk=key).first()
    if item is None:
        raise Http404
    return getattr(item, "specific", item)


def put(request: HttpRequest, launch: LaunchSet, item: Any) -> None:
    """Adds it, or says why not."""
    try:
        add(launch, item, request.user)
    except NotAdded as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("“%(item)s” is in the set now.") % {"item": item})


def put_into_set(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """From the editor of an item: which set it goes live with."""
    need(request, "change")
    item = find_item(request, word, pk)
    there = open_member(item)
    if there:
        return to_set(there.launch_set)
    sets = [launch for launch in sets_for(request.user) if launch.may_be_changed]
    if request.method == "POST":
        chosen = next((one for one in sets if str(one.pk) == request.POST.get("set")), None)
        if chosen:
            put(request, chosen, item)
            return to_set(chosen)
        messages.error(request, _("Choose a set."))
    words = {"item": item, "sets": sets, "back": edit_path(item)}
    return render(request, "publishing/sets/put.html", words)


def addresses() -> list[Any]:
    """The screens of this module."""
    return [
        path("launch-sets/", set_list, name="publishing_sets"),
        path("launch-sets/new/", set_form, name="publishing_set_new"),
        path("launch-sets/<int:pk>/", set_screen, name="publishing_set"),
        path("launch-sets/<int:pk>/history.csv", set_history, name="publishing_set_history"),
        path("launch-sets/<int:pk>/edit/", set_form, name="publishing_set_edit"),
        path("launch-sets/<int:pk>/order/", set_order, name="publishing_set_order"),
        path("launch-sets/<int:pk>/place/<int:key>/", set_place, name="publishing_set_place"),
        path("launch-sets/<int:pk>/add/", set_add, name="publishing_set_add"),
        path("launch-sets/with/<str:word>/<int:pk>/", put_into_set, name="publishing_put"),
    ]
