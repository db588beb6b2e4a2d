"""Who may do what, in words: read from the table of roles and from what counts as somebody's own, so that it is true."""

from dataclasses import dataclass, field
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.models import GroupApprovalTask

from roles import own, rights, sight
from roles.groups import branch
from roles.models import Desk
from roles.names import (
    ADMINISTRATORS,
    COMMS_AUTHORS,
    COMMS_EDITORS,
    OFFICE,
    ORGANISATION_LEADS,
    PILOT_LEADS,
    PRESS_OFFICERS,
    ROLES,
    TRANSLATORS,
    roles_of,
)

#: Right → what people call it. Two rights that nobody grants alone share a word.
WORDS = {
    "view": _("see"),
    "add": _("make"),
    "change": _("change"),
    "delete": _("delete"),
    "publish": _("publish, schedule and take down"),
    "lock": _("lock and unlock"),
    "unlock": "",
    "bulk_delete": _("put in the Bin"),
    "choose": _("use on pages"),
    "hold": _("hold"),
}
BRANCHES = {"/": _("All pages"), "/cy/": _("All Welsh pages")}
#: Role → what its people are here for.
PURPOSE = {
    ADMINISTRATORS: _("Look after people, settings and everything else."),
    COMMS_EDITORS: _("Check, publish and look after the whole site."),
    COMMS_AUTHORS: _("Write for the comms team; an editor publishes."),
    PRESS_OFFICERS: _("Deal with the press; look after its pictures, files and contacts."),
    PILOT_LEADS: _("Guests: keep their own pilot true and report on it every six months."),
    ORGANISATION_LEADS: _("Guests: keep their own organisation true and write its sections."),
    TRANSLATORS: _("Write the Welsh pages."),
}

#: What an app above lets a role do besides: role, thing, deeds.
more: list[tuple[str, Any, Any]] = []


@dataclass
class Row:
    """One thing, and what a role may do with it."""

    thing: str
    deeds: str


@dataclass
class Role:
    """A role with its rows and its people."""

    name: str
    purpose: Any
    rows: list[Row] = field(default_factory=list)
    people: list[Any] = field(default_factory=list)


def in_words(names: Any) -> str:
    """For example “see, make, change”."""
    return ", ".join(str(WORDS[name]) for name in names if WORDS[name])


def rows_of(role: str) -> list[Row]:
    """Everything that the table says about one role."""
    return [
        *page_rows(role),
        *own_rows(role),
        *written_rows(role),
        *record_rows(role),
        *folder_rows(role),
        *other_rows(role),
        *(Row(str(thing), str(deeds)) for name, thing, deeds in more if name == role),
        draft_row(role),
    ]


def page_rows(role: str) -> list[Row]:
    """The branches in which a role works. Whoever may only make pages there may change what they have made."""
    found = []
    for address, names in rights.PAGE_RIGHTS.get(role, []):
        words = in_words(names)
        if "add" in names and "change" not in names:
            words = str(_("%s, change what they have made themselves")) % words
        found.append(Row(place_of(address), words))
    return found


def place_of(address: str) -> str:
    """A branch by what it is called; by its address while it has not been made."""
    if address in BRANCHES:
        return str(BRANCHES[address])
    page = branch(address)
    return str(_("Pages under “%s”")) % page.title if page else address


def own_rows(role: str) -> list[Row]:
    """Pages that are one's own by this role, or by being linked to them."""
    return [
        Row(
            str(_("Their own page: %s")) % model._meta.verbose_name,
            str(_("%s, with everything below")) % in_words(kind.rights),
        )
        for model, kind in own.kinds.items()
        if kind.role in (role, "")
    ]


def written_rows(role: str) -> list[Row]:
    """Pages that the role's people write for their desk and that stand elsewhere."""
    kinds = [apps.get_model(name) for name in rights.CONTRIBUTIONS.get(role, [])]
    names = ", ".join(str(kind._meta.verbose_name_plural) for kind in kinds)
    words = in_words(["add", *rights.CONTRIBUTION_RIGHTS])
    return [Row(str(_("Written for their own: %s")) % names, words)] if kinds else []


