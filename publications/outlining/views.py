"""Shows the words of the slides as they stand in the file, and puts them into the outline of the draft."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.media import gate
from publications.files.slides import deck_for_outline, outline_of
from publications.models import PublicationPage


def outline(request: HttpRequest, pk: int) -> HttpResponse:
    """Asks first; a draft that has an outline by then keeps it."""
    page = get_object_or_404(PublicationPage, pk=pk)
    rights = page.permissions_for_user(request.user)
    if not rights.can_edit() or rights.page_locked():
        raise PermissionDenied
    draft = page.get_latest_revision_as_object()
    # Otherwise somebody could name another's file in a record of their own, and read it here.
    files = [one for one in draft.files.all() if one.document and readable(request.user, one)]
    row = deck_for_outline(files)
    slides = outline_of(row.document) if row and not draft.outline else []
    if request.method == "POST" and slides:
        fill(draft, slides, request.user)
        messages.success(
            request, _("The outline is filled in. Check it: it is what the file says.")
        )
        return redirect("wagtailadmin_pages:edit", page.pk)
    reading = getattr(row.document, "reading", None) if row else None
    context = {"page": page, "draft": draft, "row": row, "slides": slides, "reading": reading}
    return render(request, "publications/admin/outline.html", context)


def readable(user: Any, row: Any) -> bool:
    """Whether somebody may have the file of a row."""
    return gate.may_use(user, row.document) or gate.is_public(row.document)


@transaction.atomic
def fill(draft: Any, slides: list[tuple[str, dict[str, str]]], user: Any) -> None:
    """A new version of the draft with these slides."""
    draft.outline = slides
    draft.save_revision(user=user, log_action=True, clean=False)
