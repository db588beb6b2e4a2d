"""Application configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsConfig(AppConfig):
    name = "news"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Says which types are dated, and who waits for press releases."""
        # Models can be imported from here on only.
        from cms.entries import register_dated
        from news.models import (
            AnnouncementPage,
            BlogPostPage,
            InfographicPage,
            MediaCoveragePage,
            PressReleasePage,
        )
        from news.sheets import ahead
        from news.writing import register_writing
        from roles import role_table, sight
        from roles.names import COMMS_AUTHORS, PRESS_OFFICERS, TRANSLATORS

        register_dated("blog", BlogPostPage)
        register_dated("press", PressReleasePage)
        register_dated("announcements", AnnouncementPage)
        register_dated("infographics", InfographicPage)
        register_dated("in-the-media", MediaCoveragePage)
        ahead.listen()
        register_writing()
        deeds = _("publish and schedule what somebody else has signed off")
        role_table.more.append((PRESS_OFFICERS, _("Press releases"), deeds))
        sight.wait_for(PressReleasePage, {COMMS_AUTHORS, TRANSLATORS})
