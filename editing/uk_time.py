"""All times are UK time, whoever reads or enters them: no account has a zone of its own."""

import re
from typing import Any

from django.db.models.signals import pre_save
from django.utils.translation import gettext as _
from wagtail.admin.templatetags import wagtailadmin_tags
from wagtail.users.models import UserProfile

wagtails_last_update = wagtailadmin_tags.timesince_last_update


def drop_own_zone(instance: UserProfile, **kwargs: Any) -> None:
    """The profile form does not ask; what another way put there is dropped."""
    instance.current_time_zone = ""


def last_update(*args: Any, **kwargs: Any) -> str:
    """As Wagtail says it ("3 days ago", "10:38"); the time of day gets its zone."""
    text = str(wagtails_last_update(*args, **kwargs))
    return re.sub(r"\b\d\d:\d\d\b", lambda time: _("%s UK time") % time[0], text, count=1)


def listen() -> None:
    """To be called once, when the models are there."""
    pre_save.connect(drop_own_zone, sender=UserProfile)
    # Wagtail offers no other way to change what this template tag says.
    wagtailadmin_tags.register.simple_tag(last_update, name="timesince_last_update")
