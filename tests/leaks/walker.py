"""Somebody who tries every door of the admin, and writes down what was to be read behind it."""

import os
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from django.contrib.messages import get_messages
from django.db import transaction
from django.db.models import Q
from django.test import Client, RequestFactory
from django.test.client import ClientHandler
from wagtail.models import Comment, Page

from tests.leaks.canaries import EVERY_FILE, GUESTS, WAITING
from tests.leaks.examples import rows_for
from tests.leaks.hidden import HiddenSite
from tests.leaks.routes import Route, Row, all_routes

SCRIPT = {"X-Requested-With": "XMLHttpRequest", "Accept": "application/json"}
REFUSED = {301, 302, 403, 404}
#: Beginning of the name of a route → further questions that are put to it.
QUESTIONS: dict[str, list[str]] = {
    "wagtailadmin_api:pages:action": [],
    "wagtailadmin_api:": ["?fields=*", "?search=zq&fields=*", "?order=title&limit=20&offset=0"],
    "wagtailadmin_choose_page_search": ["?q=zq", "?q=title"],
    "wagtailadmin_choose_page_chosen_multiple": ["?id={page}&id={pilot}", "?id={page}", "?id={pilot}", "?id={release}"],
    "wagtailimages_chooser:chosen_multiple": ["?id={image}"],
    "wagtaildocs_chooser:chosen_multiple": ["?id={document}"],
    "wagtailadmin_tag": ["?term=zq"],
    "wagtail_bulk_action": ["?id={page}&id={pilot}&id={release}&id={image}&id={document}&id={quote}", "?id=all"],
    "wagtailadmin_reports:": ["?export=csv"],
    "messages:": ["?export=csv"],
    "search_report": ["?export=csv", "?q=zq", "?month=2026-01&show=empty"],
    "search_synonyms:": ["?q=zq"],
    "search_promoted:": ["?q=zq"],
    "wagtailforms:": ["?export=csv"],
    "wagtailadmin_pages:search": ["?q=zq"],
    "wagtail_localize:": ["?export=csv"],
    "wagtailadmin_choose_page": ["?locale=cy", "?page_type=pilots.pilotpage"],
    "wagtailadmin_explore": ["?q=zq&search_whole_tree=1"],
    "wagtailimages": ["?q=zq", "?collection_id={folder}"],
    "wagtaildocs": ["?q=zq", "?collection_id={folder}"],
    "cms.media.listings": ["?q=zq", "?collection_id={folder}", "?tag=zq"],
    "wagtailsnippet": ["?q=zq"],
    "wagtailadmin_block_preview": ["?id=cms.blocks.body.BodyBlock"],
}  # fmt: skip


#: Role → which part of the routes it asks in the suite, counted from nought, and of how many. A comms editor may read nearly
#: all of it, and an administrator everything; of the other roles of the office one asks what the others leave out, as one of
#: the leads does for what is not their own. The pilot lead and those without rights ask everything.
SHARES = {
    "administrator": (0, 2),
    "comms editor": (1, 4),
    "comms author": (0, 2),
    "press officer": (0, 2),
    "translator": (1, 2),
    "organisation lead": (1, 2),
}


class Browser(RequestFactory):
    """Asks the site, middleware included, without noting which templates were drawn: that takes most of the time."""

    handler = ClientHandler(enforce_csrf_checks=False)

    def request(self, **request: Any) -> Any:
        """The answer to a request."""
        return self.handler(self._base_environ(**request))


def state_of_others(site: HiddenSite) -> list[Any]:
    """Everything that guests must not change: pages that are not theirs, files, records, reviews, accounts."""
    own = Q(path__startswith=site.own_pilot.path) | Q(path__startswith=site.own_area.path)
    desks = [site.own_pilot.desk, site.own_area.desk]
    pages = Page.objects.exclude(own | Q(contribution__desk__in=desks)).order_by("pk")
    fields = ("pk", "title", "path", "live", "locked", "latest_revision", "owner")
    found = [list(pages.values_list(*fields))]
    for model, names in {
        type(site.image): ("title", "collection"),
        type(site.document): ("title", "collection"),
        type(site.records["contact"]): ("live", "latest_revision"),
        type(site.states["page"]): ("status",),
        type(site.other): ("email", "is_active", "groups"),
        type(site.message): ("state",),
        Comment: ("text",),
    }.items():
        # Somebody with several roles has several rows, which a database gives in any order.
        found.append(list(model.objects.order_by("pk", *names).values_list("pk", *names)))
    folders = [site.own_pilot.desk.folder, site.own_area.desk.folder]
    for kind in ("quote", "keyfigure"):
        others = type(site.records[kind]).objects.exclude(folder__in=folders).order_by("pk")
        found.append(list(others.values_list("pk", "live", "latest_revision")))
    return found


