"""The screen of the review links of one page or launch set: who reads it, until when, how often; make and revoke."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Page

from cms.models.states import uk_time
from publishing.links.mailing import send_link
from publishing.links.making import make_link, may_share, revoke
from publishing.models import LaunchSet, ReviewLink
from publishing.places import edit_path
from publishing.releasing import find_record
from publishing.sets.lines import sets_for
from publishing.sets.locks import key_of

DAYS, MOST_DAYS = 7, 30
#: What stands for the kinds of things in addresses.
WORDS = ("page", "set")


class LinkForm(forms.Form):
    """Who reads it, and for how long."""

    name = forms.CharField(
        label=gettext_lazy("Name"),
        max_length=120,
        error_messages={"required": gettext_lazy("Say who reads it.")},
    )
    email = forms.EmailField(
        label=gettext_lazy("E-mail address"),
        help_text=gettext_lazy("So that everybody here knows who it is."),
        error_messages={"required": gettext_lazy("Give an e-mail address.")},
    )
    days = forms.IntegerField(
        label=gettext_lazy("Days until it stops working"),
        min_value=1,
        max_value=MOST_DAYS,
        initial=DAYS,
        error_messages={"required": gettext_lazy("Say for how many days it works.")},
    )
    send = forms.BooleanField(
        label=gettext_lazy("Send the link to this address"),
        required=False,
        help_text=gettext_lazy(
            "The mail says that you made it and until when it works, and names no title. Otherwise pass the address on "
            "yourself: it is shown once."
        ),
    )


def find_item(user: Any, word: str, pk: int) -> Any:
    """A page or a launch set that somebody may show to others; what they may not see is not there."""
    if word == "set":
        item = next((one for one in sets_for(user) if one.pk == pk), None)
    else:
        item = find_record(user, "page", pk) if word == "page" else None
    if item is None:
        raise Http404
    if not may_share(user, item):
        raise PermissionDenied
    return item


def screen_path(item: Any) -> str:
    """The address of the screen for one page or set."""
    return reverse("publishing_links", args=[WORDS[isinstance(item, LaunchSet)], item.pk])


def links_screen(request: HttpRequest, word: str, pk: int) -> HttpResponse:
    """Lists the links; makes one and shows its address, once."""
    item = find_item(request.user, word, pk)
    form, address, fresh = LinkForm(request.POST or None), "", None
    if request.method == "POST" and form.is_valid():
        wants_mail = form.cleaned_data.pop("send")
        fresh, token = make_link(item, request.user, **form.cleaned_data)
        address = settings.WAGTAILADMIN_BASE_URL + reverse("review", args=[token])
        if wants_mail:
            send(request, fresh, address)
        form = LinkForm()
    context = {
        "item": item,
        "form": form,
        "fresh": fresh,
        "address": address,
        "until": uk_time(fresh.expires_at) if fresh else "",
        "links": list(ReviewLink.objects.about(*key_of(item)).select_related("made_by")),
        "back": edit_path(item),
    }
    answer = render(request, "publishing/links/screen.html", context)
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def send(request: HttpRequest, link: ReviewLink, address: str) -> None:
    """Mails the address to its reader, and says whether it went out."""
    if send_link(link, address, request.user):
        messages.success(request, _("The link is on its way to %s.") % link.email)
    else:
        words = _(
            "The mail to %s could not be sent. Copy the address below and pass it on yourself."
        )
        messages.error(request, words % link.email)


@require_POST
def revoke_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Ends one link, if the person may make links for the same thing."""
    link = ReviewLink.objects.filter(pk=pk).first()
    item = link.item if link else None
    if link is None or item is None:
        raise Http404
    item = find_item(request.user, WORDS[isinstance(item, LaunchSet)], item.pk)
    if revoke(link, request.user):
        messages.success(request, _("The link for %s opens nothing any more.") % link.name)
    return redirect(screen_path(item))


def is_shown(page: Any, user: Any) -> bool:
    """Whether the way to this screen is offered."""
    return isinstance(page, Page) and page.pk is not None and may_share(user, page.specific)


def addresses() -> list[Any]:
    """The screens of this module."""
    return [
        path("review-links/<str:word>/<int:pk>/", links_screen, name="publishing_links"),
        path("review-links/<int:pk>/revoke/", revoke_link, name="publishing_link_revoke"),
    ]
