"""Application configuration."""

from django.apps import AppConfig


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
        from roles import sight
        from roles.names import COMMS_AUTHORS, TRANSLATORS

        register_dated("blog", BlogPostPage)
        register_dated("press", PressReleasePage)
        register_dated("announcements", AnnouncementPage)
        register_dated("infographics", InfographicPage)
        register_dated("in-the-media", MediaCoveragePage)
        ahead.listen()
        register_writing()
        sight.wait_for(PressReleasePage, {COMMS_AUTHORS, TRANSLATORS})
