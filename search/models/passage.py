"""What can be found: one row for each live page, for each part of one with an address of its own, and for each page of a file."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.db.models.functions import Cast
from django.utils import timezone
from wagtail.models import Page
from wagtail.search import index

from cms.media.gate import with_use
from cms.models import CustomDocument
from cms.querysets import public_q
from search.terms import SIGN, tokens

#: Stands before a language in what the search engine sees.
OF_LANGUAGE = SIGN + "l"
#: Says that it has a name that is asked for, and, in what suggestions are made of, before a word, that a name begins with it.
NAMED, FIRST = SIGN + "n", SIGN + "b"
#: Types whose names are asked for, the first before the others.
NAMED_KINDS = {"pilot": 4, "organisation": 3, "person": 2}


def language_mark(language: str) -> str:
    """The word that every passage of a language has."""
    return OF_LANGUAGE + "".join(filter(str.isalnum, language))


class PassageQuerySet(models.QuerySet):
    """Passages as the search reads them."""

    def of_public_pages(self) -> "PassageQuerySet":
        """Those of pages that the public may have now; whatever else they tell of must still be public, too."""
        lasts = Q(until__isnull=True) | Q(until__gt=timezone.now())
        return self.filter(public_q("page"), lasts)

    def public(self) -> "PassageQuerySet":
        """Of these, those of pages themselves and of files that the public may have now."""
        # Only files of passages at hand are looked at, not all there are.
        files = with_use(CustomDocument.objects, "document").filter(pk=OuterRef("document_id"))
        is_open = Q(document__isnull=True) | Exists(files.filter(in_use=True))
        return self.of_public_pages().filter(is_open)


class Names(index.SearchField):
    """The names of a passage as the search engine sees them: as terms."""

    def get_value(self, obj: Any) -> Any:
        """The terms of all names."""
        return obj.engine_names()


class Passage(index.Indexed, models.Model):
    """Something that can be found. Written by `search.writing`, in the transaction that goes live.

    The columns that end in `_terms` hold words as they are compared: folded, stemmed, separated by spaces. They are
    all that the search engine sees, so that every engine finds the same.
    """

    # A file is found under the first public page that offers it.
    page = models.ForeignKey(Page, models.CASCADE, related_name="passages")
    document = models.ForeignKey("cms.CustomDocument", models.CASCADE, null=True, related_name="+")
    #: The end of the address, after `#`; empty for the page itself.
    anchor = models.CharField(max_length=200, blank=True)
    #: Which page of the file, counted from 1.
    page_number = models.PositiveIntegerField(null=True)
    kind = models.CharField(max_length=60, db_index=True)
    language = models.CharField(max_length=12)
    title = models.CharField(max_length=500)
    summary = models.TextField(blank=True)
    #: What readers can read there, as plain text; extracts are cut from it.
    body = models.TextField(blank=True)
    day = models.DateField(null=True)
    pilots = models.JSONField(default=list)
    topics = models.JSONField(default=list)
    #: Names by which it is called, one a line: title, short title, full name, initials.
    names = models.TextField(blank=True)
    #: The same, as terms, one name a line.
    name_terms = models.TextField(blank=True)
    #: Words that stand for it without being its name: summary, extra search words, headings, place, pilot, people.
    about_terms = models.TextField(blank=True)
    body_terms = models.TextField(blank=True)
    #: When something that it tells of runs out; the page's own end is asked of the page.
    until = models.DateTimeField(null=True)

    objects = PassageQuerySet.as_manager()
    wagtail_reference_index_ignore = True
    #: Written together with the row and not a moment later.
    search_auto_update = False
    search_fields = [
        Names("title"),
        index.SearchField("engine_terms"),
        index.AutocompleteField("name_words"),
        index.FilterField("language"),
        index.FilterField("kind"),
        index.FilterField("id"),
    ]

    class Meta:
        verbose_name = "passage"
        verbose_name_plural = "passages"
        indexes = [
            models.Index(fields=["language", "kind"], name="search_passage_kind"),
            # The engines in the database know rows by their key as text.
            models.Index(Cast("id", models.CharField(max_length=50)), name="search_passage_key"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.page_id} {self.anchor or self.page_number or ''}".strip()

    def engine_names(self) -> str:
        """The terms of its names, for the search engine; engines have a place of their own for titles."""
        return " ".join((*self.marks(), *self.name_terms.split()))

    def marks(self) -> list[str]:
        """What the search engine knows of it besides words."""
        is_named = self.kind in NAMED_KINDS and not self.anchor and not self.document_id
        return [language_mark(self.language), *([NAMED] if is_named else [])]

    def engine_terms(self) -> str:
        """All terms, for the search engine."""
        return " ".join((self.engine_names(), self.about_terms, self.body_terms))

    def name_words(self) -> str:
        """The words of its names as they are typed, not their stems, for suggestions; parts have none."""
        if self.anchor or self.document_id:
            return ""
        names = [
            [token.word for token in tokens(name, self.language)] for name in self.names.split("\n")
        ]
        firsts = [FIRST + name[0] for name in names if name]
        return " ".join([*self.marks(), *firsts, *(word for name in names for word in name)])


class Borrowing(models.Model):
    """A passage of `page` tells of another page or record, or would if that were public: it is rewritten together with it."""

    page = models.ForeignKey(Page, models.CASCADE, related_name="+")
    #: Page or record, as `app.model`; pages are all `wagtailcore.page`.
    kind = models.CharField(max_length=100)
    key = models.CharField(max_length=36)
    #: What it said when it was last told of (`search.reading.fingerprint`).
    state = models.CharField(max_length=32, blank=True)

    wagtail_reference_index_ignore = True

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "kind", "key"], name="search_borrowing_once")
        ]
        indexes = [models.Index(fields=["kind", "key"], name="search_borrowing_source")]

    def __str__(self) -> str:
        return f"{self.page_id} < {self.kind} {self.key}"
