"""The forms in which a browser sends a passkey: django-allauth's, with our words and our limits."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from allauth.core import context
from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn import forms as passkey_forms
from allauth.mfa.webauthn.internal import auth as passkeys
from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import attempts
from accounts.adapter import too_many

WRONG_PASSKEY = gettext_lazy(
    "That passkey is not known here. Please sign in with your name and password."
)


@contextmanager
def nonsense_refused() -> Iterator[None]:
    """What no browser sends is no passkey; the library takes some of it for a mistake of ours."""
    try:
        yield
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise ValidationError(WRONG_PASSKEY, code="incorrect_code") from error


class PasskeySignInForm(passkey_forms.LoginWebAuthnForm):
    """A passkey in place of name and password. It cannot be guessed, but each look costs something."""

    def clean_credential(self) -> Authenticator:
        """Raises `ValidationError` if it is unknown, or if there is no attempt left."""
        attempt = attempts.reserve(attempts.address(context.request))
        if attempt.until:
            raise too_many(attempt.until)
        with nonsense_refused():
            found = super().clean_credential()
        attempt.succeed()
        return found


class PasskeyForm(passkey_forms.AuthenticateWebAuthnForm):
    """A passkey as the second step."""

    def clean_credential(self) -> Authenticator:
        """Raises `ValidationError` if it is not theirs."""
        with nonsense_refused():
            return super().clean_credential()


class ConfirmPasskeyForm(PasskeyForm, passkey_forms.ReauthenticateWebAuthnForm):
    """A passkey again, before something that matters."""


class AddPasskeyForm(passkey_forms._BaseAddWebAuthnForm):
    """A new passkey; the browser has made it before the form is sent."""

    name = forms.CharField(
        label=gettext_lazy("Name of this passkey"),
        help_text=gettext_lazy("So that you know it again, for example “Work laptop”."),
        max_length=60,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """Raises `ValidationError` unless the device has checked who is in front of it."""
        with nonsense_refused():
            found = super().clean()
        if credential := found.get("credential"):
            parsed = passkeys.parse_registration_response(credential)
            data = parsed.response.attestation_object.auth_data
            if not data.is_user_verified():
                raise ValidationError(
                    _("This device did not ask for a PIN or a fingerprint. Please use another one.")
                )
        return found


class RenamePasskeyForm(passkey_forms.EditWebAuthnForm):
    """Another name for a passkey."""

    name = forms.CharField(label=gettext_lazy("Name of this passkey"), max_length=60)
