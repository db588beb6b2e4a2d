"""A small site in which every page type, every block and every relation occurs once, for tests that walk all pages."""

import datetime
from typing import Any

from cms.blocks import BodyBlock
from cms.blocks.samples import sample_typed_figures
from cms.models import SiteSettings
from directory.models import PersonRole
from home.models import (
    AccessibilityStatementPage,
    GlossaryPage,
    SteeringGroupMember,
    SteeringGroupPage,
)
from news.models import AnnouncedItem, NamedPublication, PressCentrePage
from pilots.models import NotCovered, ProgressIndexPage, ProgressSection, ProgressUpdatePage
from publications.models import PublicationRelation
from tests.factories.directory import make_organisation, make_person, make_topic
from tests.factories.forms import make_form
from tests.factories.infographics import make_infographic, make_infographic_page
from tests.factories.media import make_document, make_image
from tests.factories.news import make_announcement, make_coverage, make_post, make_release
from tests.factories.pilots import make_pilot
from tests.factories.publications import make_publication
from tests.factories.records import make_contact, make_figure, make_quote, make_term
from tests.factories.tree import Tree, make_standard_page, make_tree, publish

SAID = "<p>What happened, in a sentence with a <b>strong</b> word.</p>"


def full_body() -> list[tuple[str, Any]]:
    """Every block once, with its sample value, or with a saved record where one is chosen."""
    image, document = make_image(), make_document()
    image.contextual_alt_text, image.decorative = image.description, False
    picture = {"image": image, "caption": "<p>A caption.</p>", "credit": ""}
    saved = {
        "quote": {"quote": make_quote()},
        "picture": picture,
        "gallery": {"heading": "Pictures", "pictures": [picture, picture]},
        "download": {"document": document, "about": "All of it."},
        "pdf_preview": {"document": document, "summary": SAID},
        "infographic": {"infographic": make_infographic()},
        "key_figures": {"heading": "Numbers", "figures": [make_figure(), make_figure(unit="%")]},
        "related_items": {"heading": "Read next", "pages": []},
        "contact_card": {"contact": make_contact(phone="020 7946 0000")},
    }
    samples = {n: b.get_preview_value() for n, b in BodyBlock().child_blocks.items()}
    del saved["related_items"], samples["related_items"], samples["publication_card"]
    return list({**samples, **saved}.items())


def make_everything() -> dict[str, str]:
    """The addresses of the pages by their kind."""
    tree = make_tree()
    topic = make_topic(tree, also_called="another word")
    make_term()
    organisation, other = full_organisation(tree, topic), make_organisation(tree)
    person = full_person(tree, organisation)
    pilot = full_pilot(tree, organisation, other, person, topic)
    update = full_update(pilot, organisation, other)
    about = make_standard_page(tree, "About", body=full_body(), topics=[topic])
    form = make_form(tree)
    pages = {
        "organisation": organisation, "person": person, "pilot": pilot, "update": update, "standard": about,
        "form": form, "topic": topic, "group": full_group(about, person, organisation),
        "statement": full_statement(tree, form),
        "glossary": publish(tree.home, GlossaryPage(title="Glossary")),
        "home": full_home(tree, about), "pilots": tree.pilots, "partners": tree.partners, "people": tree.people,
        "topics": tree.topics,
    }  # fmt: skip
    pages |= full_publication(tree, pilot, person, organisation, topic)
    pages |= full_news(tree, pilot, person, topic, about, pages["publication"])
    menus(pages)
    found = {name: page.url for name, page in pages.items()}
    return {**found, "progress": f"{pilot.url}progress/", "search": "/search/?q=organisation"}


def full_organisation(tree: Tree, topic: Any) -> Any:
    """An organisation with every fact."""
    return make_organisation(
        tree, topics=[topic], full_name="The organisation in full", also_known_as="TOF", website="https://example.org/",
        year_formed=2015, legal_form="Company", members_number="85", members_kind="schools",
        members_as_at="2022", members_source="LocalED", commissioned_by="The council", logo=make_image("Logo"),
        ownership=[("share", {"owner": "Schools", "percent": 80})], body=[("prose", SAID)],
        services=[("service", {"title": "Advice", "text": SAID})], aims=[("aim", {"title": "Aim", "text": SAID})],
    )  # fmt: skip


