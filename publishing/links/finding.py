"""Finds what a token opens, and slows down whoever guesses."""

from typing import Any

from django.http import Http404, HttpRequest

from accounts import attempts
from cms.client_address import client_address
from publishing.links.making import find_link
from publishing.models import ReviewLink

SHAPE = r"[A-Za-z0-9_-]{43}"
#: Wrong tokens from one address of the network, in the window of `accounts.attempts`, before right ones fail too.
MOST = 30


def find_or_404(request: HttpRequest, token: str) -> tuple[ReviewLink, Any]:
    """A link that works, and what it opens; raises `Http404` for every other one, whatever the reason."""
    guesser = attempts.subject("review-link", client_address(request), MOST)
    link, item = find_link(token)
    if link is None or item is None:
        attempts.reserve([guesser])
        raise Http404
    if attempts.is_full(guesser):
        raise Http404
    return link, item
