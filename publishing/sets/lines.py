"""What the screens say about the members of a set. A row that somebody may not see reads “Hidden item”."""

from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from cms.sight import visible
from publishing.models import LaunchMember, LaunchSet
from publishing.sets.kinds import item_of, kinds
from publishing.sets.preflight import HIDDEN, Finding, Report
from roles.items import Item
from roles.names import is_guest
from roles.own import is_own


@dataclass
class Line:
    """One member: its `item` as lists show it, or nothing when it is hidden or gone."""

    member: LaunchMember
    item: Item | None
    title: str
    is_hidden: bool = False
    findings: list[Finding] = field(default_factory=list)
    has_newer: bool = False


def lines_of(launch: LaunchSet, user: Any, report: Report | None = None) -> list[Line]:
    """The members in their order, for one person; a few queries for each kind of thing."""
    members = list(launch.members.select_related("content_type"))
    items = items_of(members, user)
    there = {member.key for member in members if member.item is not None}
    return [line(member, items.get(member.key), member.key in there, report) for member in members]


def line(member: LaunchMember, item: Item | None, is_there: bool, report: Report | None) -> Line:
    """What a screen says about one member."""
    findings = report.of(member.pk) if report else []
    if item is not None:
        newer = report is not None and member.pk in report.newer
        return Line(member, item, item.title, findings=findings, has_newer=newer)
    if is_there:
        return Line(member, None, str(HIDDEN), is_hidden=True)
    return Line(member, None, _("%s (deleted)") % member.title, findings=findings)


def by_item(findings: list[Finding], lines: list[Line]) -> list[tuple[str, list[Finding]]]:
    """Findings with the title of their item, in the order of the items; what is about the set comes first, without one."""
    places = [(0, ""), *((one.member.pk, one.title) for one in lines)]
    found = [(title, [one for one in findings if one.member == key]) for key, title in places]
    return [(title, own) for title, own in found if own]


def items_of(members: list[LaunchMember], user: Any) -> dict[tuple[int, str], Item]:
    """The lines of those members that a person may see, by what they are."""
    found = {}
    for kind in kinds.values():
        own = [one for one in members if one.content_type.model == kind.model._meta.model_name]
        if not own:
            continue
        things = kind.model._default_manager.filter(pk__in=[one.object_id for one in own])
        for item in kind.lines(visible(user, things)):
            found[own[0].content_type_id, str(item.key)] = item
    return found


def social_words(lines: list[Line]) -> list[tuple[str, list[Any]]]:
    """Ready words for social channels of those items that somebody sees, by title, with the address of each."""
    found = []
    for one in lines:
        item = item_of(one.member) if one.item else None
        if item is None or not hasattr(item, "social_copy"):
            continue
        version = item if not one.member.is_open else item.get_latest_revision_as_object()
        if copies := version.social_copy(item.get_full_url() or ""):
            found.append((one.title, copies))
    return found


def holds_own(launch: LaunchSet, user: Any) -> bool:
    """Whether something of a guest is in a set."""
    pages = [one.item for one in launch.members.filter(content_type__model="page")]
    return any(is_own(user, page) for page in pages if page is not None)


def sets_for(user: Any) -> list[LaunchSet]:
    """The sets that a person may look at: the office all of them, guests those that hold something of theirs."""
    found = LaunchSet.objects.select_related("owner").prefetch_related("members")
    if user.has_perm("publishing.view_launchset"):
        return list(found)
    if not is_guest(user):
        return []
    return [launch for launch in found.open() if holds_own(launch, user)]
