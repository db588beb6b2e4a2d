"""The calendar of one person: each entry with what that person may know of it, narrowed as they wish."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page, get_page_models
from wagtail.permissions import policy_registry

from cms.bin_place import outside_the_bin
from cms.sight import visible
from pilots.models import PilotPage
from publishing.dates.sources import (
    EXPIRES,
    REVIEW,
    SCHEDULED,
    SET,
    WHAT,
    Entry,
    Key,
    Period,
    clashes,
    entries,
    sets,
    uk_day,
)
from publishing.models import LaunchMember, LaunchSet
from publishing.sets.preflight import HIDDEN
from roles.items import Item, page_items, record_items
from roles.names import PRESS_OFFICERS, roles_of

SETS_KIND = "set"
#: Where the date stands in the form of an item.
FIELDS = {EXPIRES: "expire_at", REVIEW: "review_date"}


@dataclass
class Happening:
    """A line of the calendar. `move` is where the date is changed, `owner` a key with a name."""

    what: str
    day: date
    at: datetime | None
    title: str
    kind: tuple[str, str] = ("", "")
    state: str = ""
    edit: str = ""
    move: str = ""
    owner: tuple[int, str] | None = None
    pilots: set[int] = field(default_factory=set)
    clashes: list[LaunchSet] = field(default_factory=list)
    is_hidden: bool = False
    uid: str = ""

    @property
    def time(self) -> str:
        """The time of day, UK time; empty for what has a day only."""
        if self.at is None:
            return ""
        return date_format(timezone.localtime(self.at, timezone.get_default_timezone()), "H:i")

    @property
    def happens(self) -> str:
        """What happens, in words."""
        return str(WHAT[self.what])

    @property
    def order(self) -> tuple[date, str, str]:
        """By day; what has no time comes first."""
        return (self.day, self.time, self.title)


@dataclass(frozen=True)
class Facts:
    """What is known of the things in the calendar, by their keys."""

    items: dict[Key, Item]
    owners: dict[Key, tuple[int, str]]
    there: set[Key]
    movable: set[Key]
    pilots: dict[Key, set[int]]


def happenings(user: Any, period: Period) -> list[Happening]:
    """Everything in a period, in its order. What a person may not see has no title, no kind and no owner."""
    found = entries(period)
    page_kind = kind_key(Page)
    held = LaunchMember.objects.filter(
        content_type=page_kind, launch_set__in=sets(period).values("pk")
    )
    members = list(held.values_list("launch_set", "object_id"))
    facts = facts_of(user, {one.key for one in found}, {key for _set, key in members})
    lines = [line(one, facts) for one in found if one.key in facts.there]
    of_sets: dict[int, set[int]] = {}
    for pk, key in members:
        of_sets.setdefault(pk, set()).update(facts.pilots.get((page_kind, key), set()))
    lines += set_lines(period, of_sets)
    return sorted(lines, key=lambda one: one.order)


def kind_key(model: type[Any]) -> int:
    """The key of a model's content type."""
    return int(ContentType.objects.get_for_model(model, for_concrete_model=False).pk)


def facts_of(user: Any, keys: set[Key], member_keys: set[str]) -> Facts:
    """Asks for everything at once, kind by kind."""
    page_kind = kind_key(Page)
    by_kind: dict[int, set[str]] = {}
    for kind, key in keys:
        by_kind.setdefault(kind, set()).add(key)
    page_keys = by_kind.pop(page_kind, set())
    facts = Facts({}, {}, set(), set(), pilots_of(page_keys | member_keys))
    add_pages(user, page_kind, page_keys, facts)
    for kind, some in by_kind.items():
        add_records(user, kind, some, facts)
    return facts


def add_pages(user: Any, kind: int, keys: set[str], facts: Facts) -> None:
    """Pages that are not in the Bin: those that the person may see, and that the others are there."""
    pages = outside_the_bin(Page.objects.filter(pk__in=keys))
    for page in pages.select_related("owner"):
        facts.there.add((kind, str(page.pk)))
        if page.owner:
            facts.owners[kind, str(page.pk)] = (page.owner_id, str(page.owner))
    seen = visible(user, Page.objects.filter(pk__in=keys))
    facts.items.update(((kind, str(item.key)), item) for item in page_items(seen))
    facts.movable.update((kind, str(pk)) for pk in publishable(user, keys))


