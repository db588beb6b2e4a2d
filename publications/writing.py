"""What pilot and organisation leads add to the library: how a record of theirs begins."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.bin_place import outside_the_bin
from directory.models import OrganisationPage, PersonPage
from publications.models import PublicationCreator, PublicationPage
from roles import writing

#: The word for it in addresses.
WORD = "publication"


def register_writing() -> None:
    """Offers it; called once when the app is ready."""
    label = _("Add a publication")
    kind = writing.Kind(PublicationPage, label, "doc-full", begin_publication, "publication_new")
    writing.register(WORD, kind)


def begin_publication(page: Any, user: Any, subject: Any) -> None:
    """It belongs to the pilot or organisation at whose desk it is begun; whoever begins it is its creator, if they have a
    page of their own and nobody else is known."""
    if isinstance(subject, PublicationPage._meta.get_field("pilot").related_model):
        page.pilot = subject
    if isinstance(subject, OrganisationPage):
        page.organisations = [subject]
    if page.creators.all():
        return
    people = list(outside_the_bin(PersonPage.objects.filter(desk__group__user=user))[:2])
    # Somebody may look after the pages of several people: then nobody knows who wrote it.
    if len(people) == 1:
        page.creators = [PublicationCreator(person=people[0], locale=page.locale)]
