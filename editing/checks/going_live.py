"""What is serious keeps a draft from going live, whichever way somebody tries: the kernel asks here."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.models import publish_checks
from cms.models.problems import Problem
from editing.checks import kinds
from editing.checks.pieces import pieces_of
from editing.checks.rules import serious_findings

MESSAGES = {
    kinds.VAGUE_LINK: _("The words of the link “%(words)s” say nothing by themselves: say where it leads."),
    kinds.NO_ALTERNATIVE_TEXT: _(
        "The picture “%(words)s” has no alternative text: describe it, or mark it as decorative."
    ),
    kinds.SKIPPED_HEADING: _("The heading “%(words)s” skips a level."),
}  # fmt: skip


def language_of(record: Any) -> str:
    """The language of a record without its country, for example "cy"; what has no place yet is English."""
    code = record.locale.language_code if getattr(record, "locale_id", None) else "en"
    return str(code).partition("-")[0]


def serious_problems(record: Any) -> list[Problem]:
    """The serious findings as reasons not to go live; what nobody may change any more keeps nothing back."""
    closed = getattr(record, "closed_fields", ())
    return [
        Problem(one.path[0], MESSAGES[one.kind] % {"words": one.words})
        for one in serious_findings(list(pieces_of(record)), language_of(record))
        if one.path[0] not in closed
    ]


def listen() -> None:
    """Tells the kernel to ask."""
    publish_checks.more_problems.append(serious_problems)