def record_rows(role: str) -> list[Row]:
    """Shared records, those with the same rights in one row; leads write their own only."""
    whose = _("their own: %s") if role not in OFFICE else "%s"
    return [
        Row(
            str(capfirst(str(whose) % ", ".join(name_of(kind) for kind in kinds))),
            in_words(names),
        )
        for kinds, names in rights.RECORD_RIGHTS.get(role, [])
    ]


def name_of(kind: str) -> str:
    """The plural of a kind of shared record."""
    return str(apps.get_model("cms", kind)._meta.verbose_name_plural)


def folder_rows(role: str) -> list[Row]:
    """Pictures and files."""
    if role in rights.ALL_FOLDERS:
        return [Row(str(_("All pictures and files")), in_words(own.FILE_RIGHTS))]
    found = [
        Row(str(_("Pictures and files in “%s”")) % folder, in_words(roles[role]))
        for folder, roles in rights.FOLDERS.items()
        if role in roles
    ]
    if role not in OFFICE:
        found.append(
            Row(str(_("Pictures and files in their own folder")), in_words(own.FILE_RIGHTS))
        )
    return found


def other_rows(role: str) -> list[Row]:
    """Rights that belong to no place, and the checks that a role does."""
    checks = GroupApprovalTask.objects.filter(active=True, groups__name=role)
    found = [Row(str(check), str(_("approve it, or ask for changes"))) for check in checks]
    named = {f"{one.content_type.app_label}.{one.codename}": one for one in every_right()}
    wanted = [named[name] for name in rights.OTHER_RIGHTS.get(role, []) if name in named]
    deeds: dict[str, list[str]] = {}
    for one in wanted:
        model = one.content_type.model_class()
        thing = model._meta.verbose_name_plural if model else one.content_type.name
        deeds.setdefault(str(capfirst(thing)), []).append(one.codename.partition("_")[0])
    known = {thing: [name for name in names if name in WORDS] for thing, names in deeds.items()}
    found += [
        Row(thing, in_words(names) or str(_("send for translation")))
        for thing, names in known.items()
    ]
    if role == ADMINISTRATORS:
        found.append(
            Row(
                str(_("Shared records, people, settings, redirects, workflows, languages")),
                str(_("everything")),
            )
        )
    return found


def every_right() -> Any:
    """The permissions that the database knows."""
    return Permission.objects.select_related("content_type")


def draft_row(role: str) -> Row:
    """Whose drafts a role reads without being able to change them."""
    thing = str(_("Drafts of others"))
    if role not in OFFICE:
        names = sorted(str(model._meta.verbose_name) for model in sight.plain_types)
        return Row(thing, str(_("read these kinds: %s")) % ", ".join(names))
    waits = [
        str(m._meta.verbose_name_plural) for m, roles in sight.waiting.items() if role in roles
    ]
    if waits:
        return Row(thing, str(_("read all, but not: %s")) % ", ".join(waits))
    return Row(thing, str(_("read all")))


def role_table(request: HttpRequest) -> HttpResponse:
    """The screen, for administrators: roles, people, and whose page is whose."""
    if ADMINISTRATORS not in roles_of(request.user):
        raise PermissionDenied
    people = list(
        get_user_model().objects.prefetch_related("groups").order_by("first_name", "last_name")
    )
    held = {person.pk: {group.name for group in person.groups.all()} for person in people}
    roles = [
        Role(name, PURPOSE[name], rows_of(name), [p for p in people if name in held[p.pk]])
        for name in ROLES
    ]
    desks = Desk.objects.select_related("page", "group", "folder").prefetch_related(
        "group__user_set"
    )
    context = {
        "roles": roles,
        "others": [p for p in people if not held[p.pk] & set(ROLES) and not p.is_superuser],
        "desks": desks.order_by("page__title"),
    }
    return render(request, "roles/role_table.html", context)
