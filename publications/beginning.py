"""How a record begins that comes filled in, from a file or from a reference: where it goes, and whose it is."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from publications.models import PublicationIndexPage, PublicationPage
from publications.writing import WORD, begin_publication
from roles import writing
from roles.models import Desk


@dataclass(frozen=True)
class Place:
    """The list in which a person's new record stands."""

    library: PublicationIndexPage
    #: Those for which a lead may write; people of the office write for nobody in particular.
    desks: list[Desk]

    @property
    def empty_form(self) -> str:
        """Where the form is that nothing is filled into; leads get it after a first step."""
        if self.desks:
            return reverse("roles_write", args=[WORD])
        kind = ("publications", "publicationpage")
        return reverse("wagtailadmin_pages:add", args=[*kind, self.library.pk])

    @property
    def back(self) -> str:
        """Where the person came from."""
        return reverse("wagtailadmin_home" if self.desks else "publications:index")


def place_for(user: Any) -> Place:
    """Where a person may add a record. Raises `PermissionDenied` for whoever may add none."""
    kind = writing.writable[WORD]
    library: Any = writing.list_for(kind)
    if library is None:
        raise Http404
    if library.permissions_for_user(user).can_add_subpage():
        return Place(library, [])
    desks = writing.desks_for(user, kind)
    if not desks:
        raise PermissionDenied
    return Place(library, desks)


def begin(page: PublicationPage, place: Place, user: Any, desk: Desk | None) -> None:
    """Puts a draft into the library, as the own of a lead's desk; the caller holds a transaction."""
    if desk:
        begin_publication(page, user, desk.page.specific)
    writing.put(page, place.library, user, desk)


def new(request: HttpRequest) -> HttpResponse:
    """The one entrance: three ways to a new record."""
    context = {"place": place_for(request.user)}
    return render(request, "publications/admin/new.html", context)
