"""Draws what is missing: after a new layout, or when the worker was down."""

from typing import Any

from django.core.management.base import BaseCommand

from cms.querysets import public_q
from news.models import InfographicPage
from news.sheets.files import facts_of, make, sheet_for


class Command(BaseCommand):
    """Runs once a day; what is drawn already stays as it is."""

    help = "Draws the pictures of infographics that are missing"

    def handle(self, *args: Any, **options: Any) -> None:
        """Prints how many were drawn."""
        pages = InfographicPage.objects.filter(public_q(), public_q("infographic"))
        sheets = [sheet_for(page) for page in pages.select_related("infographic", "locale")]
        missing = [sheet for sheet in sheets if sheet and facts_of(sheet) is None]
        for sheet in missing:
            make(sheet, wait=True)
        self.stdout.write(f"{len(missing)} drawn")
