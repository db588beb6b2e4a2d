"""Everything by which a person signs in, on one page, and the screens that change it."""

from typing import Any

from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base import views as codes
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as app
from allauth.mfa.webauthn import views as passkeys
from allauth.mfa.webauthn.internal import auth
from django.conf import settings
from django.contrib.auth.mixins import LoginRequiredMixin
from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from accounts import forms, passkey_forms
from accounts.second_factor import has_one, is_required_of

OVERVIEW = reverse_lazy("mfa_index")


class Overview(codes.IndexView):
    """Password, authenticator app, passkeys and recovery codes."""

    template_name = "accounts/overview.html"
    extra_context = {"heading": gettext_lazy("How you sign in")}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds whether a second factor is missing, and how many recovery codes are left."""
        found = super().get_context_data(**kwargs)
        user = self.request.user
        recovery_codes = found["authenticators"].get("recovery_codes")
        return {
            **found,
            "has_second_factor": has_one(user),
            "is_required": settings.REQUIRE_SECOND_FACTOR and is_required_of(user),
            "codes_left": len(recovery_codes.get_unused_codes()) if recovery_codes else 0,
            "next": get_next_redirect_url(self.request) or "",
        }


class SetUpApp(app.ActivateTOTPView):
    """Shows what the app has to scan, and takes its first code."""

    form_class = forms.SetUpAppForm
    template_name = "accounts/set_up_app.html"
    extra_context = {"heading": gettext_lazy("Set up an authenticator app")}


class RemoveApp(app.DeactivateTOTPView):
    """Asks before the app is forgotten."""

    template_name = "accounts/remove_app.html"
    extra_context = {"heading": gettext_lazy("Remove the authenticator app?")}


class RecoveryCodes(recovery.ViewRecoveryCodesView):
    """Shown once; after that only how many there are."""

    template_name = "accounts/recovery_codes.html"
    extra_context = {"heading": gettext_lazy("Your recovery codes")}


class NewCodes(recovery.GenerateRecoveryCodesView):
    """New codes in place of the old."""

    template_name = "accounts/new_codes.html"
    extra_context = {"heading": gettext_lazy("Make new recovery codes?")}


class AddPasskey(passkeys.AddWebAuthnView):
    """A passkey that can be used alone, in place of name and password."""

    form_class = passkey_forms.AddPasskeyForm
    template_name = "accounts/add_passkey.html"
    extra_context = {"heading": gettext_lazy("Add a passkey")}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Asks the browser for one that checks who is there, and that it finds by itself."""
        found = super().get_context_data(**kwargs)
        options = auth.begin_registration(self.request.user, passwordless=True)
        return {**found, **kwargs, "js_data": {"creation_options": options}}


class RenamePasskey(LoginRequiredMixin, passkeys.EditWebAuthnView):
    """Another name for a passkey."""

    form_class = passkey_forms.RenamePasskeyForm
    template_name = "accounts/rename_passkey.html"
    extra_context = {"heading": gettext_lazy("Rename this passkey")}
    success_url = OVERVIEW


class RemovePasskey(LoginRequiredMixin, passkeys.RemoveWebAuthnView):
    """Asks before a passkey is forgotten."""

    template_name = "accounts/remove_passkey.html"
    extra_context = {"heading": gettext_lazy("Remove this passkey?")}
    success_url = OVERVIEW


def view(cls: Any) -> Any:
    """As an address wants it; nothing of it is kept anywhere."""
    return never_cache(cls.as_view())


overview, set_up_app, remove_app = view(Overview), view(SetUpApp), view(RemoveApp)
recovery_codes, new_codes = view(RecoveryCodes), view(NewCodes)
add_passkey, rename_passkey = view(AddPasskey), view(RenamePasskey)
remove_passkey = view(RemovePasskey)
