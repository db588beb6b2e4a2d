"""Application configuration."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Kept pages are forgotten whenever something published changes."""
        # Models can be imported from here on only.
        from cms import page_cache

        page_cache.listen()
