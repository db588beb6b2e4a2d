"""Application configuration."""

from django.apps import AppConfig


class PilotsConfig(AppConfig):
    name = "pilots"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connects the signals; pilots have desks."""
        # Models can be imported from here on only.
        from pilots import signals  # noqa: F401 - receivers register when the module is read
        from pilots.models import PilotPage
        from pilots.sections import screens
        from roles import own
        from roles.names import PILOT_LEADS

        screens.allow()
        own.register(PilotPage, own.Kind(PILOT_LEADS, rights=("add", "change"), folders="Pilots"))
