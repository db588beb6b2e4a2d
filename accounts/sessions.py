"""Sessions end: some time after the sign-in, and when nobody has done anything for a while."""

import time
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY, logout
from django.contrib.auth.signals import user_logged_in
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from accounts.second_factor import is_missing

#: In the session: when it began, and when somebody last did something, in seconds.
BEGAN, SEEN = "signed_in_at", "seen_at"
#: The note of the last act is written no more often than this.
STEP = 60


def listen() -> None:
    """Connects the receiver; called once when the apps are ready."""
    user_logged_in.connect(begin, dispatch_uid="accounts.sessions")


def begin(request: HttpRequest, **kwargs: Any) -> None:
    """Notes when a session begins."""
    request.session[BEGAN] = request.session[SEEN] = time.time()


class SessionEndMiddleware:
    """Signs somebody out whose time is over. Stands after the middleware that knows who is signed in."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session:
            now = time.time()
            if is_over(request, now):
                logout(request)
                if not is_background(request):
                    messages.info(request, _("Your session has ended. Please sign in again."))
            elif now - request.session[SEEN] > STEP and not is_background(request):
                request.session[SEEN] = now
        return self.get_response(request)


def is_over(request: HttpRequest, now: float) -> bool:
    """Whether a session is too old, or was left alone for too long."""
    began, seen = request.session.get(BEGAN, 0), request.session.get(SEEN, 0)
    return (
        now - began > settings.SESSION_LONGEST.total_seconds()
        or now - seen > settings.SESSION_IDLE.total_seconds()
    )


def is_background(request: HttpRequest) -> bool:
    """Whether an open screen asked by itself: that is no sign of a person."""
    quiet = (reverse("accounts_session"), reverse("wagtailadmin_home") + "editing-sessions/")
    return request.path.startswith(quiet)


@never_cache
def state(request: HttpRequest) -> JsonResponse:
    """Whether one is signed in still, as whom, and a fresh token for the forms that are open.

    Only pages of this site can read the answer, as they can read the token in any form.
    """
    is_in = request.user.is_authenticated and not is_missing(request)
    return JsonResponse({"user": request.user.pk if is_in else None, "token": get_token(request)})
