"""Application configuration."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditingConfig(AppConfig):
    name = "editing"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What is in the Bin is out of everybody's sight and reach; all times are UK time; vague links stop going live."""
        # Models can be imported from here on only.
        from wagtail.admin.wagtail_hooks import PageListingCopyButton
        from wagtail.models import AbstractPage
        from wagtail.permissions import register_permission_policy

        from editing import date_picker, uk_time
        from editing.checks import going_live
        from editing.policy import OutsideTheBin

        register_permission_policy(AbstractPage, OutsideTheBin())
        uk_time.listen()
        date_picker.listen()
        going_live.listen()
        # The word "Copy" alone also stands for Ctrl+C, so our catalogue cannot change it.
        PageListingCopyButton.label = _("Copy as new")
