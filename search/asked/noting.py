"""Decides which searches count."""

import re

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import get_language

from search.asked import spool
from search.asked.cleaning import cleaned

#: Programs that say that they are some.
PROGRAM = re.compile(
    r"(?i)bot\b|bot/|crawl|spider|slurp|preview|monitor|uptime|scrap|archiver|facebookexternalhit|lighthouse"
    r"|^(?:curl|wget|python|go-http|java|ruby|php|perl|libwww|httpie|okhttp|axios|node)"
)


def note(request: HttpRequest, text: str, results: int) -> None:
    """Counts a question of the public with its number of results: its first page, before it is narrowed."""
    if set(request.GET) - {"q"} or is_program(request) or is_staff(request):
        return
    if question := cleaned(text):
        spool.put(question, get_language() or "", results, timezone.localdate())


def is_program(request: HttpRequest) -> bool:
    """Whether nobody reads the answer: machines, and browsers that fetch pages in advance."""
    ahead = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return "prefetch" in ahead or bool(PROGRAM.search(request.headers.get("User-Agent", "")))


def is_staff(request: HttpRequest) -> bool:
    """Whether somebody has signed in; readers of the site never do.

    Asked only of a browser that shows the cookie of a session: the answers to all others may be shared.
    """
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    user = getattr(request, "user", None)
    return bool(user and user.is_authenticated)
