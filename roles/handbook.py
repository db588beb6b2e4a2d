"""The handbook: short guides, step by step, for each role. The texts are templates (`roles/templates/roles/handbook/`).

Their pictures are made by a journey (`make handbook`), which also notes what could be read on the screen; the same
journey fails when that is no longer what the screen says.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from roles.desk import whom_to_ask
from roles.names import (
    ADMINISTRATORS,
    COMMS_AUTHORS,
    COMMS_EDITORS,
    ORGANISATION_LEADS,
    PILOT_LEADS,
    PRESS_OFFICERS,
    ROLES,
    TRANSLATORS,
    is_guest,
    roles_of,
)

#: Name of a picture → width, height and what could be read when it was taken.
PICTURES = Path(__file__).parent / "handbook_pictures.json"
EVERYBODY = frozenset(ROLES)
LEADS = frozenset({PILOT_LEADS, ORGANISATION_LEADS})
WRITERS = LEADS | {COMMS_AUTHORS, COMMS_EDITORS}
EDITORS = frozenset({COMMS_EDITORS, ADMINISTRATORS})
ADMIN = frozenset({ADMINISTRATORS})


@dataclass(frozen=True)
class Guide:
    """One guide: its template and address (`name`), its title, what it is about, and for whom."""

    name: str
    title: Any
    about: Any
    roles: frozenset[str]

    @property
    def template(self) -> str:
        """Where the text stands."""
        return f"roles/handbook/{self.name}.html"


GUIDES = [
    Guide("first-screen", _("Your first screen"), _("Where to find what is yours."), LEADS),
    Guide(
        "start-an-update",
        _("Report progress every six months"),
        _("Start the update, ask for the sections, put it together."),
        frozenset({PILOT_LEADS}),
    ),
    Guide(
        "write-your-section",
        _("Write your organisation’s section"),
        _("What you report, with figures, a quote and files."),
        frozenset({ORGANISATION_LEADS}),
    ),
    Guide(
        "write-a-post",
        _("Write a post"),
        _("A blog post or an announcement of your pilot or organisation."),
        LEADS,
    ),
    Guide(
        "keep-pages-true",
        _("Keep your pages true"),
        _("Change a page of yours, in minutes."),
        LEADS,
    ),
    Guide(
        "submit-and-follow",
        _("Submit and follow"),
        _("Hand something in, see how it stands, take it back."),
        LEADS | {COMMS_AUTHORS},
    ),
    Guide(
        "checks",
        _("Look through what you write"),
        _("What readers stumble over, found while you write."),
        WRITERS | {PRESS_OFFICERS, TRANSLATORS},
    ),
    Guide(
        "check", _("Check what is handed in"), _("Read, compare, approve or send back."), EDITORS
    ),
    Guide(
        "publish",
        _("Publish and schedule"),
        _("Let something go live, now or later; take it down."),
        EDITORS,
    ),
    Guide(
        "launch-sets",
        _("Let several items go live together"),
        _("A launch set: one moment for all of it, or nothing goes out."),
        EDITORS | {PRESS_OFFICERS},
    ),
    Guide(
        "search",
        _("Help people find things"),
        _("What people search for, synonyms, and pages that stand first."),
        EDITORS,
    ),
    Guide("bin", _("Delete and put back"), _("The Bin keeps everything for 30 days."), EDITORS),
    Guide(
        "quotes",
        _("Add a quote with permission"),
        _("Somebody’s words, and that they have said yes."),
        WRITERS,
    ),
    Guide("figures", _("Add a key figure"), _("A number with its date and its source."), WRITERS),
    Guide(
        "pictures-and-files",
        _("Add pictures and files"),
        _("Your folder, descriptions, consent."),
        WRITERS | {PRESS_OFFICERS},
    ),
    Guide(
        "read-drafts",
        _("Read a draft"),
        _("See a page as readers will, before they do."),
        frozenset({COMMS_AUTHORS, PRESS_OFFICERS, TRANSLATORS}),
    ),
    Guide("add-a-person", _("Add a person"), _("An account with its roles, in one form."), ADMIN),
    Guide("hand-over", _("Hand a page to a new lead"), _("One step; authorship stays."), ADMIN),
    Guide(
        "second-step-lost",
        _("A lost telephone"),
        _("Somebody cannot finish signing in."),
        ADMIN,
    ),
    Guide("sign-in", _("Sign in"), _("Passwords, apps, and when you are signed out."), EVERYBODY),
]


@cache
def pictures() -> dict[str, dict[str, Any]]:
    """What is known of each picture; empty before any was made."""
    return json.loads(PICTURES.read_text()) if PICTURES.exists() else {}


def guides_for(user: Any) -> tuple[list[Guide], list[Guide]]:
    """The guides of a person's roles, and the others that they may look at: the office, all."""
    roles = roles_of(user)
    mine = [guide for guide in GUIDES if guide.roles & roles or guide.roles == EVERYBODY]
    others = [] if is_guest(user) else [guide for guide in GUIDES if guide not in mine]
    return mine, others


@require_safe
def contents(request: HttpRequest) -> HttpResponse:
    """The list of guides."""
    mine, others = guides_for(request.user)
    context = {"mine": mine, "others": others, "people": whom_to_ask()}
    return render(request, "roles/handbook/contents.html", context)


@require_safe
def read(request: HttpRequest, name: str) -> HttpResponse:
    """One guide."""
    mine, others = guides_for(request.user)
    guide = next((one for one in [*mine, *others] if one.name == name), None)
    if guide is None:
        raise Http404
    return render(request, guide.template, {"guide": guide})
