"""Forgets who read drafts by links that have ended long ago. The scheduler calls it every day."""

from typing import Any

from django.core.management.base import BaseCommand

from publishing.models.review_link import KEPT, ReviewLink


class Command(BaseCommand):
    """Safe to run at any time and as often as one likes."""

    help = f"Deletes review links that ended more than {KEPT.days} days ago, with their readers' names and addresses."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says how many went."""
        gone, _rows = ReviewLink.objects.long_over().delete()
        self.stdout.write(f"{gone} review links deleted")
