"""The groups of people who sign in, and what each may do.

Rights on pages go by branch of the tree, rights on shared records by kind. This is the plain beginning: it keeps
everybody but editors and administrators from publishing.
"""

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import (
    Collection,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from cms.planting import planted_page

ADMINISTRATORS = "Administrators"
COMMS_EDITORS = "Comms editors"
COMMS_AUTHORS = "Comms authors"
PRESS_OFFICERS = "Press officers"
PILOT_LEADS = "Pilot leads"
ORGANISATION_LEADS = "Organisation leads"
TRANSLATORS = "Translators"

EVERY_RIGHT = ["add", "change", "publish", "lock", "unlock", "bulk_delete"]
#: Group: (address of a branch, rights there). Change means the pages of others too.
PAGE_RIGHTS: dict[str, list[tuple[str, list[str]]]] = {
    ADMINISTRATORS: [("/", EVERY_RIGHT)],
    COMMS_EDITORS: [("/", EVERY_RIGHT)],
    COMMS_AUTHORS: [("/", ["add"])],
    PILOT_LEADS: [("/pilots/", ["add", "change"])],
    ORGANISATION_LEADS: [("/partners/", ["change"])],
}
RECORDS = ["quote", "keyfigure", "glossaryterm", "contact", "boilerplate", "licence"]
WRITE = ["view", "add", "change"]
ALL = [*WRITE, "delete", "publish"]
#: Group: (kinds of records, rights on them).
RECORD_RIGHTS: dict[str, tuple[list[str], list[str]]] = {
    COMMS_EDITORS: (RECORDS, ALL),
    COMMS_AUTHORS: (["quote", "keyfigure"], WRITE),
    PRESS_OFFICERS: (["contact"], WRITE),
    PILOT_LEADS: (["quote", "keyfigure"], WRITE),
    ORGANISATION_LEADS: (["quote", "keyfigure"], WRITE),
}
#: Apps whose every right an administrator has.
ADMINISTERED = [
    "auth",
    "cms",
    "directory",
    "editing",
    "home",
    "pilots",
    "wagtailcore",
    "wagtailimages",
    "wagtaildocs",
    "wagtailredirects",
    "wagtail_localize",
]
#: Where files are kept, and who may put some there.
COLLECTIONS: dict[str, list[str]] = {
    "Communications": [COMMS_AUTHORS],
    "Press": [PRESS_OFFICERS],
    "Pilots": [PILOT_LEADS],
    "Partners": [PILOT_LEADS, ORGANISATION_LEADS],
    "People": [],
}
CHECK = "Comms check"


def make_groups() -> None:
    """Makes the groups, their rights, the places for files and the comms check, as far as they are missing."""
    for name in [*PAGE_RIGHTS, PRESS_OFFICERS, TRANSLATORS]:
        group, created = Group.objects.get_or_create(name=name)
        if created:
            give_rights(group)
    make_collections()
    make_comms_check()


def give_rights(group: Group) -> None:
    """What a new group may do with pages and records, and that it may sign in."""
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for address, rights in PAGE_RIGHTS.get(group.name, []):
        for right in rights:
            permission = Permission.objects.get(
                content_type__app_label="wagtailcore", codename=f"{right}_page"
            )
            GroupPagePermission.objects.get_or_create(
                group=group, page=Page.objects.get(pk=branch(address)), permission=permission
            )
    kinds, rights = RECORD_RIGHTS.get(group.name, ([], []))
    names = [f"{right}_{kind}" for kind in kinds for right in rights]
    group.permissions.add(
        *Permission.objects.filter(content_type__app_label="cms", codename__in=names)
    )
    if group.name == COMMS_EDITORS:
        old_addresses = Permission.objects.filter(content_type__app_label="wagtailredirects")
        messages = Permission.objects.filter(
            content_type__app_label="home", codename__in=["view_message", "change_message"]
        )
        group.permissions.add(*old_addresses, *messages)
    if group.name == ADMINISTRATORS:
        everything = Permission.objects.filter(content_type__app_label__in=ADMINISTERED)
        group.permissions.add(*everything)


def branch(address: str) -> int:
    """The key of the page whose branch is meant; the root for `/`, so that every language is in it."""
    page = planted_page(address) if address != "/" else Page.objects.get(depth=1)
    return page.pk


def make_collections() -> None:
    """Places for files below the root; editors and administrators may use them all."""
    root = Collection.get_first_root_node()
    if not root.get_children().filter(name__in=COLLECTIONS).exists():
        for name, groups in COLLECTIONS.items():
            folder = root.add_child(name=name)
            for group in groups:
                give_files(group, folder, ["add", "choose"])
        for group in (COMMS_EDITORS, ADMINISTRATORS):
            give_files(group, root, ["add", "change", "choose"])


def give_files(group_name: str, folder: Collection, rights: list[str]) -> None:
    """Rights on the pictures and files of a folder."""
    group = Group.objects.get(name=group_name)
    for right in rights:
        for kind in ("image", "document"):
            for permission in Permission.objects.filter(codename=f"{right}_{kind}"):
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=folder, permission=permission
                )


def make_comms_check() -> None:
    """The way from draft to live, in place of the one that an unused installation has."""
    if Workflow.objects.filter(name=CHECK).exists():
        return
    WorkflowPage.objects.all().delete()
    Workflow.objects.filter(name="Moderators approval").delete()
    GroupApprovalTask.objects.filter(name="Moderators approval").delete()
    Group.objects.filter(name__in=["Moderators", "Editors"], user__isnull=True).delete()
    workflow = Workflow.objects.create(name=CHECK)
    task = GroupApprovalTask.objects.create(name=CHECK)
    task.groups.set(Group.objects.filter(name__in=[COMMS_EDITORS, ADMINISTRATORS]))
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=Page.objects.get(depth=1))
    for kind in ContentType.objects.filter(app_label="cms", model__in=RECORDS):
        WorkflowContentType.objects.create(workflow=workflow, content_type=kind)
