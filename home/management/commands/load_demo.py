"""`manage.py load_demo`: the demonstration's pages, pictures, files and accounts."""

import logging
from io import StringIO
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management import BaseCommand, CommandError, call_command

from cms.planting import planted_page
from home import demo
from search.models import Passage


class Command(BaseCommand):
    """Loads the demonstration. Running it again changes nothing and keeps what editors have done."""

    help = "Loads the demonstration content and its accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        """Raises `CommandError` on a site that is no demonstration."""
        loaded_before = planted_page(demo.LAST_PAGE) is not None
        # A line for each page would bury the lines that matter.
        logging.disable(logging.INFO)
        try:
            demo.load()
            if not loaded_before:
                call_command("update_index", verbosity=0)
                call_command("rebuild_references_index", verbosity=0)
            if not Passage.objects.exists():
                # The pages are older than what the search reads.
                call_command("rebuild_search", stdout=StringIO())
        except ImproperlyConfigured as error:
            raise CommandError(str(error)) from None
        finally:
            logging.disable(logging.NOTSET)
        self.stdout.write("The demonstration is loaded.")
