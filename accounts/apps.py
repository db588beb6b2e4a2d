"""Application configuration."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Notes when somebody signs in and with what, so that sessions end and a second factor is not skipped."""
        # Models can be imported from here on only.
        from accounts import notices, second_factor, sessions

        sessions.listen()
        second_factor.listen()
        notices.listen()
