"""Small files that programs look for at fixed addresses."""

from datetime import UTC, datetime, time, timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from cms.addresses.locate import absolute
from cms.models import SiteSettings

#: What crawlers need not read on the real site.
CLOSED = ["/search/", "/cy/search/"]
#: How long `security.txt` is good for; it is made anew for each request.
GOOD_FOR = timedelta(days=180)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Keeps crawlers away from a demonstration; shows them the map of the real site."""
    if settings.DEMONSTRATION:
        return plain("User-agent: *", "Disallow: /")
    closed = [f"Disallow: {path}" for path in [reverse("wagtailadmin_home"), *CLOSED]]
    return plain("User-agent: *", *closed, "", f"Sitemap: {absolute('/sitemap.xml')}")


@require_safe
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell about a weakness (RFC 9116)."""
    site = SiteSettings.load(request_or_site=request)
    contact = site.security_contact or site.mailbox or settings.DEFAULT_FROM_EMAIL
    until = datetime.combine(timezone.now() + GOOD_FOR, time(), UTC)
    return plain(
        f"Contact: mailto:{contact}",
        f"Expires: {until:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: en, cy",
        f"Canonical: {absolute(request.path)}",
    )


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """The icon for programs that look here without having read a page."""
    response = HttpResponseRedirect(static("icons/touch.png"))
    response["Cache-Control"] = "public, max-age=86400"
    return response


def plain(*lines: str) -> HttpResponse:
    """A text file of these lines."""
    return HttpResponse("\n".join([*lines, ""]), content_type="text/plain; charset=utf-8")
