"""What is somebody's own: the one definition.

Own are the page at one's desk and what lies below it, pages that were written for it elsewhere (`contribute`), what is
in the desk's folder, and records made for it. A feature says which of its page types have desks (`register`); each such
page then gets its desk when it is made.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.signals import post_delete, post_save
from django.utils.translation import gettext as _
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
    PageSubscription,
)

from cms.bin_place import outside_the_bin
from roles.models import Contribution, Desk
from roles.names import OFFICE, ROLES, roles_of
from roles.rights import CONTRIBUTION_RIGHTS

FILE_RIGHTS = ["add", "change", "choose"]


@dataclass(frozen=True)
class Kind:
    """A type of page that has a desk."""

    #: The role of the people at it.
    role: str
    #: What they may do with the page and with what lies below it.
    rights: tuple[str, ...]
    #: The folder below which the desk's own folder is made.
    folders: str
    #: Whether every page of the type has a desk, or only one to which somebody is linked.
    always: bool = True


kinds: dict[type[Page], Kind] = {}


def register(model: type[Page], kind: Kind) -> None:
    """Gives pages of a type a desk; called by the app of the type when it is ready."""
    kinds[model] = kind


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    post_save.connect(saved, dispatch_uid="roles.own.saved")
    post_delete.connect(remove_group, sender=Desk, dispatch_uid="roles.own.removed")


def saved(sender: type, instance: Any, created: bool, raw: bool = False, **kwargs: Any) -> None:
    """Gives a new page its desk, and a renamed one its name."""
    kind = kinds.get(sender)
    if raw or kind is None or not kind.always:
        return
    if created:
        if instance.locale_id == Locale.get_default().pk and not instance.alias_of_id:
            make_desk(instance)
    elif "title" in (kwargs.get("update_fields") or ["title"]):
        rename_desk(instance)


def remove_group(instance: Desk, **kwargs: Any) -> None:
    """A page that is gone for good leaves no empty group behind; its files stay."""
    Group.objects.filter(pk=instance.group_id).delete()


@transaction.atomic
def make_desk(page: Page) -> Desk:
    """The desk of a page; made with its group, rights and folder if there is none. `page` is of a registered type."""
    there = Desk.objects.filter(page_id=page.pk).first()
    if there:
        return there
    kind = kinds[type(page)]
    group = Group.objects.create(name=free_name(page))
    folder = make_folder(kind.folders, page.title)
    give_page_rights(group, page, kind.rights)
    give_folder_rights(group, folder, FILE_RIGHTS)
    return Desk.objects.create(page_id=page.pk, group=group, folder=folder)


def make_missing_desks() -> None:
    """For a site whose pages are older than its desks."""
    for model, kind in kinds.items():
        if kind.always:
            pages = model.objects.filter(locale=Locale.get_default(), alias_of=None, desk=None)
            for page in pages:
                make_desk(page)


def free_name(page: Page, besides: Group | None = None) -> str:
    """A name for the group of a page that no other group has."""
    wanted = _("Lead: %s") % page.title[:120]
    others = Group.objects.exclude(pk=besides.pk) if besides else Group.objects.all()
    name, number = wanted, 1
    while others.filter(name=name).exists():
        number += 1
        name = f"{wanted} ({number})"
    return name


def rename_desk(page: Page) -> None:
    """Group and folder follow the title."""
    desk = Desk.objects.select_related("group", "folder").filter(page_id=page.pk).first()
    if desk is None or desk.group.name == free_name(page, besides=desk.group):
        return
    desk.group.name = free_name(page, besides=desk.group)
    desk.group.save()
    if desk.folder:
        desk.folder.name = page.title
        desk.folder.save()


def make_folder(parent: str, name: str) -> Collection:
    """A new folder below the folder called `parent`, which is made too if it is missing."""
    root = Collection.get_first_root_node()
    above = root.get_children().filter(name=parent).first() or root.add_child(name=parent)
    # The place in the tree is counted from what the database holds now.
    return Collection.objects.get(pk=above.pk).add_child(name=name[:255])


def give_page_rights(group: Group, page: Page, rights: Any) -> None:
    """Rights on a page and what lies below it, for example `["change"]`."""
    names = [f"{right}_page" for right in rights]
    found = Permission.objects.filter(content_type__app_label="wagtailcore", codename__in=names)
    rows = [GroupPagePermission(group=group, page_id=page.pk, permission=one) for one in found]
    GroupPagePermission.objects.bulk_create(rows, ignore_conflicts=True)


def give_folder_rights(group: Group, folder: Collection, rights: list[str]) -> None:
    """Rights on the pictures and files of a folder and of the folders in it."""
    kinds_of_file = Q(content_type__app_label="wagtailimages") | Q(
        content_type__app_label="wagtaildocs"
    )
    names = [f"{right}_{kind}" for right in rights for kind in ("image", "document")]
    rows = [
        GroupCollectionPermission(group=group, collection=folder, permission=one)
        for one in Permission.objects.filter(kinds_of_file, codename__in=names)
    ]
    GroupCollectionPermission.objects.bulk_create(rows, ignore_conflicts=True)


def desks_of(user: Any) -> QuerySet[Desk]:
    """The desks at which a person works."""
    return Desk.objects.filter(group__user=user)


def contribute(page: Page, desk: Desk) -> None:
    """Makes a page that stands elsewhere in the tree the own of a desk's people."""
    Contribution.objects.create(page_id=page.pk, desk=desk)
    give_page_rights(desk.group, page, CONTRIBUTION_RIGHTS)


