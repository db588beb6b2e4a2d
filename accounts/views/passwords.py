"""Passwords: forgotten, changed, and chosen by link."""

from typing import Any

from allauth.account import views as account
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.generic import FormView

from accounts import forms
from accounts.links import mail_forgotten_task


class Forgotten(account.PasswordResetView):
    """Mails a link, if there is somebody to mail it to; says the same if there is not."""

    form_class = forms.ForgottenForm
    template_name = "accounts/forgotten.html"
    extra_context = {"heading": gettext_lazy("Forgotten your password?")}

    def form_valid(self, form: forms.ForgottenForm) -> HttpResponse:
        """Leaves the rest to a worker."""
        mail_forgotten_task.enqueue(form.cleaned_data["email"])
        return FormView.form_valid(self, form)


class Sent(account.PasswordResetDoneView):
    """What happens next."""

    template_name = "accounts/forgotten_sent.html"
    extra_context = {"heading": gettext_lazy("Look into your mailbox")}


class ByLink(account.PasswordResetFromKeyView):
    """Chooses a password; a used or old link says how to get another."""

    form_class = forms.SetPasswordByLinkForm
    template_name = "accounts/password_by_link.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the heading, which depends on whether the link still works."""
        heading = (
            _("Choose your password") if self.reset_user else _("This link does not work any more")
        )
        return {**super().get_context_data(**kwargs), "heading": heading}


class Done(account.PasswordResetFromKeyDoneView):
    """For whoever could not be signed in at once."""

    template_name = "accounts/password_done.html"
    extra_context = {"heading": gettext_lazy("Your password is saved")}


class Change(account.PasswordChangeView):
    """Another password; all other sessions of the person end."""

    form_class = forms.ChangePasswordForm
    template_name = "accounts/change_password.html"
    extra_context = {"heading": gettext_lazy("Change your password")}


class SetFirst(account.PasswordSetView):
    """A password for somebody who has signed in without one."""

    form_class = forms.SetPasswordForm
    template_name = "accounts/change_password.html"
    extra_context = {"heading": gettext_lazy("Change your password")}


def from_admin(request: HttpRequest) -> HttpResponse:
    """Wagtail's own addresses for forgotten passwords lead to ours."""
    return redirect("account_reset_password")


def from_manager(request: HttpRequest) -> HttpResponse:
    """Password managers ask at an agreed address where one changes a password."""
    return redirect("account_change_password")


def view(cls: Any) -> Any:
    """As an address wants it; nothing of it is kept anywhere."""
    return never_cache(cls.as_view())


forgotten, sent, by_link, done = view(Forgotten), view(Sent), view(ByLink), view(Done)
change, set_first = view(Change), view(SetFirst)
