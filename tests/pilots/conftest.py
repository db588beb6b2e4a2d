"""An update that several hands write."""

import datetime
from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from pilots.comparing import mark_of, rows_of
from pilots.models import SectionState
from pilots.sections.drafts import newest
from tests.factories import (
    make_lead_of,
    make_organisation,
    make_pilot,
    make_roles,
    make_tree,
    make_update,
    section_post,
)

PERIOD = {"period_start": datetime.date(2022, 10, 1), "period_end": datetime.date(2023, 3, 31)}


@dataclass
class Making:
    """An update in the making with the sections of Surrey and Ealing, after one that is live."""

    tree: Any
    pilot: Any
    surrey: Any
    ealing: Any
    before: Any
    update: Any
    lead: Any
    writer: Any

    @property
    def latest(self) -> Any:
        """The newest version."""
        return type(self.update).objects.get(pk=self.update.pk).get_latest_revision()

    def row(self, organisation: Any = None) -> Any:
        """A section as the newest draft has it."""
        key = (organisation or self.surrey).pk
        return rows_of(newest(self.update), "sections").get(key)

    def text(self, organisation: Any = None) -> str:
        """Everything that a section says."""
        return str(self.row(organisation).body)

    def mark(self, organisation: Any = None) -> str:
        """What its form remembers."""
        return mark_of(self.row(organisation).body)

    def address(self, organisation: Any = None) -> str:
        """Where it is written."""
        return reverse("pilots_section", args=[self.update.pk, (organisation or self.surrey).pk])

    def post(self, user: Any, organisation: Any = None, **fields: Any) -> Any:
        """Sends the form of a section as somebody."""
        fields.setdefault("mark", self.mark(organisation))
        return signed_in(user).post(self.address(organisation), section_post(**fields))

    def act(self, user: Any, action: str, organisation: Any = None, **data: Any) -> Any:
        """Presses a button of the list of sections."""
        args = [self.update.pk, (organisation or self.surrey).pk, action]
        return signed_in(user).post(reverse("pilots_section_act", args=args), data, follow=True)

    def state(self, organisation: Any = None) -> str:
        """What is noted of a section."""
        notes = SectionState.objects.filter(organisation=organisation or self.surrey)
        return notes.values_list("state", flat=True).first() or ""


def signed_in(user: Any) -> Client:
    """A browser of its own for somebody."""
    client = Client()
    client.force_login(user)
    return client


def make_making() -> Making:
    """With a lead of the pilot and one of Surrey."""
    tree = make_tree()
    make_roles()
    surrey, ealing = make_organisation(tree, "Surrey"), make_organisation(tree, "Ealing")
    pilot = make_pilot(tree, [surrey, ealing], title="Accountability")
    both = [surrey, ealing]
    before = make_update(pilot, both, title="The first half year")
    update = make_update(pilot, both, live=False, title="The second half year", **PERIOD)
    lead = make_lead_of(pilot, username="pilot-lead")
    writer = make_lead_of(surrey, username="surrey-lead")
    for user in (lead, writer):
        user.email = f"{user.username}@example.org"
        user.save()
    return Making(tree, pilot, surrey, ealing, before, update, lead, writer)


@pytest.fixture(scope="module")
def made(module_db: None) -> Making:
    """Made once for all tests of a file."""
    return make_making()


@pytest.fixture
def making(made: Making, db: None) -> Making:
    """The same, read anew: what a test changes is undone."""
    things = {name: one for name, one in vars(made).items() if name != "tree"}
    fresh = {name: type(one)._default_manager.get(pk=one.pk) for name, one in things.items()}
    return Making(make_tree(), **fresh)
