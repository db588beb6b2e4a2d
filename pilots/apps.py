"""Application configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PilotsConfig(AppConfig):
    name = "pilots"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connects the signals; pilots have desks."""
        # Models can be imported from here on only.
        from cms.entries import register_dated
        from pilots import signals  # noqa: F401 - receivers register when the module is read
        from pilots.models import PilotPage, ProgressUpdatePage
        from pilots.sections import screens
        from roles import own, role_table
        from roles.names import ORGANISATION_LEADS, PILOT_LEADS

        screens.allow()
        section = _("Their own section of a progress update")
        role_table.more.append((ORGANISATION_LEADS, section, _("write, hand in, take back")))
        register_dated("updates", ProgressUpdatePage)
        own.register(PilotPage, own.Kind(PILOT_LEADS, rights=("add", "change"), folders="Pilots"))