def full_person(tree: Tree, organisation: Any) -> Any:
    """A person with roles now and before, a photograph and links."""
    years = {"start": datetime.date(2015, 1, 1), "end": datetime.date(2018, 1, 1)}
    roles = [
        PersonRole(title="Director", organisation=organisation, is_main=True),
        PersonRole(title="Adviser", **years),
    ]
    return make_person(
        tree, roles=roles, biography=SAID, photo=make_image("Portrait"), photo_alt="A person",
        links=[("link", {"text": "Articles", "page": None, "link": "https://example.org/"})], note="A note.",
        orcid="0000-0002-1825-0097",
    )  # fmt: skip


def full_pilot(tree: Tree, organisation: Any, other: Any, person: Any, topic: Any) -> Any:
    """A pilot with two participants, one of them with a lead and a strand."""
    pilot = make_pilot(
        tree, [organisation, other], topics=[topic], body=[("prose", SAID)], contact=make_contact(),
        key_questions=[("question", "What works?")], approaches=[("approach", {"title": "One", "text": SAID})],
        figures=[("figure", make_figure())], quotes=[("quote", make_quote(person=person))],
    )  # fmt: skip
    row = pilot.participants.first()
    row.lead, row.role = person, "Leads"
    row.strands = [("strand", {"label": "Strand A", "title": "Cards", "text": SAID})]
    row.save()
    return pilot


def full_update(pilot: Any, organisation: Any, other: Any) -> Any:
    """An update with one section and one organisation that it does not cover."""
    body = [b for b in full_body() if b[0] in {"prose", "strand", "quote", "key_figures", "table"}]
    body.append(("typed_figures", {"figures": sample_typed_figures()}))
    update = ProgressUpdatePage(
        title="First report", label="First six months", intro=SAID, what_next=SAID,
        period_start=datetime.date(2022, 4, 1), period_end=datetime.date(2022, 9, 30),
        sections=[ProgressSection(organisation=organisation, body=[(n, b) for n, b in body if n != "prose"])],
        not_covered=[NotCovered(organisation=other, reason="It began later.")],
    )  # fmt: skip
    return publish(ProgressIndexPage.objects.child_of(pilot).get(), update)


def full_publication(
    tree: Tree, pilot: Any, person: Any, organisation: Any, topic: Any
) -> dict[str, Any]:
    """A record with every fact, files in each state, and works that belong to it; and the library."""
    slides = {"title": "First", "text": "- A point\n\nWords."}
    record = {"label": "A repository", "address": "https://example.org/1", "kind": "repository"}
    older = make_publication(tree, person, title="The older work", year=2012)
    opens = datetime.datetime(2099, 1, 1, tzinfo=datetime.UTC)
    files = [
        {"document": make_document(), "primary": True, "version_label": "Version 2"},
        {"document": make_document(), "version_date": datetime.date(2016, 1, 1)},
        {"document": make_document(), "kind": "data", "access": "from-date", "opens_at": opens},
        {"document": make_document(), "kind": "supplement", "access": "staff"},
    ]
    editor = {"given_name": "Ada", "family_name": "Ex", "role": "editor"}
    editor["orcid"] = "0000-0002-1825-0097"
    work = make_publication(
        tree, person, organisation, editor, title="A work", subtitle="All of it", kind="slides", files=files, month=7,
        day=14, abstract="What it says.\n\nMore of it.", abstract_source="authors", publisher="A press", place="London",
        institution="A university", commissioned_by="A council", organisations=[organisation], series="Papers",
        series_number="4", published_in="A journal", volume="1", issue="2", page_range="3–4", event_name="A seminar",
        event_place="Leeds", event_date=datetime.date(2017, 7, 14), doi="10.1000/182", isbn="9780306406157",
        issn="0378-5955", repository="A repository", repository_id="1", rights="All rights reserved.", pilot=pilot,
        topics=[topic], outline=[("slide", slides)], external_records=[("record", record)],
        relations=[PublicationRelation(kind="replaces", other=older)], staff_note="Ask the author.",
    )  # fmt: skip
    return {"publication": work, "older publication": older, "publications": work.get_parent()}


