"""Brings the groups of the database in line with the table of roles."""

from collections.abc import Callable

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
)

from cms.planting import planted_page
from roles import rights
from roles.names import ADMINISTRATORS, ROLES
from roles.own import FILE_RIGHTS, give_folder_rights, give_page_rights, make_missing_desks

#: What is made after the groups, such as the ways from draft to live; apps above add to it.
afterwards: list[Callable[[], None]] = []


@transaction.atomic
def make_groups() -> None:
    """Makes groups, rights, folders, desks and what hangs from them, as far as they differ from the table.

    Rights that somebody has added to a role by hand are taken away again: the table is the only place for them.
    """
    for name in ROLES:
        group, _created = Group.objects.get_or_create(name=name)
        give_rights(group)
    make_folders()
    make_missing_desks()
    for make in afterwards:
        make()


def give_rights(group: Group) -> None:
    """Sets what a role may do, and that its people may sign in to the editors' screens."""
    group.permissions.set(permissions_of(group.name))
    GroupPagePermission.objects.filter(group=group).delete()
    for address, names in rights.PAGE_RIGHTS.get(group.name, []):
        if (page := branch(address)) is not None:
            give_page_rights(group, page, names)


def permissions_of(role: str) -> set[Permission]:
    """The rights of a role that belong to no place."""
    wanted = {"wagtailadmin.access_admin", *rights.OTHER_RIGHTS.get(role, [])}
    for kinds, names in rights.RECORD_RIGHTS.get(role, []):
        wanted |= {f"cms.{right}_{kind}" for kind in kinds for right in names}
    apps = set(rights.ADMINISTERED) if role == ADMINISTRATORS else set()
    every = Permission.objects.select_related("content_type")
    return {
        one
        for one in every
        if one.content_type.app_label in apps
        or f"{one.content_type.app_label}.{one.codename}" in wanted
    }


def branch(address: str) -> Page | None:
    """The page whose branch is meant: the root for `/`, so that every language is in it; `None` if it is not there."""
    if address == "/":
        return Page.objects.get(depth=1)
    if address == "/cy/":
        home = planted_page("/")
        return home and home.get_translation_or_none(Locale.objects.get(language_code="cy"))
    return planted_page(address)


def make_folders() -> None:
    """Places for pictures and files, with what each role may do there."""
    root = Collection.get_first_root_node()
    # Wagtail calls it “Root”, and people read that where they choose a folder.
    Collection.objects.filter(pk=root.pk).update(name="General")
    groups = Group.objects.in_bulk(ROLES, field_name="name")
    GroupCollectionPermission.objects.filter(group__in=groups.values()).delete()
    for name, roles in rights.FOLDERS.items():
        folder = root.get_children().filter(name=name).first()
        if folder is None:
            folder = Collection.objects.get(pk=root.pk).add_child(name=name)
        for role, names in roles.items():
            give_folder_rights(groups[role], folder, names)
    for role in rights.ALL_FOLDERS:
        give_folder_rights(groups[role], root, FILE_RIGHTS)
