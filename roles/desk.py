"""What lies on somebody's desk: their pages, records and files, and what they have handed in."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from wagtail.models import Page, WorkflowState

from cms.bin_place import outside_the_bin
from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from roles.items import OWN_RECORDS, Item, file_items, newest_first, page_items, record_items
from roles.names import ADMINISTRATORS, is_guest
from roles.own import contributions_of, desks_of, own_folders, own_pages


@dataclass
class Branch:
    """One page that is somebody's own, with what lies below it or was written for it elsewhere."""

    page: Item
    below: list[Item] = field(default_factory=list)


class Things:
    """Everything of one person; each kind is read once, when it is first asked for."""

    def __init__(self, user: Any) -> None:
        self.user = user

    @cached_property
    def pages(self) -> list[Item]:
        """The pages at one's desks and those below them, in the order of the tree."""
        return page_items(own_pages(self.user).order_by("path"))

    @cached_property
    def records(self) -> list[Item]:
        """Quotes and figures that were made for one's pilot or organisation."""
        folders = own_folders(self.user).values("pk")
        return [
            item
            for model in OWN_RECORDS
            for item in record_items(model.objects.filter(folder__in=folders))
        ]

    @cached_property
    def files(self) -> list[Item]:
        """Pictures and files in one's folders."""
        folders = own_folders(self.user).values("pk")
        return [
            item
            for model in (CustomImage, CustomDocument)
            for item in file_items(model.objects.filter(collection__in=folders))
        ]

    @cached_property
    def handed_in(self) -> list[Item]:
        """What somebody is looking at, or has sent back: for a guest among their own, for others what they asked for."""
        if is_guest(self.user):
            found = [*self.pages, *self.records]
        else:
            found = items_under_review(WorkflowState.objects.filter(requested_by=self.user))
        return [item for item in found if item.review]

    def branches(self) -> list[Branch]:
        """One's pages, each with what lies below it, the newest change first; lists of pages are no news."""
        tops = set(desks_of(self.user).values_list("page__path", flat=True))
        found = [Branch(item) for item in self.pages if item.path in tops]
        written = dict(contributions_of(self.user).values_list("page", "desk__page__path"))
        for branch in found:
            below = [
                item
                for item in self.pages
                if written.get(item.key, item.path).startswith(branch.page.path)
            ]
            leaves = [item for item in below if item.path not in tops and not item.holds_pages]
            branch.below = newest_first(leaves)
        return found

    def everything(self) -> list[Item]:
        """All of it, the newest change first."""
        return newest_first([*self.pages, *self.records, *self.files])


def things_of(request: HttpRequest) -> Things:
    """What lies on the desk of whoever asks; all parts of one screen share it."""
    things = getattr(request, "_things", None)
    if things is None:
        things = request._things = Things(request.user)  # type: ignore[attr-defined]  # ours
    return things


def items_under_review(reviews: Any) -> list[Item]:
    """Lines for all pages and records that these reviews are about and that are still going on."""
    rows = reviews.active().values_list("base_content_type", "object_id")
    keys: dict[int, list[str]] = {}
    for kind, key in rows:
        keys.setdefault(kind, []).append(key)
    found: list[Item] = []
    for kind, own in keys.items():
        model: Any = ContentType.objects.get_for_id(kind).model_class()
        if model is Page:
            found += page_items(outside_the_bin(Page.objects.filter(pk__in=own)))
        elif model is not None:
            found += record_items(model._default_manager.filter(pk__in=own))
    return found


def whom_to_ask() -> list[Any]:
    """The people who can give somebody a page: a few of the administrators who have an address."""
    people = get_user_model().objects.filter(is_active=True).exclude(email="")
    found = people.filter(Q(groups__name=ADMINISTRATORS) | Q(is_superuser=True))
    return list(found.distinct().order_by("first_name", "last_name", "pk")[:3])
