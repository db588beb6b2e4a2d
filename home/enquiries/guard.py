"""Keeps machines and other sites from sending our forms, without cookies and without third parties.

Every form that is handed out carries a ticket: a random key and a time, signed for exactly this form. It takes the
place of Django's CSRF token, which needs a cookie, and public pages set none. Nobody is signed in on a public form,
so there is no session that a foreign site could borrow; what remains is spam, and sending twice.
"""

import secrets
import time
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from cms.client_address import client_address

#: Nobody reads and fills in a form in fewer seconds.
QUICKEST = 3
#: A form may stay open this long; then it is handed out again, with everything typed.
LONGEST = 12 * 60 * 60
#: Messages taken from one address of the network, and in how many seconds.
MOST, WITHIN = 10, 600
SALT = "home.enquiries"
#: A field that people neither see nor hear, and that simple machines fill in.
TRAP = "website"
TICKET = "ticket"


@dataclass(frozen=True)
class Refusal:
    """Why a form was not taken: one sentence for the reader, the status of the answer, a new ticket or the old."""

    message: Any
    status: int = 200
    new_ticket: bool = True


STALE = Refusal(
    _("This page was open for a long time. Please look through it and press the button again.")
)
TOO_QUICK = Refusal(
    _("That was quicker than we expect of people. Please press the button again."),
    new_ticket=False,
)
FOREIGN = Refusal(
    _("We take messages from this page only. Please look through it and press the button again."),
    status=403,
)
TOO_MANY = Refusal(
    _("Many messages came from your connection just now. Please wait ten minutes and try again."),
    status=429,
    new_ticket=False,
)
TOO_BIG = Refusal(
    _("That was more than we can take at once. Please shorten your message."), status=413
)
UNREADABLE = Refusal(_("We could not read what your browser sent. Please try again."), status=400)


@dataclass(frozen=True)
class Ticket:
    """The key of one form that was handed out, and when."""

    key: str
    issued: float

    @property
    def age(self) -> float:
        """How long ago, in seconds."""
        return time.time() - self.issued


def new_ticket(form_id: int | None) -> str:
    """A ticket for one form, to be put into it."""
    return signing.dumps([secrets.token_urlsafe(12), time.time()], salt=f"{SALT}.{form_id}")


def read_ticket(text: str, form_id: int | None) -> Ticket | None:
    """The ticket in what was sent; `None` unless it was handed out for this form."""
    try:
        return Ticket(*signing.loads(text[:300], salt=f"{SALT}.{form_id}"))
    except signing.BadSignature:
        return None


def refusal(request: HttpRequest, ticket: Ticket | None) -> Refusal | None:
    """Why this request is not taken as a message; `None` if it is. Counts nothing."""
    if not is_from_this_site(request):
        return FOREIGN
    if ticket is None or ticket.age > LONGEST:
        return STALE
    return TOO_QUICK if ticket.age < QUICKEST else None


def is_from_this_site(request: HttpRequest) -> bool:
    """Whether the browser says that the form stood on one of our pages; very old ones say nothing."""
    said = request.headers.get("Sec-Fetch-Site")
    if said:
        return said in {"same-origin", "none"}
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.get_host()


def is_trapped(request: HttpRequest) -> bool:
    """Whether the field that people do not see was filled in."""
    return bool(request.POST.get(TRAP, "").strip())


def is_one_too_many(request: HttpRequest) -> bool:
    """Counts this message for its address, and says whether that was one too many.

    The cache holds a keyed hash for ten minutes; the address itself is stored nowhere.
    """
    key = f"enquiries:{salted_hmac(SALT, client_address(request), algorithm='sha256').hexdigest()}"
    cache.add(key, 0, WITHIN)
    try:
        return cache.incr(key) > MOST
    except ValueError:  # it ran out between the two lines
        return False
