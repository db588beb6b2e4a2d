"""What people search for, without the people."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class AskedQuestion(models.Model):
    """How often one question was asked on one day, or, once that is long ago, in one month.

    The question was cleaned before it came here (`search.asked.cleaning`). Nothing says who asked, or at what time.
    """

    question = models.CharField(_("question"), max_length=120)
    language = models.CharField(_("language"), max_length=10)
    day = models.DateField(_("day"), help_text=_("For a month its first day."))
    is_month = models.BooleanField(_("counts a whole month"), default=False)
    times = models.PositiveIntegerField(_("searches"), default=0)
    times_empty = models.PositiveIntegerField(_("without result"), default=0)
    results = models.PositiveIntegerField(_("results, the last time"), default=0)

    class Meta:
        verbose_name = _("question of the search")
        verbose_name_plural = _("questions of the search")
        default_permissions = ("view",)
        ordering = ["-day", "question"]
        constraints = [
            models.UniqueConstraint(
                fields=["day", "is_month", "language", "question"], name="one_count_for_a_question"
            )
        ]

    def __str__(self) -> str:
        return self.question
