"""What signing in adds to the editors' screens."""

from typing import Any

from django import forms
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.views.account import BaseSettingsPanel


class SignInPanel(BaseSettingsPanel):
    """On the page of one's own account: the way to password, passkeys and authenticator app."""

    name, title, order = "sign_in", _("How you sign in"), 150
    template_name = "accounts/admin/sign_in_panel.html"

    def get_form(self) -> forms.Form:
        """Nothing is filled in here."""
        return forms.Form()


@hooks.register("register_account_settings_panel")
def sign_in_panel(request: HttpRequest, user: Any, profile: Any) -> SignInPanel:
    """The panel stands below the name."""
    return SignInPanel(request, user, profile)


@hooks.register("insert_global_admin_js")
def session_dialog() -> str:
    """A form loses nothing when the session ends."""
    return render_to_string("accounts/admin/session_dialog.html")


@hooks.register("insert_global_admin_css")
def look() -> str:
    """The dialog's looks."""
    return format_html('<link rel="stylesheet" href="{}">', static("accounts/admin.css"))
