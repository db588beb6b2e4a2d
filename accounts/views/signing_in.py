"""Signing in, with one step or two, and out."""

from typing import Any

from allauth.account import views as account
from allauth.account.utils import get_next_redirect_url
from allauth.mfa.base import views as codes
from allauth.mfa.webauthn import views as passkeys
from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import REASON_NO_CSRF_COOKIE
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme, urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import TemplateView

from accounts import forms, passkey_forms
from accounts.second_factor import is_missing


class SignIn(account.LoginView):
    """Name and password, or a passkey."""

    form_class = forms.SignInForm
    template_name = "accounts/sign_in.html"
    extra_context = {"heading": gettext_lazy("Sign in")}

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Somebody who is signed in and may not edit would be sent to and fro for ever."""
        user = request.user
        if user.is_authenticated and not user.has_perm("wagtailadmin.access_admin"):
            return render(
                request,
                "accounts/no_access.html",
                {"heading": _("You have no role here yet")},
                status=403,
            )
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds where people go afterwards."""
        target = get_next_redirect_url(self.request) or ""
        return {**super().get_context_data(**kwargs), "next": target}


class SecondStep(codes.AuthenticateView):
    """A code or a passkey, after the password was right."""

    form_class = forms.CodeForm
    webauthn_form_class = passkey_forms.PasskeyForm
    template_name = "accounts/second_step.html"
    extra_context = {"heading": gettext_lazy("One more step")}


class SignInByPasskey(passkeys.LoginWebAuthnView):
    """A passkey in place of name and password."""

    form_class = passkey_forms.PasskeySignInForm

    def form_invalid(self, form: Any) -> HttpResponse:
        """Back to the beginning, with one sentence."""
        problem = form.errors.get("credential", [passkey_forms.WRONG_PASSKEY])[0]
        is_known = form.has_error("credential", "too_many_attempts")
        messages.error(self.request, problem if is_known else passkey_forms.WRONG_PASSKEY)
        return redirect("account_login")

    def form_valid(self, form: Any) -> HttpResponse:
        """Goes on to where the person wanted to go."""
        response = super().form_valid(form)
        target = get_next_redirect_url(self.request)
        return redirect(target) if target and self.request.user.is_authenticated else response


class SignOut(account.LogoutView):
    """Asks first when somebody only followed a link."""

    template_name = "accounts/sign_out.html"
    extra_context = {"heading": gettext_lazy("Sign out?")}


class Closed(account.AccountInactiveView):
    """For whoever had an account."""

    template_name = "accounts/closed.html"
    extra_context = {"heading": gettext_lazy("This account is closed")}


class Again(LoginRequiredMixin, TemplateView):
    """For whoever has signed in beside a form that waits in another tab."""

    template_name = "accounts/again.html"
    extra_context = {"heading": gettext_lazy("You are signed in again")}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """First things first: the form is not taken without the second factor."""
        if is_missing(request):
            return redirect("mfa_index")
        return super().get(request, *args, **kwargs)


def from_admin(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Wagtail's own address for signing in leads to ours."""
    query = {"next": request.GET["next"]} if request.GET.get("next") else {}
    return redirect(reverse("account_login") + (f"?{urlencode(query)}" if query else ""))


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that was open while somebody signed in anew carries a token of before; without cookies it has none."""
    came_from = request.headers.get("Referer", "")
    is_ours = url_has_allowed_host_and_scheme(came_from, {request.get_host()})
    has_cookies = reason != REASON_NO_CSRF_COOKIE
    heading = _("Nothing is lost") if has_cookies else _("Cookies are needed here")
    words = {
        "heading": heading,
        "has_cookies": has_cookies,
        "back": came_from if is_ours else reverse("account_login"),
    }
    return render(request, "accounts/stale_form.html", words, status=403)


sign_in = never_cache(SignIn.as_view())
second_step = never_cache(SecondStep.as_view())
sign_in_by_passkey = never_cache(SignInByPasskey.as_view())
sign_out = never_cache(SignOut.as_view())
again = never_cache(Again.as_view())
closed = never_cache(Closed.as_view())
