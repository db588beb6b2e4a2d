"""A second factor for everybody who can publish.

Where `REQUIRE_SECOND_FACTOR` is on, such a person is nobody until their session has been through a second factor: the
editing screens lead to where one is set up or asked for, and everywhere else they count as not signed in.
"""

from collections.abc import Callable
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.signals import authenticator_added, authenticator_used
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.models import Page
from wagtail.permissions import policy_registry

from cms.security_headers import is_admin
from roles.names import ADMINISTRATORS, COMMS_EDITORS, PRESS_OFFICERS, roles_of

#: In a session that has been through a second factor.
DONE = "second_factor"
PUBLISHERS = {ADMINISTRATORS, COMMS_EDITORS, PRESS_OFFICERS}
FACTORS = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]


def is_required_of(user: Any) -> bool:
    """Whether a person can publish, and so needs a second factor where the settings ask for it.

    The roles are asked too, because a press officer publishes by an act that is no right on a branch of the tree.
    """
    policy = policy_registry.get_by_type(Page)
    return bool(roles_of(user) & PUBLISHERS) or policy.user_has_permission(user, "publish")


def has_one(user: Any) -> bool:
    """Whether a person has set up an authenticator app or a passkey; recovery codes alone are none."""
    return Authenticator.objects.filter(user_id=user.pk, type__in=FACTORS).exists()


def is_missing(request: HttpRequest) -> bool:
    """Whether this session must not go on before a second factor was given."""
    user = request.user
    if not settings.REQUIRE_SECOND_FACTOR or not user.is_authenticated:
        return False
    return not (is_done(request) and has_one(user)) and is_required_of(user)


def is_done(request: HttpRequest) -> bool:
    """Whether this session has been through a second factor."""
    return request.session.get(DONE) == request.user.pk


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    for signal in (authenticator_used, authenticator_added):
        signal.connect(note, dispatch_uid="accounts.second_factor")


def note(request: HttpRequest, user: Any, authenticator: Authenticator, **kwargs: Any) -> None:
    """Remembers that this session has been through a second factor."""
    if authenticator.type in FACTORS or has_one(user):
        request.session[DONE] = user.pk


class SecondFactorMiddleware:
    """Stands after the middleware that knows who is signed in, before everything that asks who it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        is_ours = request.path.startswith(reverse("mfa_index"))
        if not is_ours and asks_who(request) and is_missing(request):
            if is_admin(request):
                return self.refuse(request)
            request.user = AnonymousUser()
        return self.get_response(request)

    def refuse(self, request: HttpRequest) -> HttpResponse:
        """The way to the second factor for somebody who reads; a plain no for scripts and forms."""
        if request.method not in {"GET", "HEAD"} or is_script(request):
            raise PermissionDenied
        target = "mfa_reauthenticate" if has_one(request.user) else "mfa_index"
        return redirect(f"{reverse(target)}?{urlencode({'next': request.get_full_path()})}")


def asks_who(request: HttpRequest) -> bool:
    """Whether the request could be somebody's; reading a session that is not there would cost a query."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES


def is_script(request: HttpRequest) -> bool:
    """Whether a script asked, and no person who could follow a redirect."""
    return (
        request.headers.get("X-Requested-With") == "XMLHttpRequest"
        or "application/json" in request.headers.get("Accept", "")
        or request.headers.get("Sec-Fetch-Dest", "document") not in {"document", "iframe"}
    )
