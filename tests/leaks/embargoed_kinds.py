"""Everything that has an address of its own, made with the same words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from home.models import SteeringGroupMember, SteeringGroupPage
from pilots.models import ProgressSection
from publications.models import PublicationFile
from tests.factories import (
    chart,
    make_announcement,
    make_coverage,
    make_form,
    make_infographic,
    make_infographic_page,
    make_organisation,
    make_person,
    make_pilot,
    make_post,
    make_publication,
    make_release,
    make_standard_page,
    make_topic,
    make_tree,
)
from tests.factories.pilots import make_update
from tests.factories.tree import publish


class Setting:
    """The pages around: everybody may see them."""

    def __init__(self) -> None:
        self.tree = make_tree()
        self.author = make_person(self.tree)
        self.organisation = make_organisation(self.tree)
        self.pilot = make_pilot(self.tree, [self.organisation])
        self.topic = make_topic(self.tree)
        self.about = make_standard_page(self.tree, "About")


#: Words that every page has.
NAMES = (
    "title",
    "slug",
    "summary",
    "short_title",
    "social_text",
    "search_words",
    "social_image",
)
#: Kinds whose text can hold a file.
WITH_FILES = ("post", "press release", "announcement", "plain", "organisation", "publication")


@dataclass(frozen=True)
class Maker:
    """Makes one kind of page; `fields` hold its text."""

    make: Callable[..., Any]
    fields: tuple[str, ...]

    def __call__(self, setting: Setting, live: bool, text: str, **words: Any) -> Any:
        """The page; `text` is its text, `social_image` and `document` are used in it."""
        return self.make(setting, live, text, **words)

    def copy_words(self, page: Any, other: Any) -> None:
        """Gives a page all the words of another."""
        for name in (*NAMES, *self.fields):
            setattr(page, name, getattr(other, name))
        page.draft_title = page.title
        if hasattr(page, "files"):
            page.files = [PublicationFile(document=row.document) for row in other.files.all()]
        if hasattr(page, "sections"):
            page.sections = [
                ProgressSection(organisation=row.organisation, body=row.body)
                for row in other.sections.all()
            ]
        if hasattr(page, "files"):
            page.files = [PublicationFile(document=row.document) for row in other.files.all()]


def prose(text: str, words: dict[str, Any]) -> list[Any]:
    """A text, with the file that belongs to it."""
    body: list[Any] = [("prose", f"<p>{text}</p>")]
    if document := words.pop("document", None):
        body.append(("download", {"document": document, "about": ""}))
    return body


def post(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    body = prose(text, words)
    about = {"pilot": setting.pilot, "topics": [setting.topic]}
    return make_post(setting.tree, setting.author, live=live, body=body, **about, **words)


def dated(make: Callable[..., Any]) -> Callable[..., Any]:
    """Press releases and announcements."""

    def page(setting: Setting, live: bool, text: str, **words: Any) -> Any:
        about = {"pilot": setting.pilot, "topics": [setting.topic]}
        return make(setting.tree, live=live, body=prose(text, words), **about, **words)

    return page


def coverage(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    return make_coverage(setting.tree, live=live, outlet=text, pilot=setting.pilot, **words)


def update(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    """A progress update: its text stands in the section of an organisation."""
    page = make_update(setting.pilot, [], live=False, intro=f"<p>{text}</p>", **words)
    body = [("prose", f"<p>Section {text}</p>")]
    page.sections = [ProgressSection(organisation=setting.organisation, body=body)]
    page.save()
    revision = page.save_revision(clean=False)
    if live:
        revision.publish()
        page.refresh_from_db()
    return page


def infographic(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    """A page of an infographic; the words stand in its data too."""
    record = make_infographic(
        title=words["title"], intro=text, drawing=chart(f"Area\tSchools\n{text}\t85")
    )
    about = {"pilot": setting.pilot, "topics": [setting.topic]}
    return make_infographic_page(setting.tree, live=live, infographic=record, **about, **words)


def publication(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    """A record whose creator, organisation, pilot and topic have pages that list it."""
    files = [document] if (document := words.pop("document", None)) else []
    about = {
        "pilot": setting.pilot,
        "topics": [setting.topic],
        "organisations": [setting.organisation],
    }
    said = {"abstract": text, "abstract_source": "ours"}
    return make_publication(
        setting.tree, setting.author, files=files, live=live, **said, **about, **words
    )


def plain(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    return make_standard_page(
        setting.tree, live=live, body=prose(text, words), topics=[setting.topic], **words
    )


def organisation(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    full = {"full_name": words["title"], "body": prose(text, words), "topics": [setting.topic]}
    return make_organisation(setting.tree, live=live, **full, **words)


def person(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    return make_person(setting.tree, live=live, biography=f"<p>{text}</p>", **words)


def topic(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    return make_topic(setting.tree, live=live, definition=text, **words)


def pilot(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    about = {"aim": f"<p>{text}</p>", "topics": [setting.topic], "short_name": words["title"][:40]}
    return make_pilot(setting.tree, [setting.organisation], live=live, **about, **words)


def form(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    return make_form(setting.tree, live=live, consent_text=text, **words)


def group(setting: Setting, live: bool, text: str, **words: Any) -> Any:
    members = [SteeringGroupMember(name=text, role="Chair", organisation_name="A council")]
    page = SteeringGroupPage(members=members, **words)
    return publish(setting.about, page, live)


#: Every type with a public page that people write; the test of the walk knows if one is missing.
MAKERS: dict[str, Maker] = {
    "post": Maker(post, ("body",)),
    "press release": Maker(dated(make_release), ("body",)),
    "announcement": Maker(dated(make_announcement), ("body",)),
    "coverage": Maker(coverage, ("outlet",)),
    "update": Maker(update, ("intro",)),
    "infographic": Maker(infographic, ("infographic",)),
    "publication": Maker(publication, ("abstract", "abstract_source")),
    "plain": Maker(plain, ("body",)),
    "organisation": Maker(organisation, ("full_name", "body")),
    "person": Maker(person, ("biography",)),
    "topic": Maker(topic, ("definition",)),
    "pilot": Maker(pilot, ("aim", "short_name")),
    "form": Maker(form, ("consent_text",)),
    "steering group": Maker(group, ()),
}
