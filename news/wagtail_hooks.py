"""Lists of posts, releases, announcements and coverage in the menu of the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn

from cms.listings import Listing, PageFilters
from news.models import (
    AnnouncementPage,
    BlogPostPage,
    InfographicPage,
    MediaCoveragePage,
    PressReleasePage,
)


class PostFilters(PageFilters):
    """Those of every list."""

    class Meta(PageFilters.Meta):
        model = BlogPostPage


class Posts(Listing):
    """“Blog posts” in the menu."""

    name = "posts"
    model = BlogPostPage
    menu_label = _("Blog posts")
    icon = "edit"
    menu_order = 121
    filterset_class = PostFilters
    own_columns = [
        Column("byline", label=_("By")),
        DateColumn("display_date", label=_("Date"), sort_key="display_date", width="10%"),
    ]
    related = ("authors",)


class ReleaseFilters(PageFilters):
    """Those of every list."""

    class Meta(PageFilters.Meta):
        model = PressReleasePage


class Releases(Listing):
    """“Press releases” in the menu."""

    name = "releases"
    model = PressReleasePage
    menu_label = _("Press releases")
    icon = "comment"
    menu_order = 122
    filterset_class = ReleaseFilters
    own_columns = [
        DateColumn("embargo", label=_("Embargo"), sort_key="embargo", width="10%"),
        DateColumn("issued", label=_("Issued"), accessor="first_published_at", width="10%"),
    ]


class AnnouncementFilters(PageFilters):
    """Those of every list."""

    class Meta(PageFilters.Meta):
        model = AnnouncementPage


class Announcements(Listing):
    """“Announcements” in the menu."""

    name = "announcements"
    model = AnnouncementPage
    menu_label = _("Announcements")
    icon = "info-circle"
    menu_order = 123
    filterset_class = AnnouncementFilters


class CoverageFilters(PageFilters):
    """Those of every list."""

    class Meta(PageFilters.Meta):
        model = MediaCoveragePage


class Coverage(Listing):
    """“In the media” in the menu."""

    name = "coverage"
    model = MediaCoveragePage
    menu_label = _("In the media")
    icon = "link-external"
    menu_order = 124
    filterset_class = CoverageFilters
    own_columns = [
        Column("outlet", label=_("Outlet"), sort_key="outlet"),
        DateColumn("display_date", label=_("Date"), sort_key="display_date", width="10%"),
    ]


class InfographicFilters(PageFilters):
    """Those of every list."""

    class Meta(PageFilters.Meta):
        model = InfographicPage


class Infographics(Listing):
    """“Infographic pages” in the menu."""

    name = "infographic-pages"
    model = InfographicPage
    menu_label = _("Infographic pages")
    icon = "image"
    menu_order = 125
    filterset_class = InfographicFilters
    own_columns = [Column("infographic", label=_("Infographic"))]
    related = ("infographic",)


@hooks.register("register_admin_viewset")
def lists() -> list[Listing]:
    """Adds the lists."""
    return [Posts(), Releases(), Announcements(), Coverage(), Infographics()]
