"""Compiles our words for Wagtail's, and the Welsh ones. To be run after a change of a `.po`; commit both files."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from editing.wording import compiled, sources


class Command(BaseCommand):
    """Writes the `.mo` beside each `.po`."""

    help = "Compiles editing/locale/…/*.po and cms/locale/…/*.po, without GNU gettext."

    def handle(self, *args: Any, **options: Any) -> None:
        """Says what it wrote."""
        for source in sources():
            source.with_suffix(".mo").write_bytes(compiled(source))
            self.stdout.write(str(source.with_suffix(".mo").relative_to(settings.ROOT)))
