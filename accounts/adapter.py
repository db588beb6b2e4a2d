"""Where django-allauth asks us: words, limits, and where people go afterwards."""

import time
from datetime import datetime, timedelta
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts.sealing import seal, unseal
from accounts.second_factor import has_one, is_done
from cms.client_address import client_address
from cms.models import User

WRONG = gettext_lazy(
    "The name or the password is not right. Please check both; capital letters matter in the password."
)
WRONG_CODE = gettext_lazy(
    "That code is not right. An app shows a new one every 30 seconds: type the newest. A recovery code works once."
)
#: What is said after something was done; django-allauth knows the texts by the names of its templates.
SAID = {
    "account/messages/logged_out.txt": gettext_lazy("You have signed out."),
    "account/messages/password_changed.txt": gettext_lazy("Your new password is saved."),
    "account/messages/password_set.txt": gettext_lazy("Your new password is saved."),
    "mfa/messages/totp_activated.txt": gettext_lazy("The authenticator app is set up."),
    "mfa/messages/totp_deactivated.txt": gettext_lazy("The authenticator app is removed."),
    "mfa/messages/webauthn_added.txt": gettext_lazy("The passkey is added."),
    "mfa/messages/webauthn_removed.txt": gettext_lazy("The passkey is removed."),
}
#: Within this many seconds after signing in nobody is asked for the password again.
FRESH = 10 * 60


def too_many(until: datetime) -> ValidationError:
    """Why somebody has to wait, and for how long."""
    # A minute that has begun is not over.
    shown = timezone.localtime(until).replace(second=0) + timedelta(minutes=1)
    words = _(
        "Too many attempts did not work. You can try again at %(time)s (UK time). Until then we look at no further one."
    )
    return ValidationError(words % {"time": time_format(shown)}, code="too_many_attempts")


class AccountAdapter(DefaultAccountAdapter):
    """Signing in, passwords and mails."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": WRONG,
        "incorrect_password": gettext_lazy("The password is not right. Please type it again."),
        "incorrect_code": WRONG_CODE,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Accounts are made by administrators only."""
        return False

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """The person, or nobody. Raises `ValidationError` when there is no attempt left."""
        person = authenticate(request, **credentials)
        until = getattr(request, "try_again_at", None)
        if person is None and until:
            raise too_many(until)
        return person

    def login(self, request: HttpRequest, user: User) -> None:
        """Who comes by passkey or by link was asked for no password, so no backend has let them in yet."""
        if not hasattr(user, "backend"):
            user.backend = "accounts.backend.LimitedBackend"
        super().login(request, user)

    def reauthenticate(self, user: User, password: str) -> bool:
        """Whether this is the password of somebody who is signed in."""
        found = self.authenticate(context.request, username=user.username, password=password)
        return found is not None and found.pk == user.pk

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who has just signed in has just said who they are; with the second factor, if they have one."""
        request = context.request
        records = get_authentication_records(request, request.user)
        if not records or time.time() - records[-1]["at"] > FRESH:
            return True
        return has_one(request.user) and not is_done(request)

    def get_reauthentication_methods(self, user: Any) -> list[dict]:
        """A passkey first; a password is no proof of somebody who has a second factor."""
        ways = super().get_reauthentication_methods(user)
        if has_one(user):
            ways = [way for way in ways if way["id"] != "reauthenticate"]
        return sorted(ways, key=lambda way: way["id"] != "mfa_reauthenticate:webauthn")

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *args: Any,
        **kwargs: Any,
    ) -> None:
        """Says it in our words, or not at all: whoever has signed in sees that they have."""
        if message_template in SAID:
            messages.add_message(request, level, str(SAID[message_template]))

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The editing screens."""
        return reverse("wagtailadmin_home")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Where all ways of signing in stand together."""
        return reverse("mfa_index")

    def get_client_ip(self, request: HttpRequest) -> str:
        """As everywhere in this house."""
        return client_address(request) or "unknown"

    def format_email_subject(self, subject: str) -> str:
        """Our subjects name the site themselves."""
        return str(subject)


class SecondFactorAdapter(DefaultMFAAdapter):
    """Authenticator apps and passkeys."""

    error_messages = {**DefaultMFAAdapter.error_messages, "incorrect_code": WRONG_CODE}

    def encrypt(self, text: str) -> str:
        """A secret as the database keeps it."""
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret itself."""
        return unseal(encrypted_text)

    def get_totp_issuer(self) -> str:
        """How the entry is called in an authenticator app."""
        return settings.WAGTAIL_SITE_NAME

    def get_totp_label(self, user: User) -> str:
        """Whose entry it is."""
        return user.username

    def generate_authenticator_name(self, user: User, type: Authenticator.Type) -> str:
        """A name for a passkey whose owner gives it none."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return _("Passkey %(number)d") % {"number": number}

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Which site a passkey belongs to."""
        host = context.request.get_host().partition(":")[0]
        return {"id": host, "name": settings.WAGTAIL_SITE_NAME}

    def get_public_key_credential_user_entity(self, user: User) -> dict[str, Any]:
        """Whose passkey it is, as browsers show it."""
        return {
            **super().get_public_key_credential_user_entity(user),
            "name": user.username,
            "display_name": str(user),
        }
