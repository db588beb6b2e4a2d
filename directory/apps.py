"""Application configuration."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "directory"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Organisations and people have desks; what everybody here may read as a draft."""
        # Models can be imported from here on only.
        from directory.models import OrganisationPage, PersonPage, TopicIndexPage, TopicPage
        from roles import own, sight
        from roles.names import ORGANISATION_LEADS

        lead = own.Kind(ORGANISATION_LEADS, rights=("change",), folders="Partners")
        own.register(OrganisationPage, lead)
        own.register(PersonPage, own.Kind("", rights=("change",), folders="People", always=False))
        sight.plain_types.update({TopicPage, TopicIndexPage})
