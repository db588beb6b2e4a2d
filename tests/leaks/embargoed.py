"""A site in which something of every kind waits in every state that the public may not see.

Each item has words that stand nowhere else: in its title, its address, its text, the names of its files.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.models import Locale, Page, Workflow

from cms.models import Approval, CustomDocument, CustomImage
from cms.models.approvals import approve
from editing.bin import put_in_bin
from publishing.links.making import make_link, revoke
from publishing.models import LaunchSet
from publishing.sets import arming
from publishing.sets.membership import add
from roles.own import make_folder
from tests.factories import make_user, pdf_bytes, png_bytes
from tests.factories.launch_sets import make_set
from tests.leaks.canaries import Canaries
from tests.leaks.embargoed_kinds import MAKERS, Setting
from tests.leaks.embargoed_records import make_records

#: Stands in every title, so that one search asks for all of them.
COMMON = "Zweiquelle"
#: What is made in every state, and the states in which everything is made.
FULL, ALWAYS = ("post",), ("in an armed set", "expired")
#: The moment of everything that has one.
HOURS = 1


@dataclass
class Item:
    """One page that waits. `title` is the word in its title; `files` are addresses of what only it uses."""

    page: Any
    kind: str
    state: str
    title: str
    address: str
    files: list[str] = field(default_factory=list)

    @property
    def slug(self) -> str:
        """The word in its address."""
        return self.address.split("/")[-2]

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
        self.setting = Setting()
        self.admin = make_user("embargo-admin")
        self.folder = make_folder("Pilots", "Nobody's")
        self.launch = make_set(name="Launch", hours=HOURS, owner=self.admin)
        self.items = [self.make(kind, state) for kind, state in self.pairs(full)]
        self.families = [self.make_family(), self.make_welsh()]
        self.records = make_records(self.setting, self.say)
        self.tokens = self.make_links()
        report = arming.arm(self.launch, self.admin)
        assert not report.blockers, report.blockers
        self.launch.refresh_from_db()
        assert self.launch.state == LaunchSet.State.ARMED

    def pairs(self, full: bool) -> list[tuple[str, str]]:
        """Which kinds are made in which states."""
        return [
            (kind, state)
            for row, kind in enumerate(MAKERS)
            for column, state in enumerate(STATES)
            if full or kind in FULL or state in ALWAYS or (row + column) % 5 == 0
        ]

    def say(self, what: str) -> str:
        """A word that nobody may read."""
        return self.canaries.new(what, ())

    def make(self, kind: str, state: str) -> Item:
        """An item that waits, with a word in everything that can be read of it."""
        what = f"{kind}, {state}"
        words = {
            name: self.say(f"{name} of {what}")
            for name in ("slug", "summary", "short_title", "social_text", "search_words")
        }
        title = self.say(f"title of {what}")
        words |= {"title": f"{COMMON} {title}", "text": self.say(f"text of {what}")}
        files = self.make_files(what) if kind == "post" else {}
        page = STATES[state](self, MAKERS[kind], words | files)
        address = page.url_path.removeprefix("/home")
        address = f"{address.rstrip('/').rpartition('/')[0]}/{words['slug']}/"
        item = Item(page, kind, state, title, address)
        if files:
            item.files = addresses_of(files["image"], files["document"])
        return item

    def make_files(self, what: str) -> dict[str, Any]:
        """A picture and a file whose names are words too."""
        image = CustomImage(title=self.say(f"picture of {what}"), collection=self.folder)
        image.description = self.say(f"description of the picture of {what}")
        name = self.say(f"file name of the picture of {what}")
        image.file = ContentFile(png_bytes(60, 40), name=f"{name}.png")
        image.save()
        document = CustomDocument(title=self.say(f"file of {what}"), collection=self.folder)
        document.file = ContentFile(pdf_bytes(), name=f"{self.say(f'file name of {what}')}.pdf")
        document.save()
        return {"image": image, "document": document}

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


def release(page: Any) -> None:
    """Lets the newest version of a page go live, for good."""
    version = page.get_latest_revision_as_object()
    version.expire_at = version.go_live_at = None
    revision = version.save_revision(clean=False)
    if page.needs_sign_off:
        approve(revision, None, Approval.Kind.SIGN_OFF)
    revision.publish()


def addresses_of(image: CustomImage, document: CustomDocument) -> list[str]:
    """Where a picture, one of its sizes and a file would be found."""
    return [image.file.url, image.get_rendition("width-50").url, document.url]


def draft(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Never live."""
    return make(site.setting, live=False, **words)


def change(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """A live page, and a draft in which everything is another."""
    page = make(site.setting, live=True, **site.plain("a live page"))
    other = make(site.setting, live=False, **words)
    make.copy_words(page, other)
    other.delete()
    page.save_revision(clean=False)
    return type(page).objects.get(pk=page.pk)


def in_review(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Handed in."""
    page = draft(site, make, words)
    Workflow.objects.get().start(page, site.admin)
    return page


def approved(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Approved, and nothing more."""
    page = draft(site, make, words)
    kind = Approval.Kind.SIGN_OFF if page.needs_sign_off else Approval.Kind.CHECK
    approve(page.get_latest_revision(), None, kind)
    return page


def scheduled(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """With a time of its own."""
    page = approved(site, make, words)
    page.go_live_at = timezone.now() + datetime.timedelta(hours=HOURS)
    revision = page.save_revision(clean=False)
    kind = Approval.Kind.SIGN_OFF if page.needs_sign_off else Approval.Kind.CHECK
    approve(revision, None, kind)
    revision.publish()
    return page


def armed(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """In a set that waits for its moment."""
    page = approved(site, make, words)
    add(site.launch, page)
    return page


def expired(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Past its time, before any clock has taken it down."""
    page = make(site.setting, live=True, **words)
    page.expire_at = timezone.now() + datetime.timedelta(hours=1)
    revision = page.save_revision(clean=False)
    if page.needs_sign_off:
        approve(revision, None, Approval.Kind.SIGN_OFF)
    revision.publish()
    # The hour is over: for the page, and for what ends with it.
    over = Page.objects.filter(path__startswith=page.path, expire_at__isnull=False)
    over.update(expire_at=timezone.now() - datetime.timedelta(seconds=1))
    return page


def withdrawn(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Taken down."""
    page = make(site.setting, live=True, **words)
    page.unpublish()
    return page


def moved(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Found elsewhere while it was live, and taken down since: the old address must not tell the new one."""
    page = make(site.setting, live=True, **{**words, "slug": site.say("an address before")})
    page.slug = words["slug"]
    page.save_revision(clean=False)
    release(page)
    page = type(page).objects.get(pk=page.pk)
    page.unpublish()
    return page


def binned(site: EmbargoedSite, make: Callable, words: dict[str, Any]) -> Any:
    """Thrown away while it was live."""
    page = make(site.setting, live=True, **words)
    put_in_bin(page, site.admin)
    return page


STATES: dict[str, Callable[[EmbargoedSite, Callable, dict[str, Any]], Any]] = {
    "draft": draft,
    "draft change": change,
    "in review": in_review,
    "approved": approved,
    "scheduled": scheduled,
    "in an armed set": armed,
    "expired": expired,
    "withdrawn": withdrawn,
    "moved": moved,
    "in the Bin": binned,
}
