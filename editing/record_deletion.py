"""Shared records have no Bin: what is used anywhere stays, and the screen says where it is used."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import ReferenceIndex


def refuse_used(request: HttpRequest, records: list[Any]) -> HttpResponse | None:
    """Leads to the list of uses of the first record that is used; `None` when all may go."""
    used = [one for one in records if ReferenceIndex.get_references_to(one).exists()]
    if not used:
        return None
    names = ", ".join(f"“{one}”" for one in used)
    text = _("%(names)s cannot be deleted while it is used. Take it out of these first.")
    messages.error(request, text % {"names": names})
    view = used[0].snippet_viewset.get_url_name("usage")
    return redirect(reverse(view, args=[used[0].pk]))
