"""The Bin: deleting a page means moving it there, and it can be put back as it was."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from django.utils import timezone
from wagtail.models import GroupPagePermission, Locale, Page

from editing.bin import put_in_bin, restore
from editing.models import BinnedPage
from home.models import StandardPage
from publishing.ways import make_ways
from tests.factories import (
    make_organisation,
    make_pilot,
    make_standard_page,
    make_update,
    make_user,
)
from tests.factories.tree import publish

pytestmark = pytest.mark.django_db


def delete(client, page):
    return client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))


def put_back(client, entry, **data):
    return client.post(reverse("editing_bin_restore", args=[entry.pk]), data)


def test_delete_asks_first(client, admin, tree):
    page = make_standard_page(tree)
    answer = client.get(reverse("wagtailadmin_pages:delete", args=[page.pk])).content.decode()
    assert "moves to the Bin" in answer
    assert client.get("/about/").status_code == 200


def test_a_deleted_page_is_gone_for_the_public_and_comes_back_as_it_was(client, admin, tree):
    page = make_standard_page(tree)
    published = page.last_published_at
    delete(client, page)
    assert client.get("/about/").status_code == 404
    put_back(client, BinnedPage.objects.get())
    page.refresh_from_db()
    assert client.get("/about/").status_code == 200
    assert page.last_published_at == published
    assert not BinnedPage.objects.exists()


def test_it_comes_back_to_its_position(client, admin, tree):
    pages = [make_standard_page(tree, title=title) for title in ("One", "Two", "Three")]
    before = [p.pk for p in tree.home.get_children()]
    delete(client, pages[1])
    put_back(client, BinnedPage.objects.get())
    assert [p.pk for p in Page.objects.get(pk=tree.home.pk).get_children()] == before


def test_a_draft_comes_back_as_a_draft(client, admin, tree):
    page = make_standard_page(tree, live=False)
    delete(client, page)
    put_back(client, BinnedPage.objects.get())
    page.refresh_from_db()
    assert not page.live


def test_unpublished_changes_do_not_go_live_with_it(client, admin, tree):
    page = make_standard_page(tree)
    page.summary = "Not for the public yet."
    page.save_revision()
    delete(client, page)
    put_back(client, BinnedPage.objects.get())
    assert "Not for the public yet." not in client.get("/about/").content.decode()
    page.refresh_from_db()
    assert page.get_latest_revision_as_object().summary == "Not for the public yet."
    assert page.has_unpublished_changes


def test_what_is_below_goes_along_and_comes_back(client, admin, tree):
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation])
    update = make_update(pilot, [organisation])
    draft = make_update(pilot, [organisation], live=False, title="Draft")
    delete(client, pilot)
    assert client.get(update.url).status_code == 404
    put_back(client, BinnedPage.objects.get())
    assert client.get(update.url).status_code == 200
    draft.refresh_from_db()
    assert not draft.live


def test_a_schedule_does_not_come_due_in_the_bin(client, admin, tree):
    page = make_standard_page(tree, live=False, go_live_at=timezone.now() + timedelta(hours=1))
    page.save_revision().publish()
    delete(client, page)
    assert not page.revisions.filter(approved_go_live_at__isnull=False).exists()


def test_a_review_under_way_ends(client, admin, tree):
    make_ways()
    page = make_standard_page(tree, live=False)
    page.get_workflow().start(page, admin)
    delete(client, page)
    page.refresh_from_db()
    assert page.current_workflow_state is None
    put_back(client, BinnedPage.objects.get())
    assert page.workflow_states.get().status == "cancelled"


def test_the_front_page_cannot_be_deleted(client, admin, tree):
    assert delete(client, tree.home).status_code in (302, 403)
    assert client.post(f"/admin/api/main/pages/{tree.home.pk}/action/delete/").status_code == 403
    assert client.get("/").status_code == 200


def test_two_pages_of_the_same_address_fit_in(client, admin, tree):
    first = make_standard_page(tree)
    delete(client, first)
    second = make_standard_page(tree)
    delete(client, second)
    for entry in BinnedPage.objects.order_by("pk"):
        put_back(client, entry)
    first.refresh_from_db()
    second.refresh_from_db()
    assert (first.slug, first.live) == ("about", True)
    assert (second.slug, second.live) == ("about-1", False)
    assert second.get_latest_revision_as_object().slug == "about-1"


def test_when_its_place_is_gone_it_comes_back_as_a_draft_elsewhere(client, admin, tree):
    parent = make_standard_page(tree, title="Parent")
    child = publish(parent, StandardPage(title="Child", body=[("prose", "<p>Words.</p>")]))
    delete(client, child)
    delete(client, parent)
    entry = BinnedPage.objects.get(page=child.pk)
    assert entry.place() is None
    assert (
        "Below which page?"
        in client.get(reverse("editing_bin_restore", args=[entry.pk])).content.decode()
    )
    put_back(client, entry, place=tree.home.pk)
    child.refresh_from_db()
    assert (child.get_parent().pk, child.live) == (tree.home.pk, False)


def test_deleting_several_moves_them(client, admin, tree):
    pages = [make_standard_page(tree, title=title) for title in ("One", "Two")]
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    address += "?" + "&".join(f"id={page.pk}" for page in pages)
    assert "move to the Bin" in client.get(address).content.decode()
    client.post(address)
    assert {e.page_id for e in BinnedPage.objects.all()} == {page.pk for page in pages}


def test_the_api_moves_it_too(client, admin, tree):
    page = make_standard_page(tree)
    answer = client.post(f"/admin/api/main/pages/{page.pk}/action/delete/")
    assert answer.status_code == 204
    assert BinnedPage.objects.get().page_id == page.pk


def test_who_may_not_add_there_may_not_put_back_or_see(client, tree, django_user_model):
    page = make_standard_page(tree)
    entry = put_in_bin(page)
    user = make_user("lead", superuser=False)
    group = Group.objects.create(name="Partners only")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    GroupPagePermission.objects.create(group=group, page=tree.partners, permission_type="add")
    user.groups.add(group)
    client.force_login(user)
    assert page.title not in client.get(reverse("editing_bin")).content.decode()
    assert put_back(client, entry).status_code in (302, 403)
    assert BinnedPage.objects.filter(pk=entry.pk).exists()


def test_a_translation_goes_and_comes_with_its_original(tree):
    Locale.objects.get_or_create(language_code="cy")
    page = make_standard_page(tree)
    welsh_home = tree.home.copy_for_translation(Locale.objects.get(language_code="cy"))
    welsh = page.copy_for_translation(Locale.objects.get(language_code="cy"))
    entry = put_in_bin(page)
    assert {one.page_id for one in BinnedPage.objects.all()} == {page.pk, welsh.pk}
    restore(entry)
    assert Page.objects.get(pk=welsh.pk).get_parent().pk == welsh_home.pk


def test_deleting_a_translation_leaves_the_original(tree):
    Locale.objects.get_or_create(language_code="cy")
    page = make_standard_page(tree)
    tree.home.copy_for_translation(Locale.objects.get(language_code="cy"))
    put_in_bin(page.copy_for_translation(Locale.objects.get(language_code="cy")))
    page.refresh_from_db()
    assert page.live