@dataclass
class Walker:
    """One of the roles, and what they saw: (what was asked, word)."""

    role: str
    site: HiddenSite
    seen: list[tuple[str, str]] = field(default_factory=list)
    followed: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    changed: list[str] = field(default_factory=list)
    requests: int = 0

    def __post_init__(self) -> None:
        client = Client()
        if self.role in self.site.people:
            client.force_login(self.site.people[self.role])
        self.cookies = client.cookies
        self.before = state_of_others(self.site)
        self.names = {
            name: thing.pk
            for name, thing in {**vars(self.site), **self.site.records, "home": self.site.tree.home}.items()
            if hasattr(thing, "pk")
        }  # fmt: skip

    def walk(self) -> "Walker":
        """Every route of this role's share, with the rows of examples that can make a difference for this role."""
        for route in all_routes():
            if self.has_share_in(route):
                for row in self.rows(route):
                    self.try_route(route, row)
        return self

    def has_share_in(self, route: Route) -> bool:
        """Whether this role asks a route in the suite (`SHARES`); with `LEAKS=full` everybody asks every route."""
        if os.environ.get("LEAKS") == "full" or self.role not in SHARES:
            return True
        place, of = SHARES[self.role]
        # By its name, so that a new route moves no other into another share.
        return crc32(route.name.encode()) % of == place

    def rows(self, route: Route) -> list[Row]:
        """The pilot lead tries all; the other lead one hidden thing and the own page; of who sees all pages one will do."""
        rows = rows_for(route, self.site)
        area = [row for row in rows[1:] if row.get("page_id") == self.site.own_area.pk]
        if self.role == "pilot lead":
            return [row for row in rows if row not in area]
        if route.name == "wagtail_bulk_action":
            return rows
        # Some of the office wait for press releases.
        area += [
            row for row in rows[1:] if row.get("page_id", row.get("pk")) == self.site.release.pk
        ]
        return [rows[0], *(area if self.role in (*WAITING, "organisation lead") else [])]

    def try_route(self, route: Route, row: Row) -> None:
        """Reading and writing, as a person and as a script; what was refused is asked again by guests only."""
        address = route.address(row)
        self.addresses.add(address)
        refused = self.ask("get", address) in REFUSED
        starts = [start for start in QUESTIONS if route.name.startswith(start)]
        for question in QUESTIONS[starts[0]] if starts and not refused else []:
            self.ask("get", address + question.format(**self.names))
        # The pilot lead tries every kind of request on everything; what does not refuse the others gets them too.
        if self.role == "pilot lead" or (self.role in GUESTS and not refused):
            self.ask("get", address, headers=SCRIPT)
            self.ask("post", address)
        # Whoever may read nearly everything need not try to read by writing.
        if self.role in GUESTS or (self.role not in EVERY_FILE and not refused):
            self.ask("post", address, data=self.form(), headers=SCRIPT)

    def ask(self, method: str, address: str, **more: Any) -> int:
        """One request, and how it was answered. What it changes is undone."""
        with transaction.atomic():
            answer = getattr(self.browser(), method)(address, **more)
            self.read(f"{method.upper()} {address} {answer.status_code}", answer)
            if method == "post" and self.role in GUESTS and self.may_have_worked(answer):
                self.changed += [address] if state_of_others(self.site) != self.before else []
            transaction.set_rollback(True)
        self.requests += 1
        return int(answer.status_code)

    def may_have_worked(self, answer: Any) -> bool:
        """Whether an answer is none of those that refuse: an error, or the way to the first screen or to the sign-in."""
        target = answer.headers.get("Location", "")
        return (
            answer.status_code < 400
            and not target.startswith(("/account/", "/admin/?"))
            and target != "/admin/"
        )

    def browser(self) -> Browser:
        """One that knows who is signed in, and nothing of earlier answers."""
        browser = Browser()
        browser.cookies.update(self.cookies)
        return browser

    def read(self, what: str, answer: Any) -> None:
        """Body, headers, messages, and where it leads."""
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        texts = [body.decode(errors="replace"), str(answer.headers)]
        request = getattr(answer, "wsgi_request", None)
        if request is not None and hasattr(request, "_messages"):
            texts += [str(message) for message in get_messages(request)]
        for word in self.site.canaries.in_text(" ".join(texts)):
            self.seen.append((what, word))
        target = answer.headers.get("Location", "")
        if target.startswith("/") and target not in self.followed:
            self.followed.add(target)
            self.read(f"{what} → {target}", self.browser().get(target))

    def form(self) -> dict[str, Any]:
        """What may stand in forms of all kinds, naming hidden things."""
        site = self.site
        return {
            "title": "Words of a visitor",
            "slug": "words-of-a-visitor",
            "new_title": "Words of a visitor",
            "new_slug": "words-of-a-visitor",
            "new_parent_page": str(site.pilot.pk),
            "parent_page": str(site.progress.pk),
            "collection": str(site.folder.pk),
            "folder": str(site.folder.pk),
            "comment": "No",
            "id": str(site.page.pk),
            "move_destination": str(site.pilot.pk),
            "destination": str(site.pilot.pk),
            "recursive": "true",
            "locales": str(site.welsh.pk),
            "action-publish": "yes",
            "next": f"/admin/pages/{site.page.pk}/edit/",
        }

    def leaks(self) -> list[str]:
        """What this walker should not have seen, and where it stood."""
        canaries = self.site.canaries
        return sorted(
            {f"{what}: {kept[0]}" for what, word in self.seen if (kept := canaries.kept_from(self.role, {word}))}
        )  # fmt: skip
