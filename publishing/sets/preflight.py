"""What stands between a set and its moment: blockers, and what somebody should know.

Most of it is found by trying: the set is put live inside a transaction that is taken back, so that every item is asked
with all others in place.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, ReferenceIndex, Revision

from cms.models.approvals import approve, approved_revision
from cms.models.states import scheduled_for, state_in_words, uk_time
from cms.querysets import is_public, public_q
from cms.sight import named, visible
from publishing.flags import compare_address
from publishing.models import LaunchMember, LaunchSet
from publishing.places import edit_path
from publishing.sets.kinds import item_of, kind_of
from publishing.sets.releasing import GONE, as_if_live

HIDDEN = gettext_lazy("Hidden item")


@dataclass(frozen=True)
class Finding:
    """One sentence about a member, or about the set (`member` 0), and the path where it is mended."""

    member: int
    text: str
    path: str = ""
    is_blocker: bool = True
    is_about_time: bool = False


@dataclass
class Report:
    """Everything that was found, and the version that each member would go live with."""

    findings: list[Finding] = field(default_factory=list)
    versions: dict[int, Revision] = field(default_factory=dict)
    #: Members whose newest draft is approved by arming the set.
    approved_by_arming: set[int] = field(default_factory=set)
    #: Members with a newer draft that this person may approve in place of the older text.
    newer: set[int] = field(default_factory=set)

    @cached_property
    def blockers(self) -> list[Finding]:
        """What has to be mended first."""
        return [one for one in self.findings if one.is_blocker]

    @cached_property
    def warnings(self) -> list[Finding]:
        """What somebody should know."""
        return [one for one in self.findings if not one.is_blocker]

    def of(self, member: int) -> list[Finding]:
        """What was found about one member."""
        return [one for one in self.findings if one.member == member]


def may_publish(user: Any, item: Any) -> bool:
    """Whether somebody may let an item go live by their own right."""
    if user is None or item.needs_sign_off:
        return False
    if isinstance(item, Page):
        return bool(item.permissions_for_user(user).can_publish())
    return bool(user.has_perm(f"cms.publish_{item._meta.model_name}"))


def preflight(launch: LaunchSet, user: Any) -> Report:
    """Looks at everything, for the person who would arm the set. Nothing is changed."""
    report = Report()
    members = choose_versions(launch, user, report)
    report.findings += of_the_set(launch, members)
    with as_if_live(members, lambda: approve_all(report, user)) as reasons:
        items = {member.pk: item_of(member) for member in members}
        for key, name, text in reasons:
            if text != str(GONE):
                report.findings.append(Finding(key, text, edit_path(items[key], name)))
        for member in members:
            report.findings += dead_links(member, items[member.pk], user, report)
    for member in members:
        report.findings += advice(member, user, members)
    return report


def choose_versions(launch: LaunchSet, user: Any, report: Report) -> list[LaunchMember]:
    """The members, each in memory with the version that it would go live with."""
    members = list(launch.members.all())
    for member in members:
        report.findings += choose_version(member, user, report)
        if member.pk in report.versions:
            member.revision = report.versions[member.pk]
    return members


def pinned(launch: LaunchSet, user: Any) -> tuple[list[LaunchMember], Callable[[], None]]:
    """The members as above, and what has to be done first inside a trial."""
    report = Report()
    return choose_versions(launch, user, report), lambda: approve_all(report, user)


def approve_all(report: Report, user: Any) -> None:
    """For the trial only: whether something is approved is told apart from whether it could go live."""
    for revision in report.versions.values():
        if approved_revision(revision.content_object) != revision:
            approve(revision, user)


def of_the_set(launch: LaunchSet, members: list[LaunchMember]) -> Iterator[Finding]:
    """What concerns the set as a whole."""
    if not members:
        yield Finding(0, _("There is nothing in it yet."))
    if launch.go_live_at is None:
        yield Finding(0, _("It has no time yet."), is_about_time=True)
    elif launch.go_live_at <= timezone.now():
        text = _("Its time has passed: choose a later one, or let it go live now.")
        yield Finding(0, text, is_about_time=True)
    for other in launch.clashing():
        words = {"name": other, "when": other.time_in_words}
        text = _("“%(name)s” goes live within the same hour, on %(when)s.") % words
        yield Finding(0, text, edit_path(other), is_blocker=False)


def choose_version(member: LaunchMember, user: Any, report: Report) -> Iterator[Finding]:
    """Which version would go live: the approved one, or else the newest draft if this person may publish it."""
    item = item_of(member)
    if item is None:
        yield Finding(member.pk, str(GONE))
        return
    if not kind_of(item).has_versions:
        return
    if scheduled_for(item):
        text = _("It has a schedule of its own: take that back, so that it goes live with the set.")
        yield Finding(member.pk, text, edit_path(item))
    approved, latest = approved_revision(item), item.get_latest_revision()
    if approved or latest:
        report.versions[member.pk] = approved or latest
        yield from too_short(member, item, report.versions[member.pk])
    if approved:
        if approved != latest:
            text = _("A newer draft than the approved text stays behind.")
            if may_publish(user, item):
                report.newer.add(member.pk)
            yield Finding(member.pk, text, compare_address(item, approved), is_blocker=False)
    else:
        yield unapproved(member, item, latest, user, report)


def unapproved(
    member: LaunchMember, item: Any, latest: Revision | None, user: Any, report: Report
) -> Finding:
    """What becomes of an item of which no version is approved: arming approves the newest draft, if it may."""
    if item.live and not item.has_unpublished_changes:
        text = _("It is live already and no changes wait: take it out of the set.")
        return Finding(member.pk, text)
    if latest and may_publish(user, item) and not item.current_workflow_state:
        report.approved_by_arming.add(member.pk)
        text = _("Nobody has approved it yet. If you arm the set, you approve its newest draft.")
        return Finding(member.pk, text, edit_path(item), is_blocker=False)
    text = _("It is not approved: %(state)s.") % {"state": state_in_words(item)}
    return Finding(member.pk, text, edit_path(item))


def too_short(member: LaunchMember, item: Any, revision: Revision) -> Iterator[Finding]:
    """A version whose own end comes before the moment of the set."""
    end = parse_datetime(revision.content.get("expire_at") or "")
    moment = member.launch_set.go_live_at
    if end and moment and timezone.now() < end <= moment:
        text = _("It expires before the set goes live, on %s.") % uk_time(end)
        yield Finding(member.pk, text, edit_path(item, "expire_at"))


def dead_links(member: LaunchMember, item: Any, user: Any, report: Report) -> Iterator[Finding]:
    """Inside the trial: what an item names that will not be live."""
    if item is None or not kind_of(item).has_versions:
        return
    told = " ".join(one.text for one in report.of(member.pk))
    seen = set()
    for target, name in targets_of(item):
        if target in seen or is_public(target) or target == item:
            continue
        seen.add(target)
        sees = visible(user, type(target)._default_manager.filter(pk=target.pk)).exists()
        title = str(target) if sees else str(HIDDEN)
        if f"“{title}”" not in told:
            text = _("It links to “%(title)s”, which will not be live.") % {"title": title}
            yield Finding(member.pk, text, edit_path(item, name))


def targets_of(item: Any) -> Iterator[tuple[Any, str]]:
    """The pages and shared records that the published version of an item names, with the field."""
    for (kind, key), name in named(item):
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        if model is not None and hasattr(model, "live") and hasattr(model, "expire_at"):
            target = model._default_manager.filter(pk=key).first()
            if target is not None:
                yield target, name


def advice(member: LaunchMember, user: Any, members: list[LaunchMember]) -> Iterator[Finding]:
    """What is no obstacle: live pages that name it before its time, and missing words for social media."""
    item = item_of(member)
    if item is None or not kind_of(item).has_versions:
        return
    if not is_public(item):
        own = {one.object_id for one in members if isinstance(one.item, Page)}
        for page in visible(user, live_pages_naming(item)):
            if str(page.pk) not in own:
                text = _("The live page “%(title)s” links to it: the link is hidden until then.")
                words = text % {"title": page.title}
                yield Finding(member.pk, words, edit_path(page), is_blocker=False)
    version: Any = member.revision.as_object() if member.revision else item
    channels: list[str] = getattr(version, "channels_without_copy", list)()
    if channels:
        text = _("It has no words for %s.") % ", ".join(channels)
        yield Finding(member.pk, text, edit_path(item, "social_posts"), is_blocker=False)


def live_pages_naming(item: Any) -> Any:
    """Public pages that name a page or record."""
    rows = ReferenceIndex.get_references_to(item).filter(
        base_content_type=ReferenceIndex._get_base_content_type(Page)
    )
    keys = [int(key) for key in rows.values_list("object_id", flat=True)]
    return Page.objects.filter(public_q(), pk__in=keys).exclude(pk=item.pk).order_by("title")