def publishable(user: Any, keys: set[str]) -> set[int]:
    """The pages whose time a person may change; press officers those that need a sign-off."""
    policy: Any = policy_registry.get_by_type(Page)
    found = policy.instances_user_has_permission_for(user, "publish").filter(pk__in=keys)
    mine = set(found.values_list("pk", flat=True))
    if PRESS_OFFICERS in roles_of(user):
        signed = [model for model in get_page_models() if getattr(model, "needs_sign_off", False)]
        kinds = ContentType.objects.get_for_models(*signed).values()
        changed = policy.instances_user_has_permission_for(user, "change").filter(pk__in=keys)
        mine |= set(changed.filter(content_type__in=kinds).values_list("pk", flat=True))
    return mine


def add_records(user: Any, kind: int, keys: set[str], facts: Facts) -> None:
    """Shared records of one kind."""
    model: Any = ContentType.objects.get_for_id(kind).model_class()
    records = model._default_manager.filter(pk__in=keys)
    facts.there.update((kind, str(key)) for key in records.values_list("pk", flat=True))
    facts.items.update(
        ((kind, str(item.key)), item) for item in record_items(visible(user, records))
    )
    if policy_registry.get_by_type(model).user_has_permission(user, "publish"):
        facts.movable.update((kind, key) for key in keys)


def pilots_of(keys: set[str]) -> dict[Key, set[int]]:
    """Pages → the pilots they are about: by the branch they are in, or by a field that names one."""
    kind, found = kind_key(Page), {}
    paths = dict(PilotPage.objects.values_list("path", "pk"))
    for pk, path in Page.objects.filter(pk__in=keys).values_list("pk", "path"):
        found[kind, str(pk)] = {pilot for branch, pilot in paths.items() if path.startswith(branch)}
    named = [
        model._default_manager.filter(pk__in=keys, pilot__isnull=False)
        .order_by()
        .values_list("pk", "pilot")
        for model in get_page_models()
        if any(field.name == "pilot" for field in model._meta.fields)
    ]
    if named:
        for pk, pilot in named[0].union(*named[1:]):
            found.setdefault((kind, str(pk)), set()).add(pilot)
    return found


def line(entry: Entry, facts: Facts) -> Happening:
    """What the calendar says about an entry."""
    uid = f"{entry.what}-{entry.key[0]}-{entry.key[1]}"
    item = facts.items.get(entry.key)
    if item is None:
        return Happening(entry.what, entry.day, entry.at, str(HIDDEN), is_hidden=True, uid=uid)
    return Happening(
        entry.what,
        entry.day,
        entry.at,
        item.title,
        kind=(item.model._meta.label_lower, item.kind),
        state=item.state,
        edit=item.edit,
        move=move_address(entry, item, facts),
        owner=facts.owners.get(entry.key),
        pilots=facts.pilots.get(entry.key, set()),
        uid=uid,
    )


def move_address(entry: Entry, item: Item, facts: Facts) -> str:
    """Where its date is changed; empty for who may not."""
    if entry.key not in facts.movable:
        return ""
    if entry.what == SCHEDULED:
        return reverse("publishing_reschedule", args=[item.word, item.key])
    return f"{item.edit}#field-{FIELDS[entry.what]}"


def set_lines(period: Period, pilots: dict[int, set[int]]) -> list[Happening]:
    """The launch sets of the period, with those that they compete with."""
    found: list[Any] = list(sets(period))
    near = clashes(found)
    return [
        Happening(
            SET,
            uk_day(launch.go_live_at),
            launch.go_live_at,
            launch.name,
            kind=(SETS_KIND, _("Launch set")),
            state=launch.state_in_words,
            edit=reverse("publishing_set", args=[launch.pk]),
            owner=(launch.owner_id, str(launch.owner)) if launch.owner else None,
            pilots=pilots.get(launch.pk, set()),
            clashes=near.get(launch.pk, []),
            uid=f"set-{launch.pk}",
        )
        for launch in found
        if period.start <= launch.go_live_at < period.end
    ]
