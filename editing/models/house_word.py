"""Words that the house writes in one way only."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel


class HouseWord(models.Model):
    """A slip that is easily made, and how the word should be written."""

    class Language(models.TextChoices):
        """Where it counts. The keys are the languages without their countries."""

        ANY = "", _("every language")
        ENGLISH = "en", _("English")
        WELSH = "cy", _("Welsh")

    slip = models.CharField(
        _("not so"),
        max_length=80,
        help_text=_(
            "As it is written wrongly, in small or capital letters. For example “Localed”."
        ),
    )
    instead = models.CharField(
        _("but so"),
        max_length=80,
        help_text=_("Exactly as it should stand in the text. For example “LocalED”."),
    )
    why = models.CharField(
        _("why"), max_length=200, blank=True, help_text=_("One sentence for those who write.")
    )
    language = models.CharField(
        _("language"), max_length=5, choices=Language.choices, blank=True, default=Language.ANY
    )

    panels = [
        FieldRowPanel([FieldPanel("slip"), FieldPanel("instead")]),
        FieldPanel("why"),
        FieldPanel("language"),
    ]

    class Meta:
        verbose_name = _("house word")
        verbose_name_plural = _("house words")
        ordering = ["slip"]
        constraints = [
            models.UniqueConstraint(fields=["slip", "language"], name="one_house_word_for_a_slip")
        ]

    def __str__(self) -> str:
        return f"{self.slip} → {self.instead}"
