"""Tells people by mail when the way into their account has changed, so that they notice if it was not them."""

from typing import Any

from allauth.account import signals as account
from allauth.mfa import signals as factors
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django_tasks import task

from cms.models import User

PASSWORD, ADDED, REMOVED = "password", "added", "removed"


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    for signal in (account.password_changed, account.password_reset, account.password_set):
        signal.connect(password_changed, dispatch_uid="accounts.notices")
    factors.authenticator_added.connect(factor_added, dispatch_uid="accounts.notices")
    factors.authenticator_removed.connect(factor_removed, dispatch_uid="accounts.notices")


def password_changed(user: User, **kwargs: Any) -> None:
    """Whether by the person who is signed in or by a link."""
    tell(user, PASSWORD)


def factor_added(user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """Recovery codes come with the first of the others, and are no news of their own."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        tell(user, ADDED)


def factor_removed(user: User, authenticator: Authenticator, **kwargs: Any) -> None:
    """As above."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        tell(user, REMOVED)


def tell(user: User, what: str) -> None:
    """Mails one of the notices, if there is an address."""
    if user.email:
        mail_notice_task.enqueue(user.pk, what)


@task()
def mail_notice_task(pk: int, what: str) -> None:
    """For a worker: nobody waits for a mail server."""
    user = get_user_model().objects.get(pk=pk)
    site = settings.WAGTAIL_SITE_NAME
    happened = {
        PASSWORD: _("a new password was chosen for your account"),
        ADDED: _("a passkey or an authenticator app was added to your account"),
        REMOVED: _("a passkey or an authenticator app was removed from your account"),
    }[what]
    words = {"user": user, "happened": happened, "site": site}
    text = render_to_string("accounts/mail/notice.txt", words)
    subject = _("The way into your account for %(site)s has changed") % {"site": site}
    send_mail(subject, text.strip(), None, [user.email])
