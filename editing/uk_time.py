"""All times are UK time, whoever reads or enters them: no account has a zone of its own."""

from typing import Any

from django.db.models.signals import pre_save
from wagtail.users.models import UserProfile


def drop_own_zone(instance: UserProfile, **kwargs: Any) -> None:
    """The profile form does not ask; what another way put there is dropped."""
    instance.current_time_zone = ""


def listen() -> None:
    """To be called once, when the models are there."""
    pre_save.connect(drop_own_zone, sender=UserProfile)
