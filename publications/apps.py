"""Application configuration."""

from django.apps import AppConfig


class PublicationsConfig(AppConfig):
    name = "publications"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Publications are part of what is dated, and leads write them too."""
        # Models can be imported from here on only.
        from cms.entries import register_dated
        from cms.media import serving
        from publications import duplicates
        from publications.citations.views import register_formats
        from publications.files import finding, held_back, wanting
        from publications.models import PublicationPage, withdrawn
        from publications.writing import register_writing
        from roles import screens

        register_dated("publications", PublicationPage)
        register_writing()
        register_formats()
        withdrawn.listen()
        wanting.listen()
        screens.allowed["publication_outline"] = screens.own_page("pk")
        # These ask for the right to add a record themselves.
        ways = ("publication_new", "publication_from_file", "publication_from_reference")
        screens.allowed |= dict.fromkeys(ways, screens.anybody)
        duplicates.listen()
        held_back.listen()
        serving.homes.append(finding.address_below)
