"""People, organisations and topics."""

from directory.models.organisations import OrganisationPage
from directory.models.partners import PartnersIndexPage
from directory.models.people import PeopleIndexPage, PersonPage
from directory.models.person_roles import PersonRole
from directory.models.topics import TopicIndexPage, TopicPage

__all__ = [
    "OrganisationPage",
    "PartnersIndexPage",
    "PeopleIndexPage",
    "PersonPage",
    "PersonRole",
    "TopicIndexPage",
    "TopicPage",
]
