"""Lists of posts, releases, announcements and coverage in the menu of the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column, DateColumn

from cms.listings import Listing, filters_for
from news.models import (
    AnnouncementPage,
    BlogPostPage,
    InfographicPage,
    MediaCoveragePage,
    PressReleasePage,
)


class Posts(Listing):
    """“Blog posts” in the menu."""

    name = "posts"
    model = BlogPostPage
    menu_label = _("Blog posts")
    icon = "edit"
    menu_order = 121
    filterset_class = filters_for(BlogPostPage)
    own_columns = [
        Column("byline", label=_("By")),
        DateColumn("display_date", label=_("Date"), sort_key="display_date", width="10%"),
    ]
    related = ("authors",)


class Releases(Listing):
    """“Press releases” in the menu."""

    name = "releases"
    model = PressReleasePage
    menu_label = _("Press releases")
    icon = "comment"
    menu_order = 122
    filterset_class = filters_for(PressReleasePage)
    own_columns = [
        DateColumn("embargo", label=_("Embargo"), sort_key="embargo", width="10%"),
        DateColumn("issued", label=_("Issued"), accessor="first_published_at", width="10%"),
    ]


class Announcements(Listing):
    """“Announcements” in the menu."""

    name = "announcements"
    model = AnnouncementPage
    menu_label = _("Announcements")
    icon = "info-circle"
    menu_order = 123
    filterset_class = filters_for(AnnouncementPage)


class Coverage(Listing):
    """“In the media” in the menu."""

    name = "coverage"
    model = MediaCoveragePage
    menu_label = _("In the media")
    icon = "link-external"
    menu_order = 124
    filterset_class = filters_for(MediaCoveragePage)
    own_columns = [
        Column("outlet", label=_("Outlet"), sort_key="outlet"),
        DateColumn("display_date", label=_("Date"), sort_key="display_date", width="10%"),
    ]


class Infographics(Listing):
    """“Infographic pages” in the menu."""

    name = "infographic-pages"
    model = InfographicPage
    menu_label = _("Infographic pages")
    icon = "image"
    menu_order = 125
    filterset_class = filters_for(InfographicPage)
    own_columns = [Column("infographic", label=_("Infographic"))]
    related = ("infographic",)


@hooks.register("register_admin_viewset")
def lists() -> list[Listing]:
    """Adds the lists."""
    return [Posts(), Releases(), Announcements(), Coverage(), Infographics()]