def contributions_of(user: Any) -> QuerySet[Contribution]:
    """What was written for a person's desks."""
    return Contribution.objects.filter(desk__in=desks_of(user))


def own_paths(user: Any) -> list[str]:
    """Where in the tree the branches begin that are a person's own."""
    return [
        *desks_of(user).values_list("page__path", flat=True),
        *contributions_of(user).values_list("page__path", flat=True),
    ]


def own_pages(user: Any) -> Any:
    """The pages at a person's desks and all below them, and what was written for them, without those in the Bin."""
    found = Q(pk__in=contributions_of(user).values("page"))
    for path in desks_of(user).values_list("page__path", flat=True):
        found |= Q(path__startswith=path)
    return outside_the_bin(Page.objects.filter(found))


def own_folders(user: Any) -> QuerySet[Collection]:
    """The folders of a person's desks."""
    return Collection.objects.filter(desk__group__user=user)


def is_own(user: Any, page: Page) -> bool:
    """Whether a page is somebody's own."""
    return own_pages(user).filter(pk=page.pk).exists()


def seat(user: Any, desk: Desk) -> None:
    """Gives somebody a desk, and the role that goes with it."""
    kind = kinds[desk.page.specific_class]
    user.groups.add(desk.group)
    # Somebody from the office may have a page of their own without becoming a guest.
    if not kind.always and roles_of(user) & OFFICE:
        return
    if kind.role:
        user.groups.add(Group.objects.get_or_create(name=kind.role)[0])
    vars(user).pop("_roles", None)


def unseat(user: Any, desk: Desk) -> None:
    """Takes a desk from somebody, and the role with the last desk of its kind. What they wrote stays theirs."""
    before = set(own_pages(user).values_list("pk", flat=True))
    user.groups.remove(desk.group)
    # Remarks on what is no longer theirs are none of their business.
    gone = before - set(own_pages(user).values_list("pk", flat=True))
    PageSubscription.objects.filter(user=user, page__in=gone).delete()
    role = kinds[desk.page.specific_class].role
    left = [kinds[other.page.specific_class].role for other in desks_of(user)]
    if role in ROLES and role not in left:
        user.groups.remove(*Group.objects.filter(name=role))
    vars(user).pop("_roles", None)


@transaction.atomic
def hand_over(desk: Desk, old: Any, new: Any) -> None:
    """Puts `new` at a desk in place of `old`: access moves, authorship stays."""
    unseat(old, desk)
    seat(new, desk)
