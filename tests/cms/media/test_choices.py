"""Nobody reads a hidden file by putting it into a page of their own."""

from http import HTTPStatus

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from cms.models import CustomDocument
from roles.names import COMMS_AUTHORS
from tests.factories import make_document, make_standard_page, make_tree, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def author(client):
    """Somebody who may edit every page, and use the files of one folder."""
    tree = make_tree()
    folder = Collection.get_first_root_node().add_child(name="Authors")
    group = Group.objects.create(name="Authors")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    for codename in ("add_page", "change_page", "publish_page"):
        GroupPagePermission.objects.create(
            group=group, page=tree.home, permission=Permission.objects.get(codename=codename)
        )
    choose = Permission.objects.get(
        codename="choose_document", content_type__app_label="wagtaildocs"
    )
    GroupCollectionPermission.objects.create(group=group, collection=folder, permission=choose)
    user = make_user(superuser=False)
    user.groups.add(group, Group.objects.get_or_create(name=COMMS_AUTHORS)[0])
    client.force_login(user)
    return tree, folder


def submit(client, page, document, action):
    """Saves the page with the file named in its text, the way the editor's screen does."""
    text = rich_text(f'<p><a linktype="document" id="{document.pk}">Detailed summary</a></p>')
    values = {"title": page.title, "slug": page.slug, "summary": page.summary}
    values |= {"body": streamfield([("prose", text)]), "topics": [], "comments-TOTAL_FORMS": 0}
    values |= {"comments-INITIAL_FORMS": 0, action: "1"} if action else {}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), nested_form_data(values))


def test_a_hidden_file_is_refused_and_stays_hidden(client, author):
    tree, _folder = author
    page, document = make_standard_page(tree), make_document()
    response = submit(client, page, document, "action-publish")
    assert "not one that you may use" in response.content.decode()
    client.logout()
    assert client.get(document.url).status_code == HTTPStatus.NOT_FOUND


def test_a_file_of_the_own_folder_is_accepted_and_opened(client, author):
    tree, folder = author
    page, document = make_standard_page(tree), make_document(collection=folder)
    assert submit(client, page, document, "action-publish").status_code == HTTPStatus.FOUND
    client.logout()
    assert client.get(document.url).status_code == HTTPStatus.OK


def test_what_the_page_had_before_may_stay(client, author):
    tree, _folder = author
    document = make_document()
    text = f'<p><a linktype="document" id="{document.pk}">Detailed summary</a></p>'
    page = make_standard_page(tree, body=[("prose", text)])
    response = submit(client, page, document, "action-publish")
    assert response.url == reverse("wagtailadmin_explore", args=[tree.home.pk])


def test_not_even_a_draft_may_name_a_hidden_file(client, author):
    tree, _folder = author
    page, document = make_standard_page(tree), make_document()
    assert "not one that you may use" in submit(client, page, document, "").content.decode()
    assert CustomDocument.objects.get().uses.count() == 0
