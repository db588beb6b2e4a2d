"""The table of roles, tried: who may do what, by the screens and by the interface for programs.

“Own” is the pilot of the pilot lead, the organisation of the organisation lead, the folder that goes with a role. For
everybody else, the pilot stands for it.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Collection, Comment, Page, Workflow

from cms.models import CustomDocument, CustomImage, KeyFigure
from editing.models import BinnedPage
from publications.models import PublicationPage
from search.models import PromotedResult
from tests.leaks import actions as do
from tests.leaks import reviews, things
from tests.leaks.actions import Action, Attempt
from tests.leaks.canaries import WALKERS, WALKING_HERE
from tests.leaks.hidden import HiddenSite
from tests.leaks.table import WALKERS_IN_TABLE, expected

pytestmark = pytest.mark.django_db

ACTIONS: dict[str, Action] = {
    "read the draft of a plain page": Action(do.read("/admin/drafts/{draft}/")),
    "read the draft of somebody's pilot": Action(do.read("/admin/drafts/{pilot}/")),
    "read the draft of the own page": Action(do.read("/admin/drafts/{own}/")),
    "open the editor of somebody's pilot": Action(do.read("/admin/pages/{pilot}/edit/")),
    "open the editor of the own page": Action(do.read("/admin/pages/{own}/edit/")),
    "change somebody's pilot": Action(do.save("beside"), do.revisions("beside")),
    "change somebody's organisation": Action(do.save("quiet_area"), do.revisions("quiet_area")),
    "change a plain page": Action(do.save("draft"), do.revisions("draft")),
    "change the own page": Action(do.save("own"), do.revisions("own")),
    "change a page in Welsh": Action(do.save("welsh_home"), do.revisions("welsh_home")),
    "add a plain page": Action(do.add_page, do.count(Page)),
    "add an update to somebody's pilot": Action(lambda it: do.add_update(it, it.site.beside), do.count(Page)),
    "add an update to the own pilot": Action(lambda it: do.add_update(it, it.site.own_pilot), do.count(Page)),
    "write a post for the own desk": Action(things.write_post, do.count(Page)),
    "write a post for somebody's pilot": Action(lambda it: things.write_post(it, desk=it.site.pilot.desk.pk), lambda it: it.site.pilot.desk.contributions.count()),
    "add a post to the list by itself": Action(do.read("/admin/pages/add/news/blogpostpage/{blog}/")),
    "read the draft of the own post": Action(do.read("/admin/drafts/{written}/")),
    "read the draft of somebody's post": Action(do.read("/admin/drafts/{post}/")),
    "change the own post": Action(do.save("written"), do.revisions("written")),
    "change somebody's post": Action(do.save("post"), do.revisions("post")),
    "change the post of a comms author": Action(do.save("author_post"), do.revisions("author_post")),
    "hand in the own post": Action(things.press("written", "action-submit"), do.state("written", "current_workflow_state")),
    "hand in the post of a comms author": Action(things.press("author_post", "action-submit"), do.state("author_post", "current_workflow_state")),
    "publish the own post": Action(things.press("written", "action-publish"), do.state("written", "live")),
    "put the own post into the Bin": Action(do.press("written", "delete"), do.count(BinnedPage)),
    "copy somebody's post": Action(do.copy("post", None), do.count(Page)),
    "move somebody's post": Action(do.move("post", "about"), do.state("post", "path")),
    "name somebody's post in a chooser": Action(do.read("/admin/choose-page/chosen-multiple/?id={post}")),
    "programs: read somebody's post": Action(do.read("/admin/api/main/pages/{post}/")),
    "programs: publish the own post": Action(do.by_api("written", "publish"), do.state("written", "live")),
    "begin a publication for the own desk": Action(things.begin_publication, do.count(PublicationPage)),
    "paste a reference as a publication": Action(things.paste_reference, do.count(PublicationPage)),
    "see the form for a publication's file": Action(do.read("/admin/publications/from-file/")),
    "add a publication to the list by itself": Action(do.read("/admin/pages/add/publications/publicationpage/{library}/")),
    "read the draft of their publication": Action(do.read("/admin/drafts/{publication}/")),
    "read the outline of their publication": Action(do.read("/admin/publications/{publication}/outline/")),
    "change somebody's publication": Action(do.save("publication"), do.revisions("publication")),
    "publish somebody's publication": Action(do.save("publication", **do.PUBLISH), do.state("publication", "live")),
    "programs: read somebody's publication": Action(do.read("/admin/api/main/pages/{publication}/")),
    "hand in the own page": Action(do.save("own", **{"action-submit": "yes"}), do.state("own", "current_workflow_state")),
    "hand in somebody's pilot": Action(do.save("beside", **{"action-submit": "yes"}), do.state("beside", "current_workflow_state")),
    "approve": Action(do.answer_review("approve"), do.review),
    "send back": Action(do.answer_review("reject"), do.review),
    "sign off a press release": Action(reviews.sign_off, reviews.waiting),
    "sign off a press release alone": Action(reviews.release_deed("alone", False, reason="Ill"), reviews.waiting),
    "let a signed release go live": Action(reviews.release_deed("now", True), do.state("release", "live")),
    "let an unsigned release go live": Action(reviews.release_deed("now", False), do.state("release", "live")),
    "take a sign-off back": Action(reviews.release_deed("back", True), reviews.taken_back),
    "take the history of somebody's page": Action(do.read("/admin/history/page/{page}.csv")),
    "take the history of the own page": Action(do.read("/admin/history/page/{own}.csv")),
    "publish the own page": Action(do.save("own", **do.PUBLISH), do.state("own", "title")),
    "publish somebody's organisation": Action(do.save("quiet_area", **do.PUBLISH), do.state("quiet_area", "title")),
    "schedule the own page": Action(do.save("own", go_live_at=do.TOMORROW, **do.PUBLISH), do.scheduled),
    "take the own page off the site": Action(do.press("own", "unpublish"), do.state("own", "live")),
    "put the own page into the Bin": Action(do.press("own", "delete"), do.count(BinnedPage)),
    "put somebody's pilot into the Bin": Action(do.press("beside", "delete"), do.count(BinnedPage)),
    "put a page back": Action(things.restore, do.count(BinnedPage)),
    "delete for good": Action(things.delete_for_good, do.count(BinnedPage)),
    "move a page": Action(do.move("draft", "about"), do.state("draft", "path")),
    "move the own page": Action(do.move("own", "about"), do.state("own", "path")),
    "copy somebody's organisation": Action(do.copy("quiet_area", "partners"), do.count(Page)),
    "copy the own page": Action(do.copy("own", None), do.count(Page)),
    "lock the own page": Action(do.press("own", "lock"), do.state("own", "locked")),
    "compare versions of somebody's page": Action(do.read("/admin/pages/{page}/revisions/compare/{old_revision}...{revision}/")),
    "compare versions of the own page": Action(do.read("/admin/pages/{own}/revisions/compare/earliest...latest/")),
    "go back to an old version": Action(do.read("/admin/pages/{page}/revisions/{old_revision}/revert/")),
    "read the history of somebody's page": Action(do.read("/admin/pages/{page}/history/")),
    "read the history of the own page": Action(do.read("/admin/pages/{own}/history/")),
    "comment on the own page": Action(do.save("own", **do.COMMENT), do.count(Comment)),
    "comment on somebody's page": Action(do.save("quiet_area", **do.COMMENT), do.count(Comment)),
    "publish several pages at once": Action(do.in_bulk("publish"), do.state("quiet_area", "live")),
    "delete several pages at once": Action(do.in_bulk("delete"), do.count(BinnedPage)),
    "search all pages": Action(do.read("/admin/pages/search/?q=zq")),
    "upload a picture to the own folder": Action(lambda it: things.upload(it, it.folder), do.count(CustomImage)),
    "upload a picture to somebody's folder": Action(lambda it: things.upload(it, it.site.folder), things.in_their_folder),
    "upload a file to the own folder": Action(lambda it: things.upload_file(it, it.folder), do.count(CustomDocument)),
    "upload a file to somebody's folder": Action(lambda it: things.upload_file(it, it.site.folder), things.in_their_folder),
    "change the own picture": Action(lambda it: things.change_image(it, it.image), lambda it: do.again(it.image).title),
    "change somebody's picture": Action(lambda it: things.change_image(it, it.site.image), do.state("image", "title")),
    "move the own picture to their folder": Action(lambda it: things.change_image(it, it.image, it.site.folder), lambda it: do.again(it.image).collection),
    "delete somebody's picture": Action(lambda it: it.post(f"/admin/images/{it.site.image.pk}/delete/"), do.count(CustomImage)),
    "choose somebody's picture": Action(do.read("/admin/images/chooser/chosen/{image}/")),
    "choose the own picture": Action(do.read("/admin/images/chooser/chosen/{own_image}/")),
    "change the own figure": Action(lambda it: things.change_figure(it, it.figure), lambda it: things.newest_figure(it.figure)),
    "change somebody's figure": Action(lambda it: things.change_figure(it, it.site.figure), lambda it: things.newest_figure(it.site.figure)),
    "give away the own figure": Action(lambda it: things.change_figure(it, it.figure, folder=it.site.folder.pk), lambda it: do.newest(it.figure).folder),
    "publish the own figure": Action(lambda it: things.change_figure(it, it.figure, **do.PUBLISH), lambda it: do.again(it.figure).live),
    "delete somebody's figure": Action(lambda it: it.post(f"/admin/library/figures/delete/{it.site.figure.pk}/"), do.count(KeyFigure)),
    "say that a quote may be used": Action(things.approve_quote, things.permission_of),
    "add a redirect": Action(lambda it: it.post("/admin/redirects/add/", old_path="/x", redirect_link="https://example.org/", is_permanent="on"), do.count(Redirect)),
    "read a reader's message": Action(do.read("/admin/messages/{message}/")),
    "see which addresses are not found": Action(do.read("/admin/reports/broken-links/")),
    "see what people search for": Action(do.read("/admin/search/report/")),
    "promote a page in the search": Action(lambda it: it.post("/admin/search/promoted/new/", question="x", page=it.site.tree.home.pk, position=1), do.count(PromotedResult)),
    "read the style guide": Action(do.read("/admin/style-guide/")),
    "see everything that happened": Action(do.sees_history),
    "add an account": Action(things.add_account, do.count(get_user_model())),
    "change somebody's account": Action(things.change_account, do.state("other", "first_name")),
    "change a group": Action(things.change_group, lambda it: Group.objects.get(pk=it.site.group.pk).name),
    "change the settings of the site": Action(do.read("/admin/settings/cms/sitesettings/{settings}/")),
    "change how pages are reviewed": Action(lambda it: it.post(f"/admin/workflows/disable/{it.site.workflow.pk}/"), do.count(Workflow, active=True)),
    "add a folder": Action(things.add_folder, do.count(Collection)),
    "ask for a translation": Action(do.read("/admin/localize/submit/page/{quiet_area}/")),
    "programs: read drafts": Action(do.read("/admin/api/main/pages/{pilot}/")),
    "programs: publish the own page": Action(do.by_api("own", "publish"), do.state("own", "last_published_at")),
    "programs: take off the site": Action(do.by_api("own", "unpublish"), do.state("own", "live")),
    "programs: delete": Action(do.by_api("own", "delete"), do.count(BinnedPage)),
    "programs: move": Action(do.by_api("draft", "move", destination_page_id="about"), do.state("draft", "path")),
    "programs: copy": Action(do.by_api("quiet_area", "copy"), do.count(Page)),
    "programs: go back to an old version": Action(do.by_api("page", "revert_to_page_revision", revision_id="old_revision"), do.revisions("page")),
}  # fmt: skip


def undone(action: Action, attempt: Attempt) -> bool:
    """Whether an action works. What it changes is undone."""
    with transaction.atomic():
        try:
            return action.works(attempt)
        finally:
            transaction.set_rollback(True)


@pytest.fixture
def visitor(hidden_site: HiddenSite) -> Callable[[str], Attempt]:
    """Somebody in a role, signed in."""

    def sign_in(role: str) -> Attempt:
        client = Client(raise_request_exception=False)
        if role in hidden_site.people:
            client.force_login(hidden_site.people[role])
        return Attempt(hidden_site, role, client)

    return sign_in


@pytest.fixture
def forms_of_editors(hidden_site: HiddenSite) -> None:
    """The forms that everybody sends."""
    if not hasattr(hidden_site, "forms"):
        client = Client()
        client.force_login(hidden_site.people["administrator"])
        do.prepare(hidden_site, client)


def test_the_table_names_every_role_and_every_action() -> None:
    assert sorted(WALKERS_IN_TABLE) == sorted(WALKERS)
    assert list(expected("nobody")) == list(ACTIONS)


@pytest.mark.parametrize("role", WALKING_HERE)
def test_everybody_may_do_what_the_table_says_and_nothing_else(
    visitor: Any, forms_of_editors: None, role: str
) -> None:
    attempt = visitor(role)
    found = {name: undone(action, attempt) for name, action in ACTIONS.items()}
    wrong = {name: worked for name, worked in found.items() if worked != expected(role)[name]}
    assert wrong == {}
