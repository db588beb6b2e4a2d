"""Whose database this is: a copy of it must not act as if it were the site."""

from django.conf import settings
from django.db import models
from django.utils import timezone

DEMONSTRATION = "demonstration"


def this_site() -> str:
    """What the environment says about whose site runs here: the address of a real site, or that it is a demonstration."""
    return DEMONSTRATION if settings.DEMONSTRATION else str(settings.WAGTAILADMIN_BASE_URL)


class DatabaseClaimManager(models.Manager["DatabaseClaim"]):
    """Reads and writes the one row."""

    def holder(self) -> str:
        """The site that this database belongs to. A new database belongs to the first site whose scheduler asks."""
        row, _new = self.get_or_create(
            pk=1, defaults={"site": this_site(), "claimed_at": timezone.now()}
        )
        return row.site

    def is_ours(self) -> bool:
        """Whether what is due in here may happen here."""
        return self.holder() == this_site()

    def is_foreign(self) -> bool:
        """Whether it belongs to another site; asks without claiming anything."""
        return self.exclude(site=this_site()).exists()

    def take(self) -> None:
        """Makes it this site's, as after a move to a new address."""
        self.update_or_create(pk=1, defaults={"site": this_site(), "claimed_at": timezone.now()})


class DatabaseClaim(models.Model):
    """The site that may publish from this database and send its mails."""

    site = models.CharField(max_length=300)
    claimed_at = models.DateTimeField()

    objects = DatabaseClaimManager()

    def __str__(self) -> str:
        return self.site
