"""A site in which something of every kind waits in every state that the public may not see.

Each item has words that stand nowhere else: in its title, its address, its text, the names of its files.
"""

from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import ContentFile
from wagtail.models import Locale

from cms.models import CustomDocument, CustomImage
from publishing.links.making import make_link, revoke
from publishing.models import LaunchSet
from publishing.sets import arming
from roles.own import make_folder
from tests.factories import make_user, pdf_bytes, png_bytes
from tests.factories.launch_sets import make_set
from tests.leaks.canaries import Canaries
from tests.leaks.embargoed_files import make_closed_files, write_in
from tests.leaks.embargoed_kinds import MAKERS, WITH_FILES, Setting
from tests.leaks.embargoed_records import make_records, make_timed_records
from tests.leaks.embargoed_states import BY_THE_CLOCK, HOURS, STATES

#: Stands in every title, so that one search asks for all of them.
COMMON = "Zweiquelle"
#: What is made in every state, and the states in which everything is made.
FULL, ALWAYS = ("post",), ("in an armed set", "expired")
#: What has files in any case.
FILED = (*FULL, "publication")


@dataclass
class Item:
    """One page that waits. `title` is the word in its title; `files` are addresses of what only it uses; `words` all its words."""

    page: Any
    kind: str
    state: str
    title: str
    address: str
    files: list[str] = field(default_factory=list)
    words: frozenset[str] = frozenset()
    #: What is found below its own address.
    below: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The word in its address."""
        return self.address.split("/")[-2]

    @property
    def has_a_time(self) -> bool:
        """What the clock lets go live."""
        return self.state in BY_THE_CLOCK

    @property
    def goes_live(self) -> bool:
        """What the clock lets go live, and of what is made in every state the rest too, but for the Bin."""
        return self.state != "in the Bin" and (self.kind, self.state) != (
            "press release",
            "draft change",
        )


class EmbargoedSite:
    """The site. `items` are the pages that wait; `canaries` knows every word that is hidden."""

    def __init__(self, full: bool = False) -> None:
        """Everything in every state if it is to be `full`; otherwise `FULL` is, and of the rest some of each."""
        self.canaries = Canaries()
        self.full = full
        self.setting = Setting()
        self.admin = make_user("embargo-admin")
        self.folder = make_folder("Pilots", "Nobody's")
        self.launch = make_set(name="Launch", hours=HOURS, owner=self.admin)
        self.items = [self.make(kind, state) for kind, state in self.pairs()]
        self.families = [self.make_family(), self.make_welsh()]
        self.records = make_records(self.setting, self.say)
        self.timed_records = make_timed_records(self)
        self.closed_files = make_closed_files(self)
        self.tokens = self.make_links()
        report = arming.arm(self.launch, self.admin)
        assert not report.blockers, report.blockers
        self.launch.refresh_from_db()
        assert self.launch.state == LaunchSet.State.ARMED

    def pairs(self) -> list[tuple[str, str]]:
        """Which kinds are made in which states."""
        return [
            (kind, state)
            for row, kind in enumerate(MAKERS)
            for column, state in enumerate(STATES)
            if self.full or kind in FULL or state in ALWAYS or (row + column) % 5 == 0
        ]

    def say(self, what: str) -> str:
        """A word that nobody may read."""
        return self.canaries.new(what, ())

    def make(self, kind: str, state: str) -> Item:
        """An item that waits, with a word in everything that can be read of it."""
        what, known = f"{kind}, {state}", set(self.canaries.what)
        words = {
            name: self.say(f"{name} of {what}")
            for name in ("slug", "summary", "short_title", "social_text", "search_words")
        }
        title = self.say(f"title of {what}")
        words |= {"title": f"{COMMON} {title}", "text": self.say(f"text of {what}")}
        files = self.make_files(kind, what) if self.full or kind in FILED else {}
        page = STATES[state](self, MAKERS[kind], words | files)
        address = page.url_path.removeprefix("/home")
        address = f"{address.rstrip('/').rpartition('/')[0]}/{words['slug']}/"
        item = Item(page, kind, state, title, address)
        item.files = [one for file in files.values() for one in addresses_of(file)]
        if kind == "publication":
            name = files["document"].address_name
            item.below = [name, f"preview/{name}/"]
        item.words = frozenset(set(self.canaries.what) - known)
        return item

    def make_files(self, kind: str, what: str) -> dict[str, Any]:
        """A picture, and a file where the text can hold one; their names are words too."""
        image = CustomImage(title=self.say(f"picture of {what}"), collection=self.folder)
        image.description = self.say(f"description of the picture of {what}")
        name = self.say(f"file name of the picture of {what}")
        image.file = ContentFile(png_bytes(60, 40), name=f"{name}.png")
        image.save()
        if kind not in WITH_FILES:
            return {"social_image": image}
        return {"social_image": image, "document": self.make_file(what)}

    def make_file(self, what: str) -> CustomDocument:
        """A file with words in its title, its name and its text."""
        document = CustomDocument(title=self.say(f"file of {what}"), collection=self.folder)
        document.file = ContentFile(pdf_bytes(), name=f"{self.say(f'file name of {what}')}.pdf")
        document.save()
        write_in(
            document,
            f"{COMMON} {self.say(f'heading in the file of {what}')}",
            self.say(f"text in the file of {what}"),
        )
        return document

    def make_family(self) -> Any:
        """A page that was taken down, while the one below it stays: its title must not show the way."""
        parent = MAKERS["plain"](self.setting, live=True, **self.plain("a page above"))
        parent.title = f"{COMMON} {self.say('title of a page above a live one')}"
        parent.save_revision(clean=False).publish()
        child = MAKERS["plain"](self.setting, live=True, **self.plain("a page below"))
        child.move(parent, pos="last-child")
        type(parent).objects.get(pk=parent.pk).unpublish()
        return parent

    def make_welsh(self) -> Any:
        """A translation that is not live of a page that is."""
        welsh = Locale.objects.get_or_create(language_code="cy")[0]
        post = MAKERS["post"](self.setting, live=True, **self.plain("a translated post"))
        draft = post.copy_for_translation(welsh, copy_parents=True)
        draft.title = draft.draft_title = f"{COMMON} {self.say('title in Welsh')}"
        draft.summary, draft.slug = self.say("summary in Welsh"), self.say("address in Welsh")
        draft.save()
        draft.save_revision()
        return draft

    def make_links(self) -> list[str]:
        """The tokens of two links to drafts: one that was ended, and one that opens its own draft only."""
        made = [make_link(item.page, self.admin, "Reader", "", 7) for item in self.items[:2]]
        revoke(made[0][0], self.admin)
        return [token for _link, token in made]

    def plain(self, title: str) -> dict[str, Any]:
        """Words that everybody may read."""
        return {"title": title.capitalize(), "text": "Words that everybody may read."}


def addresses_of(file: CustomImage | CustomDocument) -> list[str]:
    """Where a picture and one of its sizes, or a file, would be found."""
    if isinstance(file, CustomDocument):
        return [file.url]
    return [file.file.url, file.get_rendition("width-50").url]
