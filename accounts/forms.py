"""The forms of signing in: django-allauth's, with our words and our limits."""

from typing import Any

from allauth.account import forms as account_forms
from allauth.core import context
from allauth.mfa.base import forms as code_forms
from allauth.mfa.models import Authenticator
from allauth.mfa.totp import forms as app_forms
from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import attempts
from accounts.adapter import WRONG_CODE, too_many
from accounts.links import LinkTokens
from cms.models import User

CODE_HELP = gettext_lazy("Six digits from your authenticator app, or one of your recovery codes.")


def plain_password(label: Any, autocomplete: str) -> forms.CharField:
    """A password that is typed, with a hint for password managers."""
    widget = forms.PasswordInput(attrs={"autocomplete": autocomplete})
    return forms.CharField(label=label, strip=False, max_length=4096, widget=widget)


def code_field(help_text: Any) -> forms.CharField:
    """Digits, which a telephone offers to fill in."""
    attrs = {"autocomplete": "one-time-code", "inputmode": "numeric", "spellcheck": "false"}
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(
        label=gettext_lazy("Code"), help_text=help_text, max_length=20, widget=widget
    )


class SignInForm(account_forms.LoginForm):
    """User name or e-mail address, and password."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        attrs = {"autocomplete": "username", "autocapitalize": "none", "spellcheck": "false"}
        self.fields["login"] = forms.CharField(
            label=_("User name or e-mail address"),
            max_length=254,
            widget=forms.TextInput(attrs=attrs),
        )
        self.fields["password"] = plain_password(_("Password"), "current-password")
        self.order_fields(["login", "password"])


class ConfirmForm(account_forms.ReauthenticateForm):
    """The password again, before something that matters."""

    password = plain_password(gettext_lazy("Your password"), "current-password")


class NewPassword:
    """Two fields for a new password, whose rules stand above them."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        first, second = self.fields["password1"], self.fields["password2"]  # type: ignore[attr-defined]  # of the class beside this one
        first.label, second.label = _("New password"), _("New password again")
        first.help_text = _(
            "At least 12 characters. Three or four words that you do not use elsewhere are good."
        )
        for one in (first, second):
            one.widget.attrs.pop("placeholder", None)


class SetPasswordByLinkForm(NewPassword, account_forms.ResetPasswordKeyForm):
    """For whoever came by a link."""

    def save(self) -> None:
        """Failures from before do not count any more."""
        super().save()
        attempts.forget([attempts.subject("account", self.user.pk)])
        attempts.forget(
            [attempts.subject("name", name) for name in (self.user.username, self.user.email)]
        )


class SetPasswordForm(NewPassword, account_forms.SetPasswordForm):
    """For whoever has no password yet and has signed in by passkey."""


class ChangePasswordForm(NewPassword, account_forms.ChangePasswordForm):
    """The old password counts as an attempt like any other."""

    oldpassword = plain_password(gettext_lazy("Your present password"), "current-password")

    def clean_oldpassword(self) -> str:
        """Raises `ValidationError` if it is wrong, or if there is no attempt left."""
        attempt = attempts.reserve(
            [attempts.subject("account", self.user.pk), *attempts.address(context.request)]
        )
        if attempt.until:
            raise too_many(attempt.until)
        password = super().clean_oldpassword()
        attempt.succeed()
        return password


class ForgottenForm(forms.Form):
    """Asks for a link; the answer is the same for every address."""

    email = forms.EmailField(
        label=gettext_lazy("Your e-mail address"),
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )

    def clean_email(self) -> str:
        """Raises `ValidationError` when too many links were asked for."""
        email = self.cleaned_data["email"]
        attempt = attempts.reserve(
            [attempts.subject("link", email), *attempts.address(context.request)]
        )
        if attempt.until:
            raise too_many(attempt.until)
        return email


class LinkForm(account_forms.UserTokenForm):
    """Checks the signed part of a link."""

    token_generator = LinkTokens()


class LimitedCode(forms.Form):
    """A code that is compared only if there is an attempt left."""

    user: User

    def clean_code(self) -> str:
        """Raises `ValidationError` if the code is wrong or used, or if there is no attempt left."""
        request: HttpRequest = context.request
        attempt = attempts.reserve(
            [attempts.subject("code", self.user.pk), *attempts.address(request)]
        )
        if attempt.until:
            raise too_many(attempt.until)
        code = super().clean_code()  # type: ignore[misc]  # of the class beside this one
        found = self.authenticator.type  # type: ignore[attr-defined]  # of the class beside this one
        # The processes of the site share a database, and no cache.
        if found == Authenticator.Type.TOTP and not attempts.use_once(
            "app code", f"{self.user.pk} {code}"
        ):
            raise ValidationError(WRONG_CODE, code="incorrect_code")
        attempt.succeed()
        return code


class CodeForm(LimitedCode, code_forms.AuthenticateForm):
    """The second step of signing in."""

    code = code_field(CODE_HELP)


class ConfirmCodeForm(LimitedCode, code_forms.ReauthenticateForm):
    """A code again, before something that matters."""

    code = code_field(CODE_HELP)


class SetUpAppForm(app_forms.ActivateTOTPForm):
    """The first code of a new authenticator app."""

    code = code_field(gettext_lazy("Six digits. A new code comes every 30 seconds."))
