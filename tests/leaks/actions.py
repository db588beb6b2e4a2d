"""What people try to do, one function for each, as requests; and how to tell whether it worked."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone
from wagtail.models import Page, TaskState
from wagtail.test.utils.form_data import querydict_from_html

from cms.models import SiteSettings
from tests.leaks.hidden import HiddenSite


class Attempt:
    """Somebody in a role, and what is theirs."""

    def __init__(self, site: HiddenSite, role: str, client: Client) -> None:
        self.site, self.role, self.client = site, role, client
        own = site.own_things.get(role, site.own_things["pilot lead"])
        self.page, self.folder, self.image, self.figure = own
        self.written = site.written.get(role, site.written["pilot lead"])

    def get(self, address: str) -> bool:
        """Whether a screen answers."""
        return bool(self.client.get(address).status_code == 200)

    def post(self, address: str, **data: Any) -> None:
        """Sends a form."""
        self.client.post(address, data)

    def form(self, page: Page, **changes: Any) -> dict[str, Any]:
        """What the editor of a page sends."""
        return {**self.site.forms[page.pk], **changes}


def form_of(client: Client, address: str) -> dict[str, Any]:
    """The editor's form at an address as a browser would send it back, with its streams and lists empty."""
    html = client.get(address).content.decode()
    html = html[html.rindex("<form", 0, re.search(r"\sdata-edit-form\s", html).start()) :]
    streams = re.findall(r'<div id="([\w-]+)" data-block ', html)
    return {**querydict_from_html(html).dict(), **{f"{name}-count": "0" for name in streams}}


def edit(page: Page) -> str:
    """Where a page is edited."""
    return f"/admin/pages/{page.pk}/edit/"


@dataclass(frozen=True)
class Action:
    """Something people try: `does` sends it; it worked if `shows` answers something else afterwards.

    Without `shows`, what `does` answers tells whether it worked.
    """

    does: Callable[[Attempt], Any]
    shows: Callable[[Attempt], Any] | None = None

    def works(self, attempt: Attempt) -> bool:
        """Tries it."""
        if self.shows is None:
            return bool(self.does(attempt))
        before = self.shows(attempt)
        self.does(attempt)
        return bool(self.shows(attempt) != before)


PUBLISH = {"action-publish": "yes"}


TOMORROW = (timezone.now() + timedelta(days=2)).strftime("%Y-%m-%d %H:%M")


def revisions(name: str) -> Callable[[Attempt], Any]:
    """How many versions a page has, and what it is called in the newest."""

    def shows(it: Attempt) -> Any:
        page = thing(it, name)
        return page.revisions.count(), page.get_latest_revision_as_object().title

    return shows


def thing(it: Attempt, name: str) -> Any:
    """Something of the site as it is in the database; `own` and `written` are the role's own page and post."""
    own = {"own": it.page, "written": it.written}
    old = own.get(name) or getattr(it.site, name)
    return type(old)._default_manager.get(pk=old.pk)


def state(name: str, *fields: str) -> Callable[[Attempt], Any]:
    """These fields of something as they are in the database."""
    return lambda it: [getattr(thing(it, name), field) for field in fields]


def save(name: str, **changes: Any) -> Callable[[Attempt], None]:
    """Sends the editor of a page with other words."""

    def does(it: Attempt) -> None:
        page = thing(it, name)
        it.post(edit(page), **it.form(page, title="Other words", **changes))

    return does


def press(name: str, screen: str, **data: Any) -> Callable[[Attempt], None]:
    """Answers "yes" on one of the screens of a page."""
    return lambda it: it.post(f"/admin/pages/{thing(it, name).pk}/{screen}/", **data)


def read(address: str) -> Callable[[Attempt], bool]:
    """Opens an address; `{own}` and names of things of the site stand for keys."""

    def does(it: Attempt) -> bool:
        keys = {name: one.pk for name, one in vars(it.site).items() if hasattr(one, "pk")}
        own = {
            "settings": SiteSettings.load().pk,
            "own": it.page.pk,
            "written": it.written.pk,
            "image": it.site.image.pk,
            "own_image": it.image.pk,
        }
        return it.get(address.format(**{**keys, **own}))

    return does


