"""The roles, by the names that people read."""

from typing import Any

ADMINISTRATORS = "Administrators"
COMMS_EDITORS = "Comms editors"
COMMS_AUTHORS = "Comms authors"
PRESS_OFFICERS = "Press officers"
PILOT_LEADS = "Pilot leads"
ORGANISATION_LEADS = "Organisation leads"
TRANSLATORS = "Translators"

ROLES = [
    ADMINISTRATORS,
    COMMS_EDITORS,
    COMMS_AUTHORS,
    PRESS_OFFICERS,
    PILOT_LEADS,
    ORGANISATION_LEADS,
    TRANSLATORS,
]
#: Roles of people in the office. Everybody else is a guest: what is not theirs does not exist for them.
OFFICE = {ADMINISTRATORS, COMMS_EDITORS, COMMS_AUTHORS, PRESS_OFFICERS, TRANSLATORS}


def roles_of(user: Any) -> set[str]:
    """The names of a person's roles; asked once for each time that the person is read from the database."""
    if not hasattr(user, "_roles"):
        names = set(user.groups.filter(name__in=ROLES).values_list("name", flat=True))
        user._roles = names | ({ADMINISTRATORS} if user.is_superuser else set())
    return user._roles


def is_guest(user: Any) -> bool:
    """Whether a person works here for a pilot or an organisation only. Whoever has no role at all is a guest too."""
    return not roles_of(user) & OFFICE
