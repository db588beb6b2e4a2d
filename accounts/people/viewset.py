"""The list of accounts, and the screens on which one is made and changed."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.users.views import users

from accounts.links import mail_link, make_link
from accounts.people.deletion import DeletePerson
from accounts.people.forms import PersonForm
from accounts.second_factor import has_one
from roles import own
from roles.names import ADMINISTRATORS, ROLES


class ListOfAccounts(users.IndexView):
    """Everybody who may sign in, or might once."""

    page_title = _("Accounts")
    add_item_label = _("Add a person")

    @cached_property
    def columns(self) -> list[Column]:
        """With everybody's roles where Wagtail says only who is an administrator."""
        roles = Column("roles", accessor=roles_in_words, label=_("Roles"), width="20%")
        return [roles if one.name == "is_superuser" else one for one in super().columns]

    def get_base_queryset(self) -> Any:
        """Roles are read with the people."""
        return super().get_base_queryset().prefetch_related("groups")


def roles_in_words(person: Any) -> str:
    """What somebody is here, in the order of the table of roles; empty for whoever has no role yet."""
    names = {group.name for group in person.groups.all()}
    names |= {ADMINISTRATORS} if person.is_superuser else set()
    return ", ".join(name for name in ROLES if name in names)


class AddPerson(users.CreateView):
    """Ends at the link with which the person chooses a password."""

    page_title = _("Add a person")
    page_subtitle = _("Account")
    submit_button_label, submit_button_active_label = _("Add and mail the link"), _("Adding…")
    success_message = None

    def form_valid(self, form: Any) -> HttpResponse:
        """Mails the link at once; the next screen shows it too."""
        super().form_valid(form)
        mailed = mail_link(self.object, make_link(self.object))
        address = reverse("accounts_person_link", args=[self.object.pk])
        return redirect(f"{address}?mailed={int(mailed)}")


class ChangePerson(users.EditView):
    """The same form, and beside it everything that is done in one step."""

    success_message = _("The account of %(object)s is saved.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Adds the desks that can be handed over, to whom, and what is known about signing in."""
        others = self.model.objects.filter(is_active=True).exclude(pk=self.object.pk)
        return {
            **super().get_context_data(**kwargs),
            "desks": own.desks_of(self.object).select_related("page"),
            "others": others.order_by("first_name", "last_name"),
            "has_second_factor": has_one(self.object),
            "person": self.object,
            "roles": [group.name for group in self.object.groups.all() if group.name in ROLES],
        }


class AccountViewSet(users.UserViewSet):
    """In place of Wagtail's."""

    menu_label = _("Accounts")
    index_view_class = ListOfAccounts
    add_view_class = AddPerson
    edit_view_class = ChangePerson
    delete_view_class = DeletePerson
    create_template_name = "accounts/people/add.html"
    edit_template_name = "accounts/people/change.html"

    def get_form_class(self, for_update: bool = False) -> Any:
        """One form for both."""
        return PersonForm
