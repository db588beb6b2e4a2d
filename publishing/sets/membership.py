"""What is in a set, and in which order."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from cms.media.renditions import make_soon
from cms.models.states import scheduled_for
from publishing.models import LaunchMember, LaunchSet
from publishing.sets.kinds import kind_of, type_of
from publishing.sets.locks import open_member


class NotAdded(Exception):
    """Why something cannot be in a set, in a sentence."""


def add(launch: LaunchSet, item: Any, user: Any = None) -> LaunchMember:
    """Puts an item at the end of a set; raises `NotAdded` when it is in another one, or has a schedule of its own."""
    there = open_member(item)
    if there:
        words = _("“%(item)s” is in the launch set “%(set)s” already.")
        raise NotAdded(words % {"item": item, "set": there.launch_set})
    if kind_of(item).has_versions and scheduled_for(item):
        words = _("“%(item)s” has a schedule of its own. Take that back first.")
        raise NotAdded(words % {"item": item})
    last = launch.members.aggregate(last=Max("position"))["last"]
    try:
        with transaction.atomic():
            member = launch.members.create(
                content_type=type_of(item),
                object_id=str(item.pk),
                position=0 if last is None else last + 1,
                title=str(item)[:400],
            )
            make_soon(item.get_latest_revision_as_object() if kind_of(item).has_versions else item)
            log(launch, "publishing.set_added", user=user, data={"item": str(item)})
    except IntegrityError:
        raise NotAdded(_("“%s” was put into another set just now.") % item) from None
    return member


@transaction.atomic
def take_out(member: LaunchMember, user: Any = None) -> None:
    """The item stays what it is, and goes live with nothing."""
    member.delete()
    log(member.launch_set, "publishing.set_removed", user=user, data={"item": member.title})


@transaction.atomic
def move(launch: LaunchSet, member: LaunchMember, places: int) -> None:
    """Moves an item up (-1) or down (1), or further; at the ends it stays where it is."""
    members = list(launch.members.select_for_update())
    put_at(members, member, members.index(member) + places)


@transaction.atomic
def move_to(launch: LaunchSet, member: LaunchMember, place: int) -> None:
    """Moves an item to a place, counted from 0; beyond the ends it comes first or last."""
    put_at(list(launch.members.select_for_update()), member, place)


def put_at(members: list[LaunchMember], member: LaunchMember, place: int) -> None:
    """Writes down the new order."""
    members.remove(member)
    members.insert(max(0, min(place, len(members))), member)
    for position, one in enumerate(members):
        if one.position != position:
            LaunchMember.objects.filter(pk=one.pk).update(position=position)
