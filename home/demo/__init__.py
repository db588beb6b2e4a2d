"""The whole demonstration, in the order in which its parts need one another."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import transaction

import directory.demo
import news.demo
import news.demo.draft
import pilots.demo
import publications.demo
import publishing.demo
from cms.demonstration.names import editor, figure, find, page, picture, resolve
from cms.demonstration.pictures import plant_pictures
from cms.models import SiteSettings
from cms.planting import backdate, plant_page, planted_page
from directory.demo import LAUNCH
from home.demo import accounts, glossary, states, steering_group, texts
from home.demo.pictures import PICTURES
from home.models import SteeringGroupMember, SteeringGroupPage
from home.tree import build_tree

#: Planted among the last: where it stands, everything stands.
LAST_PAGE = "/about/steering-group/"
INVENTED = "invented role-holder"


CHANNELS = [
    ("Twitter", "https://example.org/twitter"),
    ("LinkedIn", "https://example.org/linkedin"),
]


@transaction.atomic
def load() -> None:
    """Plants the demonstration; a second run changes nothing and keeps what editors have done.

    Raises `ImproperlyConfigured` on a site that is no demonstration.
    """
    if not settings.DEMONSTRATION:
        raise ImproperlyConfigured("This is no demonstration: DEMONSTRATION is off.")
    build_tree()
    accounts.load()
    glossary.load()
    directory.demo.load()
    pilots.demo.load()
    directory.demo.load_people()
    publications.demo.load()
    news.demo.load()
    plant_pictures(PICTURES)
    figures = [("figure", find(figure(name))) for name in texts.HOME_FIGURES]
    fill_page("/", {**texts.HOME, "figures": figures})
    fill_page("/about/", texts.ABOUT)
    plant_steering_group()
    accounts.seat_leads()
    states.load()
    news.demo.draft.load()
    publishing.demo.load()
    fill_settings()


def fill_page(address: str, fields: dict[str, Any]) -> None:
    """Gives a page of the empty tree its text, unless somebody has worked on it."""
    there = find(page(address))
    if there.revisions.count() > 1:
        return
    for name, value in resolve(fields).items():
        setattr(there, name, value)
    there.owner = editor()
    revision = there.save_revision(user=there.owner, clean=False, log_action=True)
    revision.publish(user=there.owner)
    backdate(there, revision, LAUNCH)


def plant_steering_group() -> None:
    """The steering group, below the page about the project."""
    if planted_page("/about/steering-group/"):
        return
    members = [
        SteeringGroupMember(name=name, role=role, organisation_name=INVENTED, sort_order=place)
        for place, (name, role) in enumerate(steering_group.MEMBERS)
    ]
    values = {**resolve(steering_group.STEERING), "members": members}
    group = SteeringGroupPage(owner=editor(), **values)
    plant_page(find(page("/about/")), group, on=LAUNCH)


def fill_settings() -> None:
    """The picture for sharing and the social channels, unless staff have chosen some."""
    record = SiteSettings.load()
    if record.default_social_image or record.social_channels:
        return
    record.default_social_image = find(picture("home-roofs"))
    record.social_channels = [("channel", {"name": name, "link": link}) for name, link in CHANNELS]
    record.save()
