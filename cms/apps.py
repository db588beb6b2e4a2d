"""Application configuration."""

from django.apps import AppConfig


class CmsConfig(AppConfig):
    name = "cms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Kept pages are forgotten whenever something published changes; old addresses are kept;
        and it is written down what published things use."""
        # Models can be imported from here on only.
        from cms import entries, page_cache
        from cms.addresses import missing, moves
        from cms.media import gate, recording, renditions
        from cms.media.texts import pages, reading
        from cms.models import translating

        page_cache.listen()
        moves.listen()
        missing.listen()
        recording.listen()
        entries.listen()
        renditions.listen()
        reading.listen()
        translating.listen()
        pages.on_change(lambda _document: page_cache.forget())
        page_cache.moments += [gate.next_end_of_consent, gate.next_opening]
