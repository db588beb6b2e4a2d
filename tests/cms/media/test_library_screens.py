"""The library in the admin: uploads by every way, lists that show what needs attention, and deletions that are safe."""

import json
from http import HTTPStatus

import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from cms.models import CustomDocument, CustomImage
from roles.names import COMMS_AUTHORS
from tests.cms.media import uploads
from tests.cms.media.uploads import ANSWERS, upload
from tests.factories import (
    make_document,
    make_image,
    make_person_in,
    make_standard_page,
    make_tree,
    make_user,
    pdf_bytes,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def editor(client):
    user = make_user()
    client.force_login(user)
    return user


def post(client, name, data, *args):
    return client.post(reverse(name, args=args), data)


def test_one_upload_that_is_refused_keeps_what_was_typed(client):
    values = {**ANSWERS, "credit": "A photographer", "file": upload("a.png", uploads.bomb())}
    response = post(client, "wagtailimages:add", values)
    page = response.content.decode()
    assert "too many pixels" in page
    assert 'value="A photographer"' in page
    assert not CustomImage.objects.exists()


def test_many_at_once_ask_what_each_shows_before_it_is_kept(client):
    file = upload("group-photo.jpg", uploads.photograph())
    answer = post(client, "wagtailimages:add_multiple", {"files[]": file}).json()
    assert answer["success"]
    assert 'value="Group photo"' in answer["form"]
    assert not CustomImage.objects.exists()
    number = answer["uploaded_file_id"]
    values = {f"uploaded-image-{number}-{name}": value for name, value in ANSWERS.items()}
    name = "wagtailimages:create_multiple_from_uploaded_image"
    assert post(client, name, values, number).json()["success"]
    image = CustomImage.objects.get()
    with image.file.open() as file:
        assert b"A camera" not in file.read()


@pytest.mark.parametrize("name", ["wagtailimages:add_multiple", "wagtaildocs:add_multiple"])
def test_many_at_once_say_which_one_is_wrong(client, name):
    answer = post(client, name, {"files[]": upload("a.png", b"<html>")}).json()
    assert not answer["success"]
    assert answer["error_message"]


def test_a_chooser_looks_into_its_uploads_too(client):
    values = {f"image-chooser-upload-{name}": value for name, value in ANSWERS.items()}
    values["image-chooser-upload-file"] = upload("a.svg", b"<svg onload='alert(1)'/>")
    answer = json.loads(post(client, "wagtailimages_chooser:create", values).content)
    assert answer["step"] != "chosen"
    assert "a script" in answer["htmlFragment"]


def test_a_file_is_uploaded_and_replaced_on_its_screen(client):
    values = {"title": "The account", "language": "en", "accessible": "yes"}
    post(client, "wagtaildocs:add", {**values, "file": upload("a.pdf", pdf_bytes())})
    document = CustomDocument.objects.get()
    values |= {"address": document.address, "file": upload("b.pdf", pdf_bytes() + b"%2")}
    post(client, "wagtaildocs:edit", values, document.pk)
    after = CustomDocument.objects.get()
    assert after.url == document.url == "/files/the-account.pdf"
    assert after.file_size == len(pdf_bytes()) + 2
    assert "File replaced" in client.get("/admin/reports/site-history/").content.decode()


def test_deleting_what_is_in_use_is_refused_with_a_list(client):
    document = make_document()
    page = make_standard_page(make_tree(), "The story", body=[("download", {"document": document})])
    for send in (client.get, client.post):
        response = send(reverse("wagtaildocs:delete", args=[document.pk]))
        assert response.status_code == HTTPStatus.CONFLICT
        assert "The story" in response.content.decode()
    page.unpublish()
    assert client.post(reverse("wagtaildocs:delete", args=[document.pk])).status_code == 409


def test_a_use_in_a_waiting_change_counts(client):
    document = make_document()
    page = make_standard_page(make_tree(), "The story")
    page.body = [("download", {"document": document, "about": ""})]
    page.save_revision(clean=False)
    response = client.post(reverse("wagtaildocs:delete", args=[document.pk]))
    assert "The story" in response.content.decode()


def test_what_nothing_uses_can_be_deleted(client):
    image = make_image()
    client.post(reverse("wagtailimages:delete", args=[image.pk]))
    assert not CustomImage.objects.exists()


@pytest.mark.parametrize("way", ["bulk", "multiple"])
def test_there_is_no_way_around_the_refusal(client, way):
    image = make_image()
    make_standard_page(make_tree(), social_image=image)
    if way == "bulk":
        address = reverse("wagtail_bulk_action", args=["cms", "customimage", "delete"])
        client.post(f"{address}?id={image.pk}")
    else:
        client.post(
            reverse("wagtailimages:delete_multiple", args=[image.pk]),
            {},
            headers={"x-requested-with": "XMLHttpRequest"},
        )
    assert CustomImage.objects.filter(pk=image.pk).exists()


def titles(client, name, **filters):
    response = client.get(reverse(name), {"layout": "list", **filters})
    assert response.status_code == HTTPStatus.OK
    return {one.title for one in response.context["object_list"]}


def test_pictures_that_need_attention_can_be_found(client):
    make_image("Plain")
    make_image("No words", description="")
    make_image("No consent", shows_people=True)
    make_image("Withdrawn", shows_people=True, consent_held_by="Office", consent_withdrawn=True)
    shown = make_image("Shown")
    make_standard_page(make_tree(), social_image=shown)
    assert titles(client, "wagtailimages:index", no_words="true") == {"No words"}
    assert titles(client, "wagtailimages:index", consent="missing") == {"No consent"}
    assert titles(client, "wagtailimages:index", consent="over") == {"Withdrawn"}
    assert titles(client, "wagtailimages:index", use="live") == {"Shown"}
    assert "Shown" not in titles(client, "wagtailimages:index", use="unused")


def test_files_that_need_attention_can_be_found(client):
    make_document("Good", accessible="yes")
    make_document("Bad", accessible="no")
    used = make_document("Used")
    make_standard_page(make_tree(), live=False, body=[("download", {"document": used})])
    assert titles(client, "wagtaildocs:index", accessible="no") == {"Bad"}
    assert titles(client, "wagtaildocs:index", use="not_live") == {"Used"}
    assert titles(client, "wagtaildocs:index", use="unused") == {"Good", "Bad"}


@pytest.mark.parametrize("kind", ["images", "documents"])
def test_the_admin_api_gives_only_what_the_asker_may_use(client, kind):
    make_image()
    make_document()
    address = f"/admin/api/main/{kind}/"
    assert client.get(address).json()["meta"]["total_count"] == 1
    outsider = make_person_in(COMMS_AUTHORS)
    outsider.user_permissions.add(Permission.objects.get(codename="access_admin"))
    client.force_login(outsider)
    assert client.get(address).json()["meta"]["total_count"] == 0
