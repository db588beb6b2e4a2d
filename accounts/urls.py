"""The addresses below /account/. The names are those by which django-allauth knows them; what it offers besides
(signing up, several e-mail addresses, accounts of other sites) has no address here."""

from django.urls import path, re_path

from accounts import sessions
from accounts.views import confirming, factors, passwords, signing_in

urlpatterns = [
    path("", factors.overview, name="mfa_index"),
    path("session/", sessions.state, name="accounts_session"),
    path("sign-in/", signing_in.sign_in, name="account_login"),
    path("sign-in/code/", signing_in.second_step, name="mfa_authenticate"),
    path("sign-in/passkey/", signing_in.sign_in_by_passkey, name="mfa_login_webauthn"),
    path("sign-in/again/", signing_in.again, name="accounts_again"),
    path("sign-out/", signing_in.sign_out, name="account_logout"),
    path("closed/", signing_in.closed, name="account_inactive"),
    path("confirm/", confirming.by_password, name="account_reauthenticate"),
    path("confirm/code/", confirming.by_code, name="mfa_reauthenticate"),
    path("confirm/passkey/", confirming.by_passkey, name="mfa_reauthenticate_webauthn"),
    path("password/", passwords.change, name="account_change_password"),
    path("password/first/", passwords.set_first, name="account_set_password"),
    path("password/forgotten/", passwords.forgotten, name="account_reset_password"),
    path("password/forgotten/sent/", passwords.sent, name="account_reset_password_done"),
    path("password/new/done/", passwords.done, name="account_reset_password_from_key_done"),
    re_path(
        r"^password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>[^/]+)/$",
        passwords.by_link,
        name="account_reset_password_from_key",
    ),
    path("app/", factors.set_up_app, name="mfa_activate_totp"),
    path("app/remove/", factors.remove_app, name="mfa_deactivate_totp"),
    path("recovery-codes/", factors.recovery_codes, name="mfa_view_recovery_codes"),
    path("recovery-codes/new/", factors.new_codes, name="mfa_generate_recovery_codes"),
    path("passkeys/add/", factors.add_passkey, name="mfa_add_webauthn"),
    path("passkeys/<int:pk>/name/", factors.rename_passkey, name="mfa_edit_webauthn"),
    path("passkeys/<int:pk>/remove/", factors.remove_passkey, name="mfa_remove_webauthn"),
]
