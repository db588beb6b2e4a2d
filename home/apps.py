"""Application configuration."""

from datetime import timedelta

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The scheduler sees to mails that were not delivered at once."""
        # Models can be imported from here on only.
        from home.enquiries.delivery import deliver_due
        from publishing.regular_work import register

        register("deliver messages", timedelta(minutes=1), deliver_due)
