"""The history of pages and records: nobody rewrites it, and each line of it is a line of the log too.

Wagtail writes the lines. Titles stay out of the log: what is not public yet is no business of whoever reads logs.
"""

import logging
from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models.signals import post_save, pre_delete, pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, PageLogEntry

logger = logging.getLogger("history")


def refuse() -> None:
    """Raises `PermissionDenied`."""
    raise PermissionDenied(_("The history is not rewritten."))


@receiver(pre_save, sender=PageLogEntry, dispatch_uid="cms.history.page")
@receiver(pre_save, sender=ModelLogEntry, dispatch_uid="cms.history.record")
def only_new_lines(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """A line stays as it was written. One that comes back from a copy (`raw`) is none of ours."""
    if not raw and not instance._state.adding:
        refuse()


@receiver(pre_delete, sender=PageLogEntry, dispatch_uid="cms.history.page_stays")
@receiver(pre_delete, sender=ModelLogEntry, dispatch_uid="cms.history.record_stays")
def no_line_goes(**kwargs: Any) -> None:
    """None is taken out, with its page or record neither."""
    refuse()


@receiver(post_save, sender=PageLogEntry, dispatch_uid="cms.history.page_log")
@receiver(post_save, sender=ModelLogEntry, dispatch_uid="cms.history.record_log")
def also_log(instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """Writes who did what to what: keys and the name of the deed."""
    if raw:
        return
    kind = instance.content_type
    facts = {
        "event": instance.action,
        "kind": f"{kind.app_label}.{kind.model}" if kind else "",
        "key": str(instance.object_id),
        "person": instance.user_id,
        "version": instance.revision_id,
    }
    line = partial(logger.info, "%s", instance.action, extra={"facts": facts})
    # What was only tried, or came to nothing, has not happened.
    transaction.on_commit(line, robust=True)
