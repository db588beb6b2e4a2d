"""The form of a quote: permission belongs to the words that somebody has agreed to, and to no others."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.forms import SharedRecordForm
from cms.sight import latest_version

APPROVED, WITHDRAWN, PROPOSED = "approved", "withdrawn", "proposed"
#: What somebody agrees to: the words, and who is printed under them.
SAID = ("words", "person", "speaker", "role", "organisation")
PERMISSION: dict[str, Any] = {
    "approval": PROPOSED,
    "approved_by": "",
    "approved_on": None,
    "approval_scope": "",
}
ASK_AGAIN = _(
    "The words, or whose they are, have changed since this permission was given. Ask again, then record who agreed to "
    "them as they are now, and on which day."
)


class QuoteForm(SharedRecordForm):
    """Asks for permission anew when the words change. What is live stays as it is until the new words go live."""

    def clean(self) -> dict[str, Any]:
        """Who may not decide on permission keeps what fits the words; who may is asked to record it anew."""
        values = super().clean()
        if self.errors or not set(SAID) <= set(values):
            return values
        known = self.permission_of_these_words(values)
        if self.fields["approval"].disabled:
            values.update(known)
        elif values["approval"] == APPROVED and self.is_left_from_other_words(values, known):
            if self.is_deferred_validation:
                values.update(PERMISSION)
            else:
                self.add_error("approved_on", ASK_AGAIN)
        return values

    def versions(self) -> list[Any]:
        """The latest version and the live one; none for a new quote."""
        latest = latest_version(self.instance)
        live = latest and type(latest)._default_manager.get(pk=latest.pk)
        return [latest, *([live] if live.live else [])] if latest else []

    def permission_of_these_words(self, values: dict[str, Any]) -> dict[str, Any]:
        """What is recorded of the same words in the latest or the live version; what was withdrawn stays so."""
        versions = self.versions()
        for one in versions:
            same = all(getattr(one, name) == values[name] for name in SAID)
            if same or (one is versions[0] and one.approval == WITHDRAWN):
                return {name: getattr(one, name) for name in PERMISSION}
        return PERMISSION

    def is_left_from_other_words(self, values: dict[str, Any], known: dict[str, Any]) -> bool:
        """Whether the permission in the form is what was recorded of the words before."""
        given = {name: values[name] for name in PERMISSION}
        recorded = [
            {name: getattr(one, name) for name in PERMISSION} for one in self.versions()[:1]
        ]
        return given != known and given in recorded
