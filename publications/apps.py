"""Application configuration."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "publications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Publications are part of what is dated."""
        # Models can be imported from here on only.
        from cms.entries import register_dated
        from publications.models import PublicationPage

        register_dated("publications", PublicationPage)
