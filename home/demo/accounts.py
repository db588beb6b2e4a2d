"""The accounts of the demonstration. They share one well-known password and exist nowhere else."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.core.exceptions import ImproperlyConfigured

from cms.planting import planted_page
from roles import own
from roles.names import (
    ADMINISTRATORS,
    COMMS_AUTHORS,
    COMMS_EDITORS,
    ORGANISATION_LEADS,
    PILOT_LEADS,
    PRESS_OFFICERS,
    TRANSLATORS,
)

#: User name: (first name, last name, group). All names are invented.
ACCOUNTS = {
    "admin": ("Asha", "Morgan", ADMINISTRATORS),
    "comms-author": ("Callum", "Reeves", COMMS_AUTHORS),
    "comms-editor": ("Edith", "Lambert", COMMS_EDITORS),
    "press-officer": ("Priya", "Nair", PRESS_OFFICERS),
    "pilot1-lead": ("Lewis", "Okafor", PILOT_LEADS),
    "pilot3-lead": ("Leila", "Whitworth", PILOT_LEADS),
    "safe-lead": ("Sarah", "Fenn", ORGANISATION_LEADS),
    "translator": ("Tegwen", "Parry", TRANSLATORS),
}
#: User name: the page that is theirs.
DESKS = {
    "pilot1-lead": "/pilots/vulnerable-pupils/",
    "pilot3-lead": "/pilots/professional-accountability/",
    "safe-lead": "/partners/schools-alliance-for-excellence/",
}


def load() -> None:
    """Makes the accounts that are missing; raises `ImproperlyConfigured` on a site that is no demonstration."""
    if not settings.DEMONSTRATION:
        raise ImproperlyConfigured("Demonstration accounts exist in the demonstration only.")
    if get_user_model().objects.filter(username__in=ACCOUNTS).count() == len(ACCOUNTS):
        return
    # Hashing is slow on purpose: one hash serves all, because one password does.
    password = make_password(settings.DEMONSTRATION_PASSWORD)
    for username, (first, last, group) in ACCOUNTS.items():
        user, created = get_user_model().objects.get_or_create(
            username=username,
            defaults={
                "first_name": first,
                "last_name": last,
                "email": f"{username}@example.org",
                "is_superuser": group == ADMINISTRATORS,
                "is_staff": group == ADMINISTRATORS,
                "password": password,
            },
        )
        if created:
            user.groups.add(Group.objects.get(name=group))


def seat_leads() -> None:
    """Gives the leads their desks, once: whoever has been given another since keeps that."""
    for username, address in DESKS.items():
        user = get_user_model().objects.get(username=username)
        if not own.desks_of(user).exists():
            own.seat(user, own.make_desk(planted_page(address)))
