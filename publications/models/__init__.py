"""Publications: the library, its records, and what belongs to a record."""

from publications.models.creators import PublicationCreator
from publications.models.files import PublicationFile
from publications.models.indexes import PublicationIndexPage
from publications.models.publication import PublicationPage
from publications.models.relations import PublicationRelation
from publications.models.withdrawn import WithdrawnRecord

__all__ = [
    "PublicationCreator",
    "PublicationFile",
    "PublicationIndexPage",
    "PublicationPage",
    "PublicationRelation",
    "WithdrawnRecord",
]
