"""Addresses that readers asked for in vain."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MissingAddress(models.Model):
    """One address at which nothing was found: how often, and nothing about who asked."""

    path = models.CharField(_("address"), max_length=255, unique=True)
    count = models.PositiveIntegerField(_("times asked for"), default=0)
    linked_from = models.CharField(
        _("linked from"),
        max_length=255,
        blank=True,
        help_text=_("A page of this site that has the broken link."),
    )
    first_seen = models.DateTimeField(_("first"), auto_now_add=True)
    last_seen = models.DateTimeField(_("last"), auto_now_add=True)

    class Meta:
        verbose_name = _("address not found")
        verbose_name_plural = _("addresses not found")

    def __str__(self) -> str:
        return self.path
