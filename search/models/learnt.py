"""What the search knows besides the pages: their words, synonyms, and what stands first for a question."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from cms.querysets import is_public, public_q
from search.terms import WORD, terms_of


class Word(models.Model):
    """A word of what is public: how often, and what it is compared as. Spelling is repaired with these alone."""

    language = models.CharField(max_length=12)
    word = models.CharField(max_length=60)
    term = models.CharField(max_length=60)
    #: The number of pages and files in which it stands.
    number = models.IntegerField(default=0)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["language", "word"], name="search_word_once")
        ]
        indexes = [models.Index(fields=["language", "term"], name="search_word_term")]

    def __str__(self) -> str:
        return f"{self.word} ({self.number})"


class Synonym(models.Model):
    """Words that mean the same to the search. Each may consist of several words; initials are written in capitals."""

    language = models.CharField(
        _("language"), max_length=12, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    words = models.CharField(
        _("words that mean the same"),
        max_length=400,
        help_text=_(
            "Two or more, separated by commas: “MAT, multi-academy trust”. Whoever types one finds the others."
        ),
    )
    one_way = models.BooleanField(
        _("one way only"),
        default=False,
        help_text=_(
            "Whoever types the first finds the others too, but not the other way round. For example “school, academy”."
        ),
    )

    class Meta:
        verbose_name = _("synonym")
        verbose_name_plural = _("synonyms")
        ordering = ["words"]

    def __str__(self) -> str:
        return str(self.words)

    @property
    def spellings(self) -> list[str]:
        """The words, one by one."""
        return [word.strip() for word in self.words.split(",") if word.strip()]

    @property
    def direction(self) -> Any:
        """Which way it counts, for lists."""
        return _("from the first word to the others") if self.one_way else _("both ways")

    def clean(self) -> None:
        """One word alone means nothing else, and one row is enough for the same words."""
        if len(self.spellings) < 2:
            raise ValidationError({"words": _("Write two or more, separated by commas.")})
        for other in Synonym.objects.filter(language=self.language).exclude(pk=self.pk):
            if other.covers(self):
                text = _(
                    "The search knows this already, from “%s”. Change that one if you need to."
                )
                raise ValidationError({"words": text % other})

    def covers(self, other: "Synonym") -> bool:
        """Whether everything that the other row says is said by this one."""
        mine, others = ([word.casefold() for word in row.spellings] for row in (self, other))
        same_way = not self.one_way or (other.one_way and mine[:1] == others[:1])
        return same_way and set(others) <= set(mine)


class PromotedResultQuerySet(models.QuerySet):
    """Promoted results as the search reads them."""

    def public(self) -> "PromotedResultQuerySet":
        """Those whose time is not over and whose page the public may see now."""
        lasts = models.Q(until__isnull=True) | models.Q(until__gte=timezone.localdate())
        return self.filter(public_q("page"), lasts)


class PromotedResult(models.Model):
    """A page that stands first for a question."""

    question = models.CharField(
        _("what people type"),
        max_length=200,
        help_text=_("Capitals, accents and endings of words make no difference."),
    )
    page = models.ForeignKey(
        Page, verbose_name=_("page that stands first"), on_delete=models.CASCADE, related_name="+"
    )
    position = models.PositiveSmallIntegerField(
        _("position"),
        default=1,
        help_text=_("If there are several for one question: 1 stands first."),
    )
    until = models.DateField(
        _("until"),
        null=True,
        blank=True,
        help_text=_(
            "The last day on which it stands first. Leave it empty to have it there for good."
        ),
    )
    #: The question as it is compared; written on saving.
    terms = models.CharField(max_length=400, editable=False, db_index=True)

    objects = PromotedResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("promoted result")
        verbose_name_plural = _("promoted results")
        ordering = ["question", "position"]

    def __str__(self) -> str:
        return f"{self.question} → {self.page}"

    def save(self, *args, **kwargs) -> None:
        """Saves it with the question as it is compared."""
        self.terms = " ".join(terms_of(self.question, self.page.locale.language_code))[:400]
        super().save(*args, **kwargs)

    @property
    def state(self) -> Any:
        """Whether it stands first now, and if not, why; for lists."""
        if self.until and self.until < timezone.localdate():
            return _("over")
        return _("stands first") if is_public(self.page) else _("the page is not live")

    def clean(self) -> None:
        """Readers must be able to see the page, and the time must not be over already."""
        problems = {}
        if self.page_id and not is_public(self.page):
            problems["page"] = _("This page is not live. Choose one that readers can see.")
        if self.until and self.until < timezone.localdate():
            problems["until"] = _("This day is over. Choose today or later, or leave it empty.")
        if not WORD.search(self.question):
            problems["question"] = _("Write one or more words.")
        if problems:
            raise ValidationError(problems)
