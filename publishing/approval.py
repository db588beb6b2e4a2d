"""What launch sets, the calendar and the scheduler ask about approvals. The record itself is `cms.models.Approval`.

An approval is for one version and publishes nothing. Whatever releases something releases exactly that version:
`release()` does it, now or at a time; later drafts stay drafts.
"""

from cms.models.approvals import (
    approved_revision,
    contributors,
    release,
    waiting_approval,
)
from cms.models.states import state_in_words as state_of

__all__ = ["approved_revision", "contributors", "release", "state_of", "waiting_approval"]
