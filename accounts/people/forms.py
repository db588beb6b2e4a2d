"""One form for everything about an account: name, address, roles, and whose pages are whose."""

from typing import Any, cast

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import capfirst, slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page

from cms.bin_place import outside_the_bin
from cms.models import User
from roles import own
from roles.models import Desk
from roles.names import ADMINISTRATORS, OFFICE, ROLES, roles_of

OFFICE_ROLES = [name for name in ROLES if name in OFFICE]


class DeskChoice(forms.ModelMultipleChoiceField):
    """Pilots and organisations, by their titles."""

    def label_from_instance(self, desk: Desk) -> str:
        """What kind of page it is, and which."""
        kind = desk.page.cached_content_type.model_class()._meta.verbose_name
        return capfirst(f"{kind}: {desk.page.title}")


class PersonForm(forms.ModelForm):
    """Name, address, roles, pilots and organisations. The user name follows from the name and stays."""

    roles = forms.MultipleChoiceField(
        label=gettext_lazy("Roles in the office"),
        help_text=gettext_lazy("Leave empty for a lead of a pilot or an organisation."),
        choices=[(name, name) for name in OFFICE_ROLES],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    desks = DeskChoice(
        label=gettext_lazy("Leads these pilots and organisations"),
        queryset=Desk.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    own_page = forms.ModelChoiceField(
        label=gettext_lazy("Page about this person"),
        help_text=gettext_lazy("They may change it themselves."),
        queryset=Page.objects.none(),
        required=False,
    )

    class Meta:
        model = User
        fields = ["first_name", "last_name", "email"]
        labels = {"email": gettext_lazy("E-mail address")}

    def __init__(self, *args: Any, editing_self: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.editing_self = editing_self
        for name in ("first_name", "last_name", "email"):
            self.fields[name].required = True
        always = [model for model, kind in own.kinds.items() if kind.always]
        # What can be chosen is known only now: the apps above have named their types.
        choices = {"desks": desks_of_types(always), "own_page": personal_pages()}
        for name, queryset in choices.items():
            cast("forms.ModelChoiceField", self.fields[name]).queryset = queryset
        if self.instance.pk:
            self.fields["roles"].initial = sorted(roles_of(self.instance) & OFFICE)
            held = own.desks_of(self.instance)
            self.fields["desks"].initial = held
            self.fields["own_page"].initial = personal_pages().filter(desk__in=held).first()

    def clean_email(self) -> str:
        """Raises `ValidationError` when somebody else has the address: one signs in with it."""
        email = self.cleaned_data["email"]
        others = get_user_model().objects.exclude(pk=self.instance.pk)
        if others.filter(email__iexact=email).exists() or others.filter(username__iexact=email):
            raise ValidationError(_("Somebody else signs in with this address already."))
        return email

    def clean_roles(self) -> list[str]:
        """Raises `ValidationError` when an administrator would shut out themselves."""
        names = self.cleaned_data["roles"]
        if self.editing_self and ADMINISTRATORS not in names:
            raise ValidationError(_("Another administrator has to take this role from you."))
        return names

    @transaction.atomic
    def save(self, commit: bool = True) -> User:
        """Saves the account, its roles and its desks."""
        user: User = super().save(commit=False)
        user.is_superuser = ADMINISTRATORS in self.cleaned_data["roles"]
        if not user.pk:
            user.username = free_user_name(f"{user.first_name} {user.last_name}")
            user.set_unusable_password()
        user.save()
        give_roles(user, self.cleaned_data["roles"])
        page = self.cleaned_data["own_page"]
        wanted = [*self.cleaned_data["desks"], *([own.make_desk(page.specific)] if page else [])]
        give_desks(user, wanted)
        return user


def desks_of_types(models: list[type[Page]]) -> Any:
    """The desks of some types of pages, by title; without what is in the Bin."""
    pages = outside_the_bin(Page.objects.type(*models)) if models else Page.objects.none()
    desks = Desk.objects.filter(page__in=pages.values("pk"))
    return desks.select_related("page__content_type").order_by(
        "-page__content_type__model", "page__title"
    )


def personal_pages() -> Any:
    """Pages that are about one person each."""
    models = [model for model, kind in own.kinds.items() if not kind.always]
    pages = outside_the_bin(Page.objects.type(*models)) if models else Page.objects.none()
    return pages.order_by("title")


def free_user_name(name: str) -> str:
    """A user name made of somebody's name, that nobody else has."""
    wanted = slugify(name)[:100].replace("-", ".") or "person"
    found, number = wanted, 1
    while get_user_model().objects.filter(username__iexact=found).exists():
        number += 1
        found = f"{wanted}{number}"
    return found


def give_roles(user: User, names: list[str]) -> None:
    """Sets the roles in the office, and leaves those alone that come with a desk."""
    user.groups.remove(*Group.objects.filter(name__in=set(OFFICE_ROLES) - set(names)))
    for name in names:
        user.groups.add(Group.objects.get_or_create(name=name)[0])
    vars(user).pop("_roles", None)


def give_desks(user: User, wanted: list[Desk]) -> None:
    """Seats somebody at these desks and at no others."""
    held = list(own.desks_of(user))
    for desk in held:
        if desk not in wanted:
            own.unseat(user, desk)
    for desk in wanted:
        own.seat(user, desk)
