"""What every page has: a summary, a card, a picture for sharing, topics, an owner and a review date."""

from collections.abc import Iterable, Mapping
from typing import Any, Self

from django.db import models
from django.http import Http404
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.models import Page, PageViewRestriction
from wagtail.search import index

from cms.bin_place import NothingAllowed, in_bin
from cms.forms import BasePageForm, CopyAsNewForm
from cms.media.drawn import DrawnPicture
from cms.models.editor_tabs import EditorTabs
from cms.models.problems import Problem, unusable
from cms.models.publish_checks import PublishChecked
from cms.models.relatives import WithRelatives
from cms.querysets import PublicPageManager, is_public

#: Nobody types these, and the database itself refuses what points nowhere or is there twice.
SEEN_TO_BY_DATABASE = {
    "path", "locale", "content_type", "live_revision", "latest_revision", "owner", "locked_by", "alias_of",
}  # fmt: skip
#: What a version says of these does not count: Wagtail takes them from the page, and need not look them up first.
OF_THE_PAGE = {"locale", "content_type", "latest_revision", "owner", "locked_by", "alias_of"}
#: Advice for lengths, in characters; longer is allowed and breaks nothing.
TITLE_ADVICE = 70
SUMMARY_ADVICE = 200


class BasePage(PublishChecked, EditorTabs, WithRelatives, Page):
    """The abstract base of all pages of the site."""

    # Wagtail's own fields; its classes carry no types.
    seo_title: str
    slug: str

    short_title = models.CharField(
        _("short title"),
        max_length=120,
        blank=True,
        help_text=_("For cards, menus and search results, if the title is long."),
    )
    summary = models.TextField(
        _("summary"),
        max_length=600,
        help_text=_(
            "One or two sentences, at best under 200 characters. Shown on cards, in search results "
            "and when the page is shared."
        ),
    )
    social_image = models.ForeignKey(
        "cms.CustomImage",
        verbose_name=_("picture for cards and sharing"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    social_text = models.CharField(
        _("text for sharing"),
        max_length=300,
        blank=True,
        help_text=_("Empty: the summary is used."),
    )
    topics = ParentalManyToManyField(
        "directory.TopicPage",
        verbose_name=_("topics"),
        blank=True,
        related_name="%(app_label)s_%(class)s_items",
    )
    search_words = models.CharField(
        _("extra search words"),
        max_length=400,
        blank=True,
        help_text=_("Words people may type that do not stand on the page, separated by spaces."),
    )
    review_date = models.DateField(
        _("review by"),
        null=True,
        blank=True,
        help_text=_("You are reminded when this day has passed."),
    )

    objects = PublicPageManager()
    base_form_class = BasePageForm
    copy_form_class = CopyAsNewForm
    #: A copy is new: it has no schedule, and nobody has looked at it yet.
    exclude_fields_in_copy = ["go_live_at", "expire_at", "review_date"]
    # Page privacy bypasses review: what the public sees is decided in one place.
    private_page_options: list[str] = []
    #: Pages are read. The types that also take something name it themselves.
    allowed_http_methods = ["GET", "HEAD", "OPTIONS"]
    #: Where a page is about to be made, while it has no place in the tree yet.
    proposed_parent: Any = None

    #: Shown above the title on cards and in results, in plain words.
    kind_label: Any = _("Page")
    #: Fields with a counter in the editor → how many characters read well.
    advised_lengths: Mapping[str, int] = {
        "title": TITLE_ADVICE,
        "summary": SUMMARY_ADVICE,
        "short_title": 40,
        "social_text": SUMMARY_ADVICE,
    }
    #: What its cards print besides, and relations that they read.
    card_fields: tuple[str, ...] = ("social_image",)
    card_relations: tuple[str, ...] = ()
    #: Schema.org type in the page's structured data.
    schema_type = "WebPage"

    search_fields = [
        *Page.search_fields,
        index.SearchField("short_title", boost=2),
        index.SearchField("summary", boost=1.5),
        index.SearchField("search_words", boost=1.5),
        index.RelatedFields("topics", [index.SearchField("title")]),
    ]
    api_fields: list = []

    class Meta:
        abstract = True

    @property
    def card_title(self) -> str:
        """The title for cards, menus and results."""
        return self.short_title or self.title

    @property
    def is_public(self) -> bool:
        """Whether the public may see it now."""
        return is_public(self)

    @property
    def date(self) -> Any:
        """The day that readers see and lists sort by; `None` for pages without one."""
        return None

    def drawn_picture(self) -> DrawnPicture | None:
        """The picture beside a shared link of types that are drawn; an editor's choice goes before it."""
        return None

    def feeds(self) -> list[tuple[str, str]]:
        """Feeds that belong to it, as pairs of a title and a path."""
        return []

    def pilot_keys(self) -> Iterable[int]:
        """The keys of the pilots that it is about; lists are filtered by them."""
        return ()

    def as_read(self) -> Self:
        """What readers get of the page, wherever it is shown; types that can be withdrawn show less."""
        return self

    def structured_data(self, shown: Mapping[str, Any]) -> dict[str, Any]:
        """What this type adds to the page's structured data; `shown` is what the template got."""
        return {}

    def permissions_for_user(self, user):
        """Wagtail's answer; in the Bin nobody may do anything with the page itself."""
        return NothingAllowed(user, self) if in_bin(self) else super().permissions_for_user(user)

    def get_view_restrictions(self):
        """None: page privacy is switched off."""
        return PageViewRestriction.objects.none()

    def with_content_json(self, content):
        """The page with the words of a version; both stand in the same place of the tree."""
        own = {name: value for name, value in content.items() if name not in OF_THE_PAGE}
        version = super().with_content_json(own)
        version._cached_parent_obj = self.get_parent()
        return version

    def full_clean(self, exclude=None, *args, **kwargs) -> None:
        """A title that is too long for the column gets a sentence, whichever way it came in."""
        self.seo_title = self.seo_title or ""
        # Addresses are asked for in small letters; capital ones would be an address of their own.
        self.slug = (self.slug or "").lower()
        super().full_clean({*(exclude or ()), *SEEN_TO_BY_DATABASE}, *args, **kwargs)

    def _check_slug_is_unique(self):
        """Wagtail's question; once is enough for the version that `publish()` saves."""
        if not self.found_ready:
            super()._check_slug_is_unique()

    def publish_problems(self) -> list[Problem]:
        """What every page needs: its required fields, and a picture that may be shown."""
        problems = super().publish_problems()
        if self.social_image_id and (message := unusable(self.social_image)):
            problems.append(Problem("social_image", message))
        return problems

    def serve(self, request, *args, **kwargs):
        """A page past its time answers like one that does not exist, whether or not a clock took it down."""
        if not self.is_public and not getattr(request, "is_preview", False):
            raise Http404
        return super().serve(request, *args, **kwargs)
