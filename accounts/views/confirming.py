"""Saying again who one is, before something that matters."""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as codes
from allauth.mfa.webauthn import views as passkeys
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from accounts import forms, passkey_forms


class ByPassword(account.ReauthenticateView):
    """With the password."""

    form_class = forms.ConfirmForm
    template_name = "accounts/confirm.html"
    extra_context = {"heading": gettext_lazy("Please confirm that it is you")}


class ByCode(codes.ReauthenticateView):
    """With a code."""

    form_class = forms.ConfirmCodeForm
    template_name = "accounts/confirm.html"
    extra_context = {"heading": gettext_lazy("Please confirm that it is you")}


class ByPasskey(passkeys.ReauthenticateWebAuthnView):
    """With a passkey."""

    form_class = passkey_forms.ConfirmPasskeyForm
    template_name = "accounts/confirm_by_passkey.html"
    extra_context = {"heading": gettext_lazy("Please confirm that it is you")}

    def form_invalid(self, form: Any) -> HttpResponse:
        """Once more, with one sentence."""
        form.add_error(None, _("That passkey did not work. Please try again."))
        return self.render_to_response(self.get_context_data(form=form))


def by_password(request: HttpRequest) -> HttpResponse:
    return never_cache(ByPassword.as_view())(request)


def by_code(request: HttpRequest) -> HttpResponse:
    return never_cache(ByCode.as_view())(request)


def by_passkey(request: HttpRequest) -> HttpResponse:
    return never_cache(ByPasskey.as_view())(request)
