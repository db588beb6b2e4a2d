"""Four eyes: a press release goes live only as somebody signed it off who has not worked on it."""

import datetime
from typing import Any

from django.utils import timezone
from wagtail.models import PagePermissionTester

from cms.bin_place import in_bin
from cms.models import Approval
from cms.models.approvals import approved_revision
from roles.names import PRESS_OFFICERS, roles_of

#: For so long after it was issued, a spelling slip may be mended with a reason.
SLIP_HOURS = 24


class PressPermissions(PagePermissionTester):
    """What somebody may do with a press release. Press officers publish what is signed off, and nobody anything else."""

    def can_publish(self) -> bool:
        """Administrators are no exception."""
        if super().can_publish():
            return self.is_signed_off() or self.page.slip_hours_run
        officer = PRESS_OFFICERS in roles_of(self.user) and "change" in self.permissions
        return self.user.is_active and officer and self.is_signed_off()

    def is_signed_off(self) -> bool:
        """Whether there is a version that may go live."""
        latest = self.page.get_latest_revision()
        waits = approved_revision(self.page) is not None
        return waits or (latest is not None and Approval.objects.covers(latest))


class SignedOff:
    """Mixin for pages that need it; a spelling slip with a reason is left to an editor for a day."""

    needs_sign_off = True
    slip_reason: Any
    first_published_at: Any

    @property
    def slip_hours_run(self) -> bool:
        """Whether it was issued so lately that a slip may still be mended."""
        issued = self.first_published_at
        return bool(issued) and timezone.now() - issued <= datetime.timedelta(hours=SLIP_HOURS)

    def permissions_for_user(self, user: Any) -> Any:
        """As above; in the Bin nobody may do anything with it."""
        if in_bin(self):
            return super().permissions_for_user(user)  # type: ignore[misc]  # of the page class beside it
        return PressPermissions(user, self)

    def refuse_unsigned(self, revision: Any) -> None:
        """As for all, but for a slip that is being mended."""
        if not (self.slip_hours_run and self.slip_reason):
            super().refuse_unsigned(revision)  # type: ignore[misc]  # of the page class beside it
