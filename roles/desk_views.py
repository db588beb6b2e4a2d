"""Screens about what is somebody's own: the list of everything, and taking back what was handed in."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Page, WorkflowState

from cms.bin_place import outside_the_bin
from roles import writing
from roles.desk import things_of
from roles.items import OWN_RECORDS, Item, page_items, record_items

ON_A_SCREEN = 50
WORDS = {model._meta.model_name: model for model in OWN_RECORDS}


def kinds_of(items: list[Item]) -> list[str]:
    """The kinds that there are, for the list of filters."""
    return sorted({item.kind for item in items})


def everything(request: HttpRequest) -> HttpResponse:
    """Every page, quote, figure, picture and file that a person may change as their own, in one list."""
    items = things_of(request).everything()
    words, kind = request.GET.get("q", "").strip(), request.GET.get("kind", "")
    found = [
        item
        for item in items
        if words.casefold() in item.title.casefold() and kind in ("", item.kind)
    ]
    part = Paginator(found, ON_A_SCREEN).get_page(request.GET.get("page"))
    context = {
        "part": part,
        "kinds": kinds_of(items),
        "kind": kind,
        "words": words,
        "any": bool(items),
        "buttons": writing.buttons(request.user),
    }
    return render(request, "roles/everything.html", context)


def item_or_404(word: str, pk: int) -> Item:
    """The line for a page (`page`) or a record by the word for its kind."""
    if word == "page":
        found = page_items(outside_the_bin(Page.objects.filter(pk=pk)))
    elif word in WORDS:
        found = record_items(WORDS[word].objects.filter(pk=pk))
    else:
        found = []
    if not found:
        raise Http404
    return found[0]


def review_or_404(user: Any, word: str, pk: int) -> tuple[Item, WorkflowState]:
    """What somebody has handed in themselves and the review that is going on; anything else is not there."""
    item = item_or_404(word, pk)
    if not item.in_review or item.review is None or item.review.requested_by_id != user.pk:
        raise Http404
    return item, item.review


def withdraw(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Asks, and takes back what the person has handed in, so that it can be changed again."""
    item, review = review_or_404(request.user, word, pk)
    if request.method == "POST":
        review.cancel(user=request.user)
        text = _("“%s” is a draft of yours again. Nothing you wrote is lost.") % item.title
        messages.success(request, text, buttons=[messages.button(item.edit, _("Change it"))])
        return redirect("wagtailadmin_home")
    return render(request, "roles/withdraw.html", {"item": item})
