"""Application configuration."""

from django.apps import AppConfig


class EditingConfig(AppConfig):
    name = "editing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What is in the Bin is out of everybody's sight and reach; all times are UK time."""
        # Models can be imported from here on only.
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from editing import uk_time
        from editing.policy import OutsideTheBin

        register_permission_policy(AbstractPage, OutsideTheBin())
        uk_time.listen()
