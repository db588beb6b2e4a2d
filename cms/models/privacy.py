"""Page privacy is switched off: it bypasses review, and what the public sees is decided in one place.

The screen is gone (`cms.listings`), pages ignore restrictions (`BasePage`), and nothing can make one.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models.signals import pre_save
from django.dispatch import receiver
from django.utils.translation import gettext as _
from wagtail.models import PageViewRestriction


@receiver(pre_save, sender=PageViewRestriction)
def refuse_restriction(**kwargs: Any) -> None:
    """Raises `ValidationError`, whoever asks."""
    raise ValidationError(_("Pages cannot be private here: leave them as a draft instead."))
