"""Requests of OAI-PMH: verbs, their arguments, dates, and the errors that the protocol names."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from django.core import signing
from django.http import QueryDict

#: Verb → arguments that it needs, arguments that it takes. A resumption token stands alone.
VERBS: Mapping[str, tuple[set[str], set[str]]] = {
    "Identify": (set(), set()),
    "ListMetadataFormats": (set(), {"identifier"}),
    "ListSets": (set(), {"resumptionToken"}),
    "GetRecord": ({"identifier", "metadataPrefix"}, set()),
    "ListIdentifiers": ({"metadataPrefix"}, {"from", "until", "set", "resumptionToken"}),
    "ListRecords": ({"metadataPrefix"}, {"from", "until", "set", "resumptionToken"}),
}
PREFIX = "oai_dc"
SECONDS = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: What sets and prefixes are made of, and what an identifier is.
WORD = re.compile(r"[A-Za-z0-9_.!~*'():-]+")
IDENTIFIER = re.compile(r"[a-z][A-Za-z0-9+.-]*:[A-Za-z0-9_.!~*'();/?:@&=+$,%-]+")
SALT = "publications.harvest"
#: How long a harvester may wait before it goes on with a list.
TOKEN_LASTS = timedelta(days=1)


class ProtocolError(Exception):
    """One of the errors of the protocol: `code` as it names them, and a sentence."""

    def __init__(self, code: str, words: str) -> None:
        super().__init__(words)
        self.code = code
        self.words = words


@dataclass(frozen=True)
class Wanted:
    """What a list is asked for: a span of time (both ends included), a set, and after which row to go on."""

    since: datetime | None = None
    until: datetime | None = None
    kind: str = ""
    #: Stamp and key of the last row of the part before; how many rows came before this part.
    after: tuple[datetime, int] | None = None
    cursor: int = 0


@dataclass
class Question:
    """A request that follows the rules."""

    verb: str
    arguments: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """An argument; empty if it was not given."""
        return self.arguments.get(name, "")


def question(given: QueryDict) -> Question:
    """Reads a request. Raises `ProtocolError`."""
    verbs = given.getlist("verb")
    if len(verbs) != 1 or verbs[0] not in VERBS:
        raise ProtocolError("badVerb", "Give one verb of OAI-PMH 2.0.")
    needed, taken = VERBS[verbs[0]]
    names = set(given) - {"verb"}
    for name in sorted(names):
        if name not in needed | taken:
            raise ProtocolError("badArgument", "There is an argument that this verb does not take.")
        if len(given.getlist(name)) != 1 or not given[name]:
            raise ProtocolError("badArgument", f"Give {name} once, with a value.")
    if "resumptionToken" in names:
        if names != {"resumptionToken"}:
            raise ProtocolError("badArgument", "A resumptionToken stands alone.")
    elif needed - names:
        raise ProtocolError("badArgument", f"Missing: {', '.join(sorted(needed - names))}.")
    for name in names & {"set", "metadataPrefix"}:
        if not WORD.fullmatch(str(given[name])):
            raise ProtocolError("badArgument", f"There are signs in {name} that it cannot have.")
    return Question(verbs[0], {name: str(given[name]) for name in names})


def wanted(asked: Question) -> Wanted:
    """What a list is asked for. Raises `ProtocolError`."""
    token = asked.get("resumptionToken")
    if token:
        return resumed(token)
    check_prefix(asked)
    start, end = asked.get("from"), asked.get("until")
    if start and end and len(start) != len(end):
        raise ProtocolError("badArgument", "from and until must be equally exact.")
    since, until = moment(start), moment(end, last=True)
    if since and until and since > until:
        raise ProtocolError("badArgument", "from is later than until.")
    return Wanted(since, until, asked.get("set"))


def check_prefix(asked: Question) -> None:
    """There is one format. Raises `ProtocolError` for any other."""
    if asked.get("metadataPrefix") != PREFIX:
        raise ProtocolError("cannotDisseminateFormat", f"Records come in {PREFIX} only.")


def moment(text: str, last: bool = False) -> datetime | None:
    """A date in either exactness; the `last` second of a day or of a second. Raises `ProtocolError`."""
    if not text:
        return None
    try:
        if SECONDS.fullmatch(text):
            found = datetime.fromisoformat(text)
            return found + timedelta(microseconds=999_999) if last else found
        if DAY.fullmatch(text):
            ends = time.max if last else time.min
            return datetime.combine(date.fromisoformat(text), ends, tzinfo=UTC)
    except ValueError:
        pass
    raise ProtocolError("badArgument", "Dates are YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.")


def token_for(want: Wanted) -> str:
    """A token that goes on with a list for as long as `TOKEN_LASTS`; nobody but us can make one, and it needs no memory."""
    moments = [one and one.isoformat() for one in (want.since, want.until)]
    after = want.after and [want.after[0].isoformat(), want.after[1]]
    return signing.dumps([*moments, want.kind, after, want.cursor], salt=SALT, compress=True)


def resumed(token: str) -> Wanted:
    """What a token asks for. Raises `ProtocolError` for one that is not ours, or too old."""
    try:
        since, until, kind, after, cursor = signing.loads(token, salt=SALT, max_age=TOKEN_LASTS)
    except (signing.BadSignature, ValueError) as error:
        raise ProtocolError(
            "badResumptionToken", "This token is not one of ours, or too old."
        ) from error
    dates = [datetime.fromisoformat(one) if one else None for one in (since, until)]
    place = (datetime.fromisoformat(after[0]), int(after[1])) if after else None
    return Wanted(dates[0], dates[1], kind, place, cursor)


def stamp_text(moment: datetime) -> str:
    """A moment as the protocol writes it."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
