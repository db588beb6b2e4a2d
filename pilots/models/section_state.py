"""Whose section of a progress update has come in: one row for each update and organisation.

What stands in a section is in the drafts of the update itself; here is only who has said what about it, and when.
"""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class SectionState(models.Model):
    """How far an organisation is with its section. No row says the same as “asked”."""

    class State(models.TextChoices):
        ASKED = "asked", _("Asked")
        BEGUN = "begun", _("Begun")
        RECEIVED = "received", _("Received")
        LEFT_OUT = "left_out", _("Left out this time")

    update = models.ForeignKey(
        "pilots.ProgressUpdatePage",
        verbose_name=_("update"),
        on_delete=models.CASCADE,
        related_name="section_states",
    )
    organisation = models.ForeignKey(
        "directory.OrganisationPage",
        verbose_name=_("organisation"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    state = models.CharField(_("state"), max_length=8, choices=State.choices, default=State.ASKED)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("since"), default=timezone.now)
    mailed_at = models.DateTimeField(_("last asked by e-mail"), null=True)

    class Meta:
        verbose_name = _("state of a section")
        verbose_name_plural = _("states of sections")
        constraints = [
            models.UniqueConstraint(
                fields=["update", "organisation"], name="one_state_for_each_section"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.get_state_display()}"

    @classmethod
    def note(
        cls, update: Any, organisation: Any, state: str, user: Any, **more: Any
    ) -> "SectionState":
        """Writes down the state of a section, who has changed it, and that it was now."""
        values = {"state": state, "changed_by": user, "changed_at": timezone.now(), **more}
        row, _created = cls.objects.update_or_create(
            update_id=update.pk, organisation_id=organisation.pk, defaults=values
        )
        return row
