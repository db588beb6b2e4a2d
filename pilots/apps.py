"""Application configuration."""

from django.apps import AppConfig


class PilotsConfig(AppConfig):
    name = "pilots"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connects the signals."""
        from pilots import signals  # noqa: F401 - receivers register when the module is read
