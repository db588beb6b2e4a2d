"""Blog posts and their authors."""

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, Page, TranslatableMixin
from wagtail.search import index

from cms.addresses.locate import absolute
from cms.blocks import BodyBlock
from cms.models import Problem
from cms.querysets import cards_of_types, fields_for_cards, is_public
from news.models.dated import DatedPage
from news.models.read_next import ReadNext


class BlogPostPage(ReadNext, DatedPage):
    """A text by one or more authors."""

    first_published_elsewhere = models.URLField(
        _("first published elsewhere"),
        blank=True,
        help_text=_("The address where it stood first. Readers and search engines are told."),
    )
    elsewhere_name = models.CharField(
        _("name of that place"), max_length=160, blank=True, help_text=_("For example a blog.")
    )
    note = models.CharField(
        _("note to readers"), max_length=250, blank=True, help_text=_("Printed above the text.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"))
    parent_page_types = ["news.BlogIndexPage"]
    kind_label = _("Blog post")
    schema_type = "BlogPosting"
    card_relations = ("authors",)
    content_panels = [
        *DatedPage.content_panels,
        InlinePanel(
            "authors",
            heading=_("Authors"),
            label=_("Author"),
            min_num=0,
            help_text=_(
                "In the order in which they are named: move one with its arrows, or drag it by its dots."
            ),
        ),
        FieldPanel("body"),
    ]
    about_tab = [
        *DatedPage.about_panels,
        InlinePanel(
            "publications",
            heading=_("Related publications"),
            label=_("Publication"),
            help_text=_("Works that the post is about or builds on. Their records name the post."),
        ),
        FieldPanel("related"),
        FieldRowPanel(
            [FieldPanel("first_published_elsewhere"), FieldPanel("elsewhere_name")],
            heading=_("If it stood elsewhere before"),
        ),
        FieldPanel("note"),
    ]
    search_fields = [
        *DatedPage.search_fields,
        index.SearchField("body"),
        index.RelatedFields("authors", [index.SearchField("name")]),
    ]

    class Meta:
        verbose_name = _("blog post")
        verbose_name_plural = _("blog posts")

    @classmethod
    def extra_tabs(cls):
        """What it is about stands on a tab of its own."""
        return [(_("Date, pilot, read next"), cls.about_tab)]

    @property
    def bylines(self) -> list["BlogAuthor"]:
        """The authors in their order."""
        return sorted(self.authors.all(), key=lambda author: author.sort_order or 0)

    @property
    def byline(self) -> str:
        """The names in one line, the same on the page, on cards and in feeds."""
        names = [author.name or str(author.person) for author in self.bylines]
        if len(names) < 2:
            return "".join(names)
        return _("%(first)s and %(last)s") % {"first": ", ".join(names[:-1]), "last": names[-1]}

    def publish_problems(self) -> list[Problem]:
        """A post has an author, and each is named once."""
        problems = super().publish_problems()
        people = [author.person_id for author in self.authors.all() if author.person_id]
        if not people:
            problems.append(Problem("authors", _("Name at least one author.")))
        if len(people) != len(set(people)):
            problems.append(Problem("authors", _("An author is named twice.")))
        return problems

    def get_context(self, request, *args, **kwargs) -> dict[str, Any]:
        """Adds `authors`, each with the page of the person if the public may see it, and live `publications`."""
        context = super().get_context(request, *args, **kwargs)
        context["authors"] = self.shelved("authors", self.read_authors)
        named = self.shelved("publications", self.read_publications)
        context["publications"] = [page for page in named if is_public(page)]
        return context

    def read_publications(self) -> list[Any]:
        """The publications that it names, with what cards print."""
        rows = sorted(self.publications.all(), key=lambda row: row.sort_order or 0)
        keys = [row.publication_id for row in rows if row.publication_id]
        named = Page.objects.filter(pk__in=keys).values_list("pk", "content_type")
        found = {page.pk: page for page in cards_of_types(named)} if keys else {}
        return [found[key] for key in dict.fromkeys(keys) if key in found]

    def read_authors(self) -> list["BlogAuthor"]:
        """The authors with their pages; those of a draft stand in memory and not in the database."""
        rows = self.authors.all()
        if isinstance(rows, models.QuerySet):
            rows = rows.select_related("person").only(
                "name", "role", "sort_order", *fields_for_cards("person")
            )
        return sorted(rows, key=lambda author: author.sort_order or 0)

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """Headline and authors, in the order and by the names of the byline."""
        people = [
            {
                "@type": "Person",
                "name": author.name,
                "jobTitle": author.role,
                "url": absolute(author.page.url) if author.page else "",
            }
            for author in shown.get("authors") or self.bylines
        ]
        return {
            "headline": self.title,
            "author": [{key: value for key, value in one.items() if value} for one in people],
            "isBasedOn": self.first_published_elsewhere,
        }


class BlogAuthor(TranslatableMixin, Orderable):
    """An author of a post, with the name and the role of that time: a later change of the profile leaves both."""

    post = ParentalKey(BlogPostPage, on_delete=models.CASCADE, related_name="authors")
    person = models.ForeignKey(
        "directory.PersonPage",
        verbose_name=_("person"),
        null=True,
        on_delete=models.PROTECT,
        related_name="posts_written",
    )
    role = models.CharField(
        _("role then"),
        max_length=250,
        blank=True,
        help_text=_("The role at the time. Empty: the main role that the profile has today."),
    )
    name = models.CharField(_("name then"), max_length=255, blank=True, editable=False)

    panels = [PageChooserPanel("person"), FieldPanel("role")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("author")
        verbose_name_plural = _("authors")

    def __str__(self) -> str:
        return self.name or (self.person.title if self.person else str(_("Author")))

    @property
    def page(self) -> Any:
        """The person's page, if the public may see it."""
        return self.person if is_public(self.person) else None

    def save(self, *args, **kwargs) -> None:
        """Notes name and role as they are when the post is saved."""
        if self.person:
            self.name = self.name or self.person.title
            self.role = self.role or role_of(self.person)
        super().save(*args, **kwargs)


class NamedPublication(TranslatableMixin, Orderable):
    """A publication that a post is about or builds on; its record shows the post too."""

    post = ParentalKey(BlogPostPage, on_delete=models.CASCADE, related_name="publications")
    publication = models.ForeignKey(
        "publications.PublicationPage",
        verbose_name=_("publication"),
        null=True,
        on_delete=models.CASCADE,
        related_name="discussions",
    )

    panels = [PageChooserPanel("publication")]

    class Meta(TranslatableMixin.Meta, Orderable.Meta):
        verbose_name = _("related publication")
        verbose_name_plural = _("related publications")

    def __str__(self) -> str:
        return self.publication.title if self.publication else str(_("Publication"))


def role_of(person: Any) -> str:
    """The main role of a person in one line: “Director, Isos Partnership”."""
    main = person.main_role
    if main is None:
        return ""
    return f"{main.title}, {main.organisation.title}" if main.organisation else main.title
