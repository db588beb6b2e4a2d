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

from accounts.people import acts
from accounts.people.deletion import DeleteSeveral

hooks.register("register_admin_urls", acts.addresses)
# Later than Wagtail's own, so that ours takes its place.
hooks.register("register_bulk_action", DeleteSeveral, order=100)


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


@hooks.register("register_log_actions")
def name_acts(actions: Any) -> None:
    """What stands in the history of an account."""
    handed = _("Handed over")
    actions.register_action("accounts.link", _("Made a link"), _("Made a link for a password"))
    actions.register_action("accounts.shut_out", _("Deactivated"), _("Shut out"))
    actions.register_action("accounts.let_in", _("Let in"), _("Let in again"))
    actions.register_action("accounts.handed_over", handed, handed)
    removed = _("Removed the second step")
    actions.register_action("accounts.second_factor_removed", removed, removed)