def answer_review(word: str) -> Callable[[Attempt], None]:
    """Approves or sends back what is in review."""

    def does(it: Attempt) -> None:
        page, task = it.site.pilot, it.site.states["pilot"].current_task_state
        address = f"/admin/pages/workflow/action/{page.pk}/{word}/{task.pk}/"
        it.post(address, comment="Seen", next="/admin/")

    return does


def review(it: Attempt) -> Any:
    """Where the review of the pilot stands."""
    return TaskState.objects.get(pk=it.site.states["pilot"].current_task_state.pk).status


def count(model: Any, **where: Any) -> Callable[[Attempt], Any]:
    """How many there are."""
    return lambda it: model._default_manager.filter(**where).count()


def add_update(it: Attempt, pilot: Any) -> None:
    """Starts a progress update of a pilot."""
    parent = pilot.get_children().get(slug="progress")
    data = {**it.site.update_form, "title": "New update", "slug": "new-update"}
    it.post(f"/admin/pages/add/pilots/progressupdatepage/{parent.pk}/", **data)


def by_api(name: str, action: str, **data: Any) -> Callable[[Attempt], None]:
    """The interface for programs."""

    def does(it: Attempt) -> None:
        address = f"/admin/api/main/pages/{thing(it, name).pk}/action/{action}/"
        keys = {field: getattr(it.site, value).pk for field, value in data.items()}
        it.client.post(address, keys, content_type="application/json")

    return does


def in_bulk(action: str, **data: Any) -> Callable[[Attempt], None]:
    """The same with several at once."""
    return lambda it: it.post(
        f"/admin/bulk/wagtailcore/page/{action}/?id={it.site.quiet_area.pk}", **data
    )


def again(record: Any) -> Any:
    """A record as it is in the database."""
    return type(record)._default_manager.get(pk=record.pk)


def newest(record: Any) -> Any:
    """The newest version of a record."""
    return again(record).get_latest_revision_as_object()


def add_page(it: Attempt) -> None:
    """Adds a plain page below the front page."""
    data = {**it.site.forms[it.site.draft.pk], "title": "New", "slug": "new"}
    it.post(f"/admin/pages/add/home/standardpage/{it.site.tree.home.pk}/", **data)


def scheduled(it: Attempt) -> int:
    """How many versions of the own page wait for their moment."""
    return int(it.page.revisions.filter(approved_go_live_at__isnull=False).count())


def move(name: str, place: str) -> Callable[[Attempt], None]:
    """Moves a page below another."""

    def does(it: Attempt) -> None:
        page, target = thing(it, name), thing(it, place)
        it.post(f"/admin/pages/{page.pk}/move/{target.pk}/confirm/")

    return does


def copy(name: str, place: str | None) -> Callable[[Attempt], None]:
    """Copies a page below another, or beside itself."""

    def does(it: Attempt) -> None:
        page = thing(it, name)
        parent = thing(it, place) if place else page.get_parent()
        words = {"new_title": "Copy", "new_slug": "a-copy", "new_parent_page": parent.pk}
        it.post(f"/admin/pages/{page.pk}/copy/", **words)

    return does


COMMENT = {
    "comments-TOTAL_FORMS": "1",
    "comments-INITIAL_FORMS": "0",
    "comments-0-text": "What is this?",
    "comments-0-contentpath": "title",
    **{f"comments-0-{name}": "" for name in ("position", "deleted", "resolved", "id")},
    **{f"comments-0-replies-{n}_FORMS": "0" for n in ("TOTAL", "INITIAL", "MIN_NUM", "MAX_NUM")},
}


def sees_history(it: Attempt) -> bool:
    """Opens the list of what everybody has done, and finds somebody there."""
    answer = it.client.get("/admin/reports/site-history/")
    return answer.status_code == 200 and it.site.beside.title in answer.content.decode()


def prepare(site: HiddenSite, client: Client) -> None:
    """Reads the forms once, as the administrator, for everybody to send."""
    pages = [site.own_pilot, site.own_area, site.beside, site.quiet_area, site.draft]
    pages += [site.welsh_home, site.post, site.author_post, *site.written.values()]
    pages.append(site.publication)
    site.forms = {page.pk: form_of(client, edit(page)) for page in pages}
    parent = site.beside.get_children().get(slug="progress")
    address = f"/admin/pages/add/pilots/progressupdatepage/{parent.pk}/"
    site.update_form = form_of(client, address)
    site.group_form = client.get(f"/admin/groups/edit/{site.group.pk}/").content.decode()
