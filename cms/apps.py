"""Application configuration."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Kept pages are forgotten whenever something published changes; old addresses are kept."""
        # Models can be imported from here on only.
        from cms import page_cache
        from cms.addresses import moves

        page_cache.listen()
        moves.listen()
