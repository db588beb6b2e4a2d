"""Application configuration."""

from datetime import timedelta

from django.apps import AppConfig


class HomeConfig(AppConfig):
    name = "home"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """The scheduler sees to mails that were not delivered at once; drafts of plain pages are no secret here."""
        # Models can be imported from here on only.
        from home.enquiries.delivery import deliver_due
        from home.models import FormPage, GlossaryPage, HomePage, StandardPage, SteeringGroupPage
        from publishing.regular_work import register as work
        from roles import sight

        work("deliver messages", timedelta(minutes=1), deliver_due)
        sight.plain_types.update(
            {HomePage, StandardPage, GlossaryPage, SteeringGroupPage, FormPage}
        )
