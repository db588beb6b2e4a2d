"""How often somebody may try: per account and per address of the network, across all processes.

The cache of one process knows nothing of the others, so failures are counted in the database. An attempt is
*reserved* as a failure before anything is compared, in a transaction that locks the counters, so that requests
at the same moment cannot slip through; it is given back when it turns out to be right.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from django.db import transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from accounts.models import Counter
from cms.client_address import client_address

#: Failures allowed in the window: of one account, and from one address.
PER_ACCOUNT, PER_ADDRESS = 5, 20
WINDOW = timedelta(minutes=10)
#: Counters are kept no longer than this.
KEPT = timedelta(days=1)


@dataclass(frozen=True)
class Subject:
    """Whose failures are counted, as a keyed hash, and how many are allowed."""

    key: str
    most: int


@dataclass
class Attempt:
    """One attempt that was asked for."""

    #: When one may try again; `None` if the attempt was allowed.
    until: datetime | None = None
    #: The attempt counts as wrong whatever is offered, without a word about why.
    is_void: bool = False
    at: float = 0
    subjects: list[Subject] = field(default_factory=list)

    def succeed(self) -> None:
        """It was right: the account starts afresh, the address gets back this one attempt only.

        Otherwise somebody with an account of their own could go on for ever by signing in now and then.
        """
        with transaction.atomic():
            for counter in locked(self.subjects):
                most = {subject.key: subject.most for subject in self.subjects}[counter.subject]
                kept = [at for at in counter.failures if at != self.at]
                counter.failures = kept if most == PER_ADDRESS else []
                counter.save()


def subject(kind: str, name: object, most: int = PER_ACCOUNT) -> Subject:
    """Who is meant by a name that was typed, or by a key; the same for all ways to write the name."""
    text = unicodedata.normalize("NFKC", str(name)).casefold().strip()
    return Subject(salted_hmac(f"accounts.{kind}", text, algorithm="sha256").hexdigest(), most)


def address(request: HttpRequest | None) -> list[Subject]:
    """The address that a request comes from; nothing if none is known."""
    known = client_address(request) if request else ""
    return [subject("address", known, PER_ADDRESS)] if known else []


def reserve(shown: Iterable[Subject], hidden: Iterable[Subject] = ()) -> Attempt:
    """Asks for one attempt.

    The answer names the time (`until`) only for the subjects in `shown`: what was typed, and the address. A person
    has a user name and an e-mail address; if failures with the one were *said* to count for the other, that would
    tell that both belong to an account. So those in `hidden` only make the attempt void.
    """
    shown, hidden = list(shown), list(hidden)
    now = timezone.now().timestamp()
    with transaction.atomic():
        counters = {counter.subject: counter for counter in locked([*shown, *hidden])}
        for counter in counters.values():
            counter.failures = [at for at in counter.failures if at > now - WINDOW.total_seconds()]
        full = [one for one in shown if len(counters[one.key].failures) >= one.most]
        if full:
            # Whoever is refused leaves nothing behind, however many names they make up.
            transaction.set_rollback(True)
            last = max(counters[one.key].failures[0] for one in full)
            return Attempt(until=datetime.fromtimestamp(last, UTC) + WINDOW)
        is_void = any(len(counters[one.key].failures) >= one.most for one in hidden)
        counted = shown if is_void else [*shown, *hidden]
        for one in counted:
            counters[one.key].failures.append(now)
            counters[one.key].save()
    return Attempt(is_void=is_void, at=now, subjects=counted)


def is_full(one: Subject) -> bool:
    """Whether nothing more is allowed just now; for attempts that turn out to be right without a reservation."""
    counter = Counter.objects.filter(subject=one.key).first()
    since = timezone.now().timestamp() - WINDOW.total_seconds()
    return counter is not None and sum(at > since for at in counter.failures) >= one.most


def locked(subjects: Iterable[Subject]) -> list[Counter]:
    """The counters of the subjects, made where they are missing, for this transaction only.

    Always in the same order: two requests never wait for each other.
    """
    keys = sorted({subject.key for subject in subjects})
    Counter.objects.bulk_create([Counter(subject=key) for key in keys], ignore_conflicts=True)
    return list(Counter.objects.select_for_update().filter(subject__in=keys).order_by("subject"))


def forget(subjects: Iterable[Subject]) -> None:
    """Lets somebody start afresh, as after a new password."""
    Counter.objects.filter(subject__in=[subject.key for subject in subjects]).delete()


def use_once(kind: str, name: object) -> bool:
    """Whether something that may be used once is used for the first time, as far as is remembered."""
    key = subject(kind, name, 1).key
    return Counter.objects.get_or_create(subject=key)[1]


def purge() -> int:
    """Deletes the counters that nobody needs any more; returns how many that were."""
    return Counter.objects.filter(changed__lt=timezone.now() - KEPT).delete()[0]
