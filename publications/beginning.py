"""How a record begins that comes filled in, from a file or from a reference."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale

from cms.bin_place import outside_the_bin
from publications.models import PublicationIndexPage, PublicationPage


def library_for(user: Any) -> PublicationIndexPage:
    """The list in which a new record has its place. Raises `PermissionDenied` for whoever may add none there."""
    lists = outside_the_bin(PublicationIndexPage.objects.filter(locale=Locale.get_default()))
    library = lists.order_by("path").first()
    if library is None:
        raise Http404
    if not library.permissions_for_user(user).can_add_subpage():
        raise PermissionDenied
    return library


def begin(page: PublicationPage, library: PublicationIndexPage, user: Any) -> None:
    """Puts a draft into the library; the caller holds a transaction."""
    page.owner = user
    address = slugify(page.title) or slugify(str(PublicationPage._meta.verbose_name))
    page.slug = find_available_slug(library, address[:200])
    library.add_child(instance=page)
    page.save_revision(user=user, log_action=True, clean=False)
