"""Links that let somebody choose a password: single-use, signed, and good for a limited time.

A link names a person and carries a signature over what changes when it is used (the password, the last sign-in), when
the address changes and when the account is closed. So there is nothing to store and nothing to clear away.
"""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core import signing
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.http import int_to_base36
from django_tasks import task

from cms.models import User

#: For somebody who asked for it just now, and for somebody who is told that there is an account.
FORGOTTEN, INVITED = timedelta(days=1), timedelta(days=7)


class LinkTokens:
    """Makes and checks the signed part of a link; in place of Django's, whose time is the same for all purposes."""

    lifetime = FORGOTTEN

    def make_token(self, user: User) -> str:
        """The signed part for a person, good from now on for `lifetime`."""
        ends = int((timezone.now() + self.lifetime).timestamp())
        return self.signer(user).sign(int_to_base36(ends))

    def check_token(self, user: User | None, token: str | None) -> bool:
        """Whether the link is this person's, unused, and not too old."""
        if not user or not token or not user.is_active:
            return False
        try:
            ends = int(self.signer(user).unsign(token), 36)
        except (signing.BadSignature, ValueError):
            return False
        return timezone.now().timestamp() < ends

    def signer(self, user: User) -> signing.Signer:
        """Signs for exactly this state of the account."""
        state = f"{user.pk} {user.password} {user.last_login} {user.email} {user.is_active}"
        return signing.Signer(salt=f"accounts.links {state}")


class InvitationTokens(LinkTokens):
    """For the link that an administrator hands out."""

    lifetime = INVITED


def make_link(user: User, tokens: LinkTokens | None = None) -> str:
    """The whole address at which a person chooses a password; good once, and for a week if nothing else is said."""
    key = (tokens or InvitationTokens()).make_token(user)
    path = reverse(
        "account_reset_password_from_key", kwargs={"uidb36": int_to_base36(user.pk), "key": key}
    )
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def mail_link(user: User, link: str) -> bool:
    """Mails an invitation; says whether the mail server took it. The link can always be copied instead."""
    try:
        return bool(send("invitation", user, link, INVITED))
    except OSError:
        return False


@task()
def mail_forgotten_task(email: str) -> None:
    """Mails a link to everybody with that address who may sign in.

    A worker looks for them, so that asking takes the same time whether there is an account or not.
    """
    for user in get_user_model().objects.filter(email__iexact=email, is_active=True)[:5]:
        send("forgotten", user, make_link(user, LinkTokens()), FORGOTTEN)


def send(kind: str, user: User, link: str, lifetime: timedelta) -> int:
    """Mails one of the texts in `accounts/mail/`, whose first line is the subject. Raises `OSError` if it fails."""
    words = {"user": user, "link": link, "days": lifetime.days, "site": settings.WAGTAIL_SITE_NAME}
    text = render_to_string(f"accounts/mail/{kind}.txt", words).strip()
    subject, _, body = text.partition("\n")
    # To the address of the account, never to what somebody typed.
    return send_mail(subject, body.strip(), None, [user.email])
