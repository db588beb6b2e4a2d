"""The ways from draft to live, as code: one for each branch of the tree, so that a new pilot or organisation has its own.

A branch in another language takes the same way as its original.

Each can be changed in the admin without touching the others; what is there already stays as it is. Whoever has worked on
a press release does not sign it off, whatever its way says: `cms.models.PublishChecked` sees to that.
"""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_save
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Workflow,
    WorkflowContentType,
    WorkflowPage,
    WorkflowTask,
)

from publishing.models import ReviewStep
from roles import rights
from roles.groups import branch
from roles.names import ADMINISTRATORS, COMMS_EDITORS

COMMS_CHECK, SIGN_OFF = "Comms check", "Press sign-off"
CHECKERS = [COMMS_EDITORS, ADMINISTRATORS]


@dataclass(frozen=True)
class Way:
    """A branch, by its address, and the step that everything in it takes."""

    name: str
    address: str
    step: str = COMMS_CHECK


WAYS = [
    Way("Comms check", "/"),
    Way("Comms check of posts", "/news/blog/"),
    Way("Comms check of announcements", "/news/announcements/"),
    Way("Press sign-off", "/news/press/", SIGN_OFF),
    Way("Comms check of infographics", "/infographics/"),
    Way("Comms check of publications", "/publications/"),
    Way("Comms check of pilots and updates", "/pilots/"),
    Way("Comms check of partners", "/partners/"),
    Way("Comms check of people", "/people/"),
]


@transaction.atomic
def make_ways() -> None:
    """Makes what is missing. A branch that has not been planted yet gets its way the next time."""
    remove_stock()
    for way in WAYS:
        page = branch(way.address)
        if page is not None:
            make_way(way, page)
    records = Workflow.objects.get(name=WAYS[0].name)
    for kind in ContentType.objects.filter(app_label="cms", model__in=rights.RECORDS):
        WorkflowContentType.objects.get_or_create(content_type=kind, defaults={"workflow": records})


def remove_stock() -> None:
    """What an unused installation brings, with groups that nobody is in."""
    Workflow.objects.filter(name="Moderators approval").delete()
    GroupApprovalTask.objects.filter(name="Moderators approval").delete()
    Group.objects.filter(name__in=["Moderators", "Editors"], user__isnull=True).delete()


def listen() -> None:
    """Connects the receiver; called once when the apps are ready."""
    post_save.connect(follow_original, dispatch_uid="publishing.ways")


def follow_original(instance: Any, created: bool = False, raw: bool = False, **kwargs: Any) -> None:
    """The translation of a branch takes the way of its original, as soon as it is there."""
    if created and not raw and isinstance(instance, Page):
        rows = WorkflowPage.objects.filter(page__translation_key=instance.translation_key)
        for row in rows.exclude(page=instance.pk)[:1]:
            WorkflowPage.objects.get_or_create(
                page_id=instance.pk, defaults={"workflow": row.workflow}
            )


def make_way(way: Way, page: Page) -> None:
    """One way, unless it is there, for a branch that has none."""
    workflow, is_new = Workflow.objects.get_or_create(name=way.name)
    step = make_step(way.step)
    if is_new:
        WorkflowTask.objects.create(workflow=workflow, task=step, sort_order=0)
    for one in (page, *page.get_translations()):
        WorkflowPage.objects.get_or_create(page=one, defaults={"workflow": workflow})


def make_step(name: str) -> ReviewStep:
    """One step, with the people who are asked. A step of an older kind becomes one of ours, with its reviews."""
    found = ReviewStep.objects.filter(name=name).first()
    if found:
        return found
    older = GroupApprovalTask.objects.filter(name=name).first()
    if older:
        step = ReviewStep(groupapprovaltask_ptr=older, name=name, active=older.active)
        step.content_type = ContentType.objects.get_for_model(ReviewStep)
        step.task_ptr_id = older.task_ptr_id
        step.save()
        return step
    step = ReviewStep.objects.create(name=name)
    step.groups.set(Group.objects.filter(name__in=CHECKERS))
    return step
