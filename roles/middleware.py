"""Keeps people to the screens that are theirs."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from wagtail.admin.auth import permission_denied

from roles import titles
from roles.screens import may_use


class OwnScreensMiddleware:
    """Answers “no permission” to whoever asks for a screen that `roles.screens` does not give them, whatever lies there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        token = titles.current.set(request)
        try:
            return self.get_response(request)
        finally:
            titles.current.reset(token)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, parts: dict[str, Any]
    ) -> HttpResponse | None:
        """`None` lets the screen answer."""
        if not request.path.startswith(self.admin) or not request.user.is_authenticated:
            return None
        match = request.resolver_match
        if match is None or may_use(request, match.view_name, parts):
            return None
        return permission_denied(request)
