"""Keeps the demonstration's well-known password out of the real site. Used by the production settings."""

from typing import Any

from django.conf import settings
from django.contrib.auth.backends import BaseBackend
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _


class RefuseDemonstrationPassword(BaseBackend):
    """Stands before the real backend and ends every sign-in that offers the demonstration's password."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> None:
        """Nobody is ever signed in by this backend; it only refuses."""
        if credentials.get("password") == settings.DEMONSTRATION_PASSWORD:
            raise PermissionDenied


class NotTheDemonstrationPassword:
    """A password validator: the known password cannot be chosen."""

    def validate(self, password: str, user: Any = None) -> None:
        """Raises `ValidationError` for the demonstration's password."""
        if password == settings.DEMONSTRATION_PASSWORD:
            raise ValidationError(self.get_help_text(), code="demonstration_password")

    def get_help_text(self) -> str:
        """The rule in words."""
        return _("Your password can’t be the password of the demonstration.")
