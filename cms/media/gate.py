"""May the public have this picture, or this file, now?

Yes, if something live uses it, or one of the registered conditions says so; and for a picture of people, only while
their consent lasts. Later rooms of the house add conditions:

    from cms.media.gate import conditions
    conditions.append(in_an_open_record)  # a function of a picture or file; true makes it public
"""

from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Exists, F, Min, OuterRef, QuerySet
from django.db.models.lookups import StartsWith
from django.utils import timezone
from wagtail.models import CollectionViewRestriction
from wagtail.permissions import policy_registry

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage, CustomRendition
from cms.media.uses import NEVER, MediaUse

MediaFile = CustomImage | CustomDocument
#: Functions of a picture or file: when one says yes, it is public although no live page uses it.
conditions: list[Callable[[MediaFile], bool]] = []


def with_use(files: Any, field: str, key: str = "pk") -> QuerySet:
    """Adds `in_use`: whether something public uses the file, its folder is not closed, and no live page holds it back; in
    the same question."""
    used = MediaUse.objects.public().filter(**{field: OuterRef(key)})
    folder = "collection__path" if key == "pk" else "image__collection__path"
    closed = CollectionViewRestriction.objects.filter(
        StartsWith(OuterRef(folder), F("collection__path"))
    )
    held = MediaUse.objects.holding_back().filter(**{field: OuterRef(key)})
    return files.annotate(in_use=Exists(used) & ~Exists(closed) & ~Exists(held))


def find_document(name: str) -> tuple[CustomDocument | None, bool]:
    """The file at an address such as `summary.pdf`, and whether the public may have it."""
    address, _dot, ending = name.rpartition(".")
    document = with_use(CustomDocument.objects, "document").filter(address=address).first()
    if document is None or document.ending != ending:
        return None, False
    return document, is_open(document, document.in_use)


def find_former(name: str) -> tuple[CustomDocument | None, bool]:
    """The file that once had this address."""
    files = with_use(CustomDocument.objects, "document")
    document = files.filter(former_addresses__name=name).first()
    return document, document is not None and is_open(document, document.in_use)


def find_picture(
    name: str,
) -> tuple[CustomImage | CustomRendition | None, CustomImage | None, bool]:
    """What is stored under a name: an original or one of its sizes, the picture it belongs to, and the answer."""
    if name.startswith("images/"):
        sizes = with_use(CustomRendition.objects.select_related("image"), "image", "image_id")
        size = sizes.filter(file=name).first()
        if size is None:
            return None, None, False
        return size, size.image, is_open(size.image, size.in_use)
    if name.startswith("original_images/"):
        image = with_use(CustomImage.objects, "image").filter(file=name).first()
        return image, image, image is not None and is_open(image, image.in_use)
    return None, None, False


def is_open(file: MediaFile, in_use: bool) -> bool:
    """The rule itself."""
    if isinstance(file, CustomImage) and not file.may_be_shown:
        return False
    return in_use or any(condition(file) for condition in conditions)


def is_public(file: MediaFile) -> bool:
    """The rule for a picture or file at hand."""
    field = "image" if isinstance(file, CustomImage) else "document"
    found = with_use(type(file)._default_manager, field).filter(pk=file.pk).first()
    return found is not None and is_open(found, found.in_use)


def may_use(user: Any, file: MediaFile | None) -> bool:
    """Whether somebody who is signed in works with the folder that holds the file."""
    if file is None or isinstance(user, AnonymousUser) or not user.is_active:
        return False
    policy = policy_registry.get_by_type(type(file))
    actions = ["add", "change", "delete", "choose"]
    return policy.user_has_any_permission_for_instance(user, actions, file)


def next_opening(now: datetime) -> datetime | None:
    """When the next file opens by itself; for the page cache."""
    coming = MediaUse.objects.filter(opens_at__gt=now, opens_at__lt=NEVER)
    return coming.aggregate(at=Min(F("opens_at")))["at"]


def next_end_of_consent(now: datetime) -> datetime | None:
    """When the next consent runs out; for the page cache."""
    today = timezone.localdate(now)
    people = CustomImage.objects.filter(
        shows_people=True, consent_withdrawn=False, consent_until__gte=today
    )
    last_day = people.aggregate(at=Min(F("consent_until")))["at"]
    if last_day is None:
        return None
    return timezone.make_aware(datetime.combine(last_day + timedelta(days=1), time.min))
