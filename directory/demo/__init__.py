"""The demonstration's organisations, people and topics, in the order in which they need one another."""

from typing import Any

from wagtail.models import Page

from cms.demonstration.names import editor, find, page, picture, resolve
from cms.demonstration.pictures import plant_pictures
from cms.planting import day, plant_page, planted_page
from directory.demo import figures, records
from directory.demo.case_studies import CASE_STUDIES
from directory.demo.participants import PARTICIPANTS
from directory.demo.partners import PARTNERS
from directory.demo.people import NOTE, PEOPLE
from directory.demo.pictures import PARTNERS as PARTNER_PICTURES
from directory.demo.pictures import PORTRAITS
from directory.demo.topics import TOPICS
from directory.models import OrganisationPage, PersonPage, PersonRole, TopicPage

#: Fields that are lists of one kind of block.
LISTS = {"aims": "aim", "services": "service", "ownership": "share", "links": "link"}
#: Everything of the launch is dated to it, unless the facts say otherwise.
LAUNCH = day(2022, 5, 16)


def load() -> None:
    """Plants everything but people; needs the site's tree."""
    records.load()
    figures.load()
    plant_pictures([*PARTNER_PICTURES, *PORTRAITS])
    for slug, fields in TOPICS.items():
        plant("/topics/", TopicPage, slug, fields)
    organisations: dict[str, dict[str, Any]] = {**PARTNERS, **PARTICIPANTS, **CASE_STUDIES}
    for slug, fields in organisations.items():
        plant("/partners/", OrganisationPage, slug, fields)


def load_people() -> None:
    """Plants the people; they come last, because their texts lead to the pilots."""
    for slug, fields in PEOPLE.items():
        plant_person(slug, fields)


def plant(parent: str, model: type[Page], slug: str, fields: dict[str, Any], **more: Any) -> Any:
    """Plants one page below the page at an address; `topics` in `fields` are ends of their addresses."""
    there = planted_page(f"{parent}{slug}/")
    if there:
        return there
    values = resolve({**fields, **more})
    for name, block in LISTS.items():
        if name in values:
            values[name] = [(block, value) for value in values[name]]
    topics = [find(page(f"/topics/{topic}/")) for topic in values.pop("topics", [])]
    fresh = model(slug=slug, owner=editor(), **values)
    fresh.topics = topics
    return plant_page(find(page(parent)), fresh, on=LAUNCH)


def plant_person(slug: str, fields: dict[str, Any]) -> None:
    """Plants one person with the roles held, and a pattern in place of a portrait."""
    if planted_page(f"/people/{slug}/"):
        return
    roles = [
        PersonRole(sort_order=place, **role) for place, role in enumerate(resolve(fields["roles"]))
    ]
    portrait = find(picture(f"pattern-{slug}"))
    rest = {name: value for name, value in fields.items() if name not in {"roles", "note"}}
    own = {"roles": roles, "photo": portrait, "photo_alt": portrait.description}
    own["note"] = fields.get("note", NOTE)
    plant("/people/", PersonPage, slug, rest, **own)