def full_news(
    tree: Tree, pilot: Any, person: Any, topic: Any, about: Any, work: Any
) -> dict[str, Any]:
    """An item of each dated type, with everything it can have, and the press centre."""
    said = {"pilot": pilot, "topics": [topic], "body": [("prose", SAID)]}
    elsewhere = {"first_published_elsewhere": "https://example.org/", "elsewhere_name": "A blog"}
    related = [("page", about)]
    corrections = [("correction", {"day": datetime.date(2022, 6, 1), "text": SAID})]
    files = [("download", {"document": make_document(), "about": "A file."})]
    post = make_post(
        tree, person, make_person(tree), note="A note.", related=related, **elsewhere, **said
    )
    post.publications = [NamedPublication(publication=work)]
    post.save_revision().publish()
    release = make_release(
        tree, quotes=[("quote", make_quote())], notes=[("note", SAID)], corrections=corrections, media=files, **said
    )  # fmt: skip
    announcement = make_announcement(
        tree, next_steps=SAID, contact=make_contact(), items=[AnnouncedItem(page=about, line="Read it.")], **said
    )  # fmt: skip
    coverage = make_coverage(tree, author="A. Writer")
    infographic = make_infographic_page(tree)
    sections = {
        one.slug: one for one in (p.get_parent() for p in (post, release, announcement, coverage))
    }
    return {
        "post": post, "release": release, "announcement": announcement, "coverage": coverage, "infographic": infographic,
        "infographics": infographic.get_parent(),
        "press": full_press_centre(tree, files), "news": post.get_parent().get_parent(), **sections,
    }  # fmt: skip


def full_press_centre(tree: Tree, files: list[Any]) -> Any:
    """The press centre with words, terms, somebody to ask and files."""
    contacts = [("contact", make_contact())]
    centre = PressCentrePage(
        title="Press centre", intro=SAID, terms=SAID, contacts=contacts, media=files
    )
    return publish(tree.home, centre)


def full_group(about: Any, person: Any, organisation: Any) -> Any:
    """A steering group with a member of each sort."""
    end = datetime.date(2023, 1, 1)
    members = [
        SteeringGroupMember(person=person, role="Chair", organisation=organisation),
        SteeringGroupMember(
            name="A. Example", role="Member", organisation_name="A council", end=end
        ),
    ]
    return publish(about, SteeringGroupPage(title="Steering group", members=members))


def full_statement(tree: Tree, form: Any) -> Any:
    """A complete accessibility statement."""
    day = datetime.date(2023, 5, 1)
    texts = dict.fromkeys(["not_accessible", "alternatives", "testing"], SAID)
    page = AccessibilityStatementPage(
        title="Accessibility", compliance="partial", contact=make_contact(), report_page=form,
        prepared_on=day, reviewed_on=day, **texts,
    )  # fmt: skip
    return publish(tree.home, page)


def full_home(tree: Tree, about: Any) -> Any:
    """The front page with figures and a call to go on."""
    action = {"text": "", "page": about, "link": ""}
    tree.home.figures = [("figure", make_figure())]
    tree.home.body = [("call_to_action", {"heading": "Go on", "text": "", "action": action})]
    tree.home.save_revision().publish()
    tree.home.refresh_from_db()
    return tree.home


def menus(pages: dict[str, Any]) -> None:
    """Menus, channels and the pages that the settings name."""
    entries = [("entry", {"text": "", "page": page, "link": ""}) for page in pages.values()]
    channel = {"name": "LinkedIn", "link": "https://example.org/us"}
    settings = SiteSettings.load()
    settings.main_menu, settings.footer_menu = entries[:6], entries[6:9]
    settings.social_channels = [("channel", channel)]
    settings.contact_page = settings.other_format_page = pages["form"]
    settings.tagline = "Research into local partnerships"
    settings.save()
