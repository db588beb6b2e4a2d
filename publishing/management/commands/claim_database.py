"""`manage.py claim_database`: says that this database is the one of this site."""

from typing import Any

from django.core.management import BaseCommand

from publishing.models import DatabaseClaim


class Command(BaseCommand):
    """To be run by a person, after the site has moved to another address. Never on a copy."""

    help = "Lets the scheduler of this site (SITE_URL) publish from this database. Never run it on a copy."

    def handle(self, *args: Any, **options: Any) -> None:
        """Writes the site into the database."""
        DatabaseClaim.objects.take()
        self.stdout.write(f"This database belongs to {DatabaseClaim.objects.holder()} now.")
