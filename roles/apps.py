"""Application configuration."""

from django.apps import AppConfig


class RolesConfig(AppConfig):
    name = "roles"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """What a page, a file or a record is to somebody is asked here from now on."""
        # Models can be imported from here on only.
        from roles import own, sight, titles

        own.listen()
        sight.listen()
        titles.listen()
