"""Whoever has worked here is shut out and not deleted: what they wrote keeps their name."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.users.views import users
from wagtail.users.views.bulk_actions import DeleteBulkAction

from cms.models import User


def has_worked(person: User) -> bool:
    """Whether somebody has ever signed in."""
    return person.last_login is not None


class DeletePerson(users.DeleteView):
    """For accounts that were made by mistake."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Says what to do instead."""
        person = get_object_or_404(User, pk=kwargs["pk"])
        if not has_worked(person):
            return super().dispatch(request, *args, **kwargs)
        said = _(
            "%(name)s has worked here. Deactivate the account: what they wrote keeps their name."
        )
        messages.error(request, said % {"name": person})
        return redirect("wagtailusers_users:edit", person.pk)


class DeleteSeveral(DeleteBulkAction):
    """The same for several at once."""

    def check_perm(self, obj: User) -> bool:
        """Those who have worked here are named as not to be deleted."""
        return not has_worked(obj) and super().check_perm(obj)
