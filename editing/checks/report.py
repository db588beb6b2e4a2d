"""Everything found in a draft, for the person who writes it."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from wagtail.models import Page

from cms.glossary import terms_of
from cms.querysets import is_public
from cms.sight import visible
from editing.checks import kinds, rules
from editing.checks.going_live import language_of
from editing.checks.house_words import house_word_findings, words_for
from editing.checks.kinds import Finding
from editing.checks.pieces import Piece, pieces_of

#: What apps above look for: functions of a record and the person who reads the findings.
more: list[Callable[[Any, Any], Iterator[Finding]]] = []


def findings(record: Any, user: AbstractBaseUser | None) -> list[Finding]:
    """All findings in a page or shared record as it stands in memory, the serious ones first.

    `user` is who reads them: the title of a page that they may not see is not told.
    """
    language = language_of(record)
    pieces = list(pieces_of(record))
    terms = terms_of(full_code(record)).pattern
    asked = [
        rules.link_findings(pieces, language),
        rules.picture_findings(pieces),
        rules.heading_findings(pieces),
        not_live_findings(pieces, user),
        house_word_findings(pieces, words_for(language)),
        rules.initials_findings(pieces, language, lambda letters: knows(terms, letters)),
        rules.sentence_findings(pieces, language),
        *(look(record, user) for look in more),
    ]
    found = [one for rule in asked for one in islice(rule, rules.MOST)]
    return sorted(found, key=lambda one: kinds.ORDER.index(one.kind))


def full_code(record: Any) -> str:
    """The language as the glossary names it."""
    return str(record.locale.language_code) if getattr(record, "locale_id", None) else "en-gb"


def knows(terms: re.Pattern[str], letters: str) -> bool:
    """Whether the glossary explains the initials."""
    return bool(terms.fullmatch(letters))


def not_live_findings(pieces: list[Piece], user: Any) -> Iterator[Finding]:
    """Links to pages that the public may not see, and such pages chosen in blocks."""
    linked = [(piece, link.page) for piece in pieces for link in piece.links if link.page]
    chosen = [(piece, piece.value.pk) for piece in pieces if piece.kind == "page"]
    keys = {key for _piece, key in (*linked, *chosen)}
    pages = Page.objects.in_bulk(keys) if keys else {}
    titles = visible(user, Page.objects.filter(pk__in=keys)) if keys else []
    names = {page.pk: page.title for page in titles}
    pairs = [(kinds.LINK_NOT_LIVE, *one) for one in linked if one[0].kind == "rich"]
    pairs += [(kinds.CHOSEN_NOT_LIVE, *one) for one in chosen]
    for kind, piece, key in pairs:
        if not is_public(pages.get(key)):
            yield rules.found(kind, str(names.get(key, kinds.HIDDEN_ITEM)), piece)
