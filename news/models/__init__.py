"""Everything dated, and the press centre."""

from news.models.announcements import AnnouncedItem, AnnouncementPage
from news.models.blog import BlogAuthor, BlogPostPage, NamedPublication
from news.models.centre import PressCentrePage
from news.models.coverage import MediaCoveragePage
from news.models.indexes import (
    AnnouncementIndexPage,
    BlogIndexPage,
    CoverageIndexPage,
    NewsIndexPage,
    PressIndexPage,
)
from news.models.infographics import InfographicIndexPage, InfographicPage
from news.models.press import PressReleasePage

__all__ = [
    "AnnouncedItem",
    "AnnouncementIndexPage",
    "AnnouncementPage",
    "BlogAuthor",
    "BlogIndexPage",
    "BlogPostPage",
    "CoverageIndexPage",
    "InfographicIndexPage",
    "InfographicPage",
    "MediaCoveragePage",
    "NamedPublication",
    "NewsIndexPage",
    "PressCentrePage",
    "PressIndexPage",
    "PressReleasePage",
]
