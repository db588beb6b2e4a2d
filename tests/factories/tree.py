"""The bare tree that page tests start from."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from wagtail.models import Page, Site

from cms.models.approvals import approve
from directory.models import PartnersIndexPage, PeopleIndexPage, TopicIndexPage
from home.models import HomePage, StandardPage
from pilots.models import PilotIndexPage


@dataclass
class Tree:
    """The pages that everything else hangs from."""

    home: HomePage
    pilots: PilotIndexPage
    partners: PartnersIndexPage
    people: PeopleIndexPage
    topics: TopicIndexPage


def publish(parent: Page, page: Page, live: bool = True) -> Any:
    """Adds `page` below `parent` the way an editor does: as a draft, then published if `live`."""
    page.live = False
    page.summary = getattr(page, "summary", "") or f"Summary of {page.title}."
    parent.add_child(instance=page)
    revision = page.save_revision(clean=False)
    if live:
        if getattr(page, "needs_sign_off", False):
            approve(revision, None, "sign-off")
        revision.publish()
    page.refresh_from_db()
    return page


def plant_tree() -> None:
    """Home page and index pages, all live, as the default site: once for all tests, before the first of them."""
    root = Page.objects.get(depth=1)
    Page.objects.filter(depth=2).delete()
    root.refresh_from_db()
    home = publish(root, HomePage(title="LocalED", slug="home", intro="<p>Welcome.</p>"))
    Site.objects.all().delete()
    Site.objects.create(hostname="localhost", port=80, root_page=home, is_default_site=True)
    publish(home, PilotIndexPage(title="Pilots", slug="pilots"))
    publish(home, PartnersIndexPage(title="Partners", slug="partners"))
    publish(home, PeopleIndexPage(title="People", slug="people"))
    publish(home, TopicIndexPage(title="Topics", slug="topics"))


def make_tree() -> Tree:
    """The tree that all tests start from, as it is in the database."""
    Site.clear_site_root_paths_cache()
    return Tree(
        home=HomePage.objects.get(),
        pilots=PilotIndexPage.objects.get(),
        partners=PartnersIndexPage.objects.get(),
        people=PeopleIndexPage.objects.get(),
        topics=TopicIndexPage.objects.get(),
    )


def clear_tree() -> None:
    """Wagtail’s welcome page instead of the tree, as the migrations leave it."""
    Site.objects.all().delete()
    Page.objects.filter(depth=2).delete()
    welcome = Page(title="Welcome to your new Wagtail site!", slug="home")
    Page.objects.get(depth=1).add_child(instance=welcome)
    Site.objects.create(hostname="localhost", root_page=welcome, is_default_site=True)
    Site.clear_site_root_paths_cache()


def make_standard_page(
    tree: Tree, title: str = "About", live: bool = True, **fields: Any
) -> StandardPage:
    """A plain page below home."""
    fields.setdefault("body", [("prose", "<p>Words about the project.</p>")])
    return publish(tree.home, StandardPage(title=title, **fields), live)


def make_user(username: str = "editor", superuser: bool = True, **fields: Any) -> Any:
    """Somebody who signs in; an administrator unless the test says otherwise."""
    create = (
        get_user_model().objects.create_superuser
        if superuser
        else get_user_model().objects.create_user
    )
    return create(
        username=username, email=f"{username}@example.org", password="correct horse", **fields
    )
