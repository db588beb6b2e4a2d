"""What an administrator does with an account in one step. Each act stands in the account's history."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth import get_user_model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import path
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.admin.auth import permission_denied
from wagtail.log_actions import log

from accounts import notices
from accounts.links import INVITED, mail_link, make_link
from cms.models import User
from roles import own
from roles.names import ADMINISTRATORS, roles_of

Act = Callable[..., HttpResponse]


def for_administrators(act: Act) -> Act:
    """Gives the act the person that its address names, and lets nobody else do it."""

    @wraps(act)
    def asked(request: HttpRequest, pk: int) -> HttpResponse:
        if ADMINISTRATORS not in roles_of(request.user):
            return permission_denied(request)
        return act(request, get_object_or_404(get_user_model(), pk=pk))

    return asked


def back(person: User) -> HttpResponse:
    """To the screen of the account."""
    return redirect("wagtailusers_users:edit", person.pk)


@for_administrators
def show_link(request: HttpRequest, person: User) -> HttpResponse:
    """A new link for choosing a password, to be copied; mailed if the form says so.

    Somebody who has a password already gets one only when it is asked for by the button.
    """
    if request.method != "POST" and person.has_usable_password():
        return back(person)
    link, mailed = make_link(person), request.GET.get("mailed")
    if request.method == "POST":
        mailed = str(int(mail_link(person, link)))
        log(person, "accounts.link")
    words = {"person": person, "link": link, "mailed": mailed, "days": INVITED.days}
    return render(request, "accounts/people/link.html", words)


@require_POST
@for_administrators
def set_active(request: HttpRequest, person: User) -> HttpResponse:
    """Shuts somebody out at their next request, or lets them in again; what they wrote stays theirs."""
    person.is_active = request.POST.get("active") == "yes"
    if person == request.user:
        messages.error(request, _("You cannot shut out yourself."))
        return back(person)
    person.save(update_fields=["is_active"])
    log(person, "accounts.let_in" if person.is_active else "accounts.shut_out")
    said = _("%(name)s can sign in again.") if person.is_active else _("%(name)s is shut out.")
    messages.success(request, said % {"name": person})
    return back(person)


@require_POST
@for_administrators
def remove_second_factor(request: HttpRequest, person: User) -> HttpResponse:
    """For a lost telephone: the password alone opens the account until a new second factor is set up."""
    Authenticator.objects.filter(user=person).delete()
    log(person, "accounts.second_factor_removed")
    notices.tell(person, notices.REMOVED)
    messages.success(request, _("%(name)s has no second step any more.") % {"name": person})
    return back(person)


@require_POST
@for_administrators
def hand_over(request: HttpRequest, person: User) -> HttpResponse:
    """Puts somebody else at a desk of this person."""
    desk = get_object_or_404(own.desks_of(person), pk=number(request.POST.get("desk")))
    others = get_user_model().objects.filter(is_active=True).exclude(pk=person.pk)
    new = get_object_or_404(others, pk=number(request.POST.get("to")))
    own.hand_over(desk, person, new)
    for one in (person, new):
        log(one, "accounts.handed_over", data={"page": desk.page.title, "to": str(new)})
    said = _("%(page)s is with %(name)s now. What was written stays with its authors.")
    messages.success(request, said % {"page": desk.page.title, "name": new})
    return back(person)


def number(text: Any) -> int:
    """A key from a form; none that exists if it is no number."""
    return int(text) if str(text).isdecimal() else 0


def addresses() -> list[Any]:
    """Below the screens of the account."""
    return [
        path("users/<int:pk>/link/", show_link, name="accounts_person_link"),
        path("users/<int:pk>/active/", set_active, name="accounts_person_active"),
        path("users/<int:pk>/second-step/", remove_second_factor, name="accounts_person_factor"),
        path("users/<int:pk>/hand-over/", hand_over, name="accounts_person_hand_over"),
    ]
