"""Headers that tell browsers what the site never does, and the content policy of the editors' screens.

The public policy is `SECURE_CSP` in the settings, sent by Django's own middleware. Wagtail's screens start some of
their widgets from inline scripts, so they get a policy of their own, with a nonce on exactly those scripts.
"""

import re
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.csp import CSP, generate_nonce

ADMIN_CSP = {
    **settings.SECURE_CSP,
    "script-src": [CSP.SELF, CSP.NONCE],
    "style-src-elem": [CSP.SELF, CSP.UNSAFE_INLINE],
    "img-src": [CSP.SELF, "data:", "blob:"],
    "frame-src": [CSP.SELF],
    "frame-ancestors": [CSP.SELF],
}
PERMISSIONS = (
    "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=(), "
    "browsing-topics=(), interest-cohort=()"
)
# How Wagtail's own inline scripts begin: date and time fields, rows of a form, choosers.
WIDGET_SCRIPT = re.compile(
    rb"<script>(?=\s*(?:init(?:Date|Time|DateTime)Chooser\(|createTaskChooser\(|new [A-Z]\w+\(|"
    rb"\(function\(\) \{\s*var panel = new (?:Inline|MultipleChooser)Panel\())"
)
Handler = Callable[[HttpRequest], HttpResponse]


def is_admin(request: HttpRequest) -> bool:
    """Whether the address belongs to the editors' screens."""
    return request.path.startswith(reverse("wagtailadmin_home"))


class SecurityHeadersMiddleware:
    """Adds the headers for which Django has no setting."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response


class AdminPolicyMiddleware:
    """Gives the editors' screens their policy, and its nonce to the inline scripts of Wagtail's widgets."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not is_admin(request):
            return self.get_response(request)
        nonce = session_nonce(request)
        # Django's policy middleware reads these two; its stubs do not know them.
        request._csp_nonce = nonce  # type: ignore[attr-defined]  # the name under which Django looks for it
        response = self.get_response(request)
        # A preview passed through here before as if it were a public page.
        response.headers.pop("Content-Security-Policy", None)
        response._csp_config = ADMIN_CSP  # type: ignore[attr-defined]  # as above
        if has_markup(response):
            response.content = add_nonce(response.content, nonce)
        return response


def session_nonce(request: HttpRequest) -> str:
    """The same for one person's session, so that a fragment loaded later fits the page it is put into."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not key:
        return generate_nonce()
    return salted_hmac("cms.security_headers", key, algorithm="sha256").hexdigest()[:32]


def has_markup(response: HttpResponse) -> bool:
    """Whether the answer is a screen, or a fragment of one inside JSON."""
    kind = response.get("Content-Type", "").partition(";")[0]
    return not response.streaming and kind in {"text/html", "application/json"}


def add_nonce(content: bytes, nonce: str) -> bytes:
    """Adds the nonce to the widgets' scripts; in JSON, single quotes need no escape."""
    return WIDGET_SCRIPT.sub(f"<script nonce='{nonce}'>".encode(), content)
