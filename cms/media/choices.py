"""Which pictures and files somebody may put into a page.

What a live page uses is public. So whoever could name a file that they may not see would only have to put it into a
page of their own to read it. A form therefore asks here about everything that is new in it.
"""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.permissions import policy_registry

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.media.recording import Target, mentions, targets

HIDDEN_CHOICE = _("A picture or file in here is not in a folder that you may use. Choose another.")
ACTIONS = ["choose", "add", "change", "delete"]


def hidden_choices(record: models.Model, before: models.Model | None, user: Any) -> list[str]:
    """The fields in which `record` names a picture or file that `user` may not use.

    What the record named before may stay, whoever edits it: `before` is its latest version, if it has one.
    Without a user (a command) everything may be used.
    """
    if user is None or user.is_superuser:
        return []
    old = targets(before) if before else set()
    fresh = {(target, field) for target, field in mentions(record) if target not in old}
    allowed = usable(user, {target for target, _field in fresh})
    return sorted({field for target, field in fresh if target not in allowed})


def usable(user: Any, wanted: set[Target]) -> set[Target]:
    """Those of the targets that the user may use; shared records have no folders and may be used by everybody."""
    found = {target for target in wanted if target[2]}
    for model, place in ((CustomImage, 0), (CustomDocument, 1)):
        keys = [target[place] for target in wanted if target[place]]
        if keys:
            policy = policy_registry.get_by_type(model)
            mine = policy.instances_user_has_any_permission_for(user, ACTIONS)
            for key in mine.filter(pk__in=keys).values_list("pk", flat=True):
                found.add((key, None, None, "") if place == 0 else (None, key, None, ""))
    return found


def latest_version(record: Any) -> Any:
    """The latest saved version of a record that has versions; `None` for a new one."""
    if record.pk is None:
        return None
    fresh = type(record)._default_manager.filter(pk=record.pk).first()
    return fresh and fresh.get_latest_revision_as_object()
