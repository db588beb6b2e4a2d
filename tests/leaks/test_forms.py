"""Write, then read: no form takes the name of something that its author may not see, and no preview shows it."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest
from django.db import transaction
from django.test import Client
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield
from wagtail_localize.models import SegmentOverride

from cms.models import CustomDocument, CustomImage, Quote
from tests.leaks import actions as do
from tests.leaks import things
from tests.leaks.hidden import HiddenSite

pytestmark = pytest.mark.django_db

SCRIPT = {"Accept": "application/json", "X-Requested-With": "XMLHttpRequest"}


def references(site: HiddenSite) -> dict[str, tuple[Any, dict[str, Any]]]:
    """What may be named → the thing, and the fields of a form that name it; both leads' pages have these fields."""
    page, document, words = site.hidden_update, site.document, site.records["quote"]
    figures = {"heading": "", "figures": streamfield_list([site.records["keyfigure"].pk])}
    image = {"image": site.image.pk, "alt_text": "x", "decorative": ""}
    picture = {"image": image, "caption": rich_text("")}
    fields: dict[str, tuple[Any, Any]] = {
        "page in text": (page, ("prose", rich_text(f'<p><a linktype="page" id="{page.pk}">x</a></p>'))),
        "file in text": (document, ("prose", rich_text(f'<p><a linktype="document" id="{document.pk}">x</a></p>'))),
        "file in a block": (document, ("download", {"document": document.pk, "about": ""})),
        "picture in a block": (site.image, ("picture", {**picture, "credit": ""})),
        "page in a block": (page, ("related_items", {"heading": "", "pages": streamfield_list([page.pk])})),
        "quote in a block": (words, ("quote", {"quote": words.pk})),
        "figure in a block": (site.records["keyfigure"], ("key_figures", figures)),
    }  # fmt: skip
    found = {
        name: (thing, nested_form_data({"body": streamfield([block])}))
        for name, (thing, block) in fields.items()
    }
    found["picture for sharing"] = (site.image, {"social_image": site.image.pk})
    found["topic"] = (site.topic, {"topics": site.topic.pk})
    return found


def streamfield_list(values: list[Any]) -> dict[str, Any]:
    """A list in a block as a browser sends it."""
    rows = {
        str(n): {"value": value, "deleted": "", "order": n, "type": "item", "id": ""}
        for n, value in enumerate(values)
    }
    return {"count": len(values), **rows}  # fmt: skip


@pytest.fixture
def leads(hidden_site: HiddenSite) -> Iterator[list[tuple[Client, Any]]]:
    """Both leads, each with a page of their own. What they change is undone."""
    admin = Client()
    admin.force_login(hidden_site.people["administrator"])
    if not hasattr(hidden_site, "forms"):
        do.prepare(hidden_site, admin)
    found = []
    for role, page in (
        ("pilot lead", hidden_site.own_pilot),
        ("organisation lead", hidden_site.own_area),
    ):
        client = Client(raise_request_exception=False)
        client.force_login(hidden_site.people[role])
        found.append((client, page))
    with transaction.atomic():
        yield found
        transaction.set_rollback(True)


def newest(page: Any) -> str:
    """The newest version of a page as it is stored."""
    return json.dumps(page.revisions.order_by("-pk").first().content)


@pytest.mark.parametrize("button", [{}, {"action-submit": "yes"}, {"action-publish": "yes"}])
def test_no_page_is_saved_with_what_its_author_may_not_see(hidden_site, leads, button):
    for client, page in leads:
        before = newest(page), page.revisions.count()
        for fields in references(hidden_site).values():
            data = {**hidden_site.forms[page.pk], **fields[1], **button}
            client.post(do.edit(page), data)
            assert (newest(page), page.revisions.count()) == before, fields


def test_a_page_without_it_is_saved(hidden_site, leads):
    """Otherwise the tests here would prove nothing."""
    for client, page in leads:
        client.post(do.edit(page), {**hidden_site.forms[page.pk], "summary": "New words"})
        assert "New words" in newest(page)


def test_saving_by_itself_refuses_it_too(hidden_site, leads):
    for client, page in leads:
        before = newest(page)
        for name, (_thing, fields) in references(hidden_site).items():
            data = {**hidden_site.forms[page.pk], **fields}
            answer = client.post(do.edit(page), data, headers=SCRIPT)
            assert answer.status_code == 400, name
            assert newest(page) == before, name


def test_no_preview_shows_it(hidden_site, leads):
    for client, page in leads:
        for name, (_thing, fields) in references(hidden_site).items():
            address = f"{do.edit(page)}preview/"
            client.post(address, {**hidden_site.forms[page.pk], **fields})
            text = client.get(f"{address}?mode=").content.decode()
            seen = hidden_site.canaries.in_text(text)
            assert hidden_site.canaries.kept_from("pilot lead", seen) == [], name


def test_nothing_new_begins_with_it(hidden_site, leads):
    client, pilot = leads[0]
    parent = pilot.get_children().get(slug="progress")
    for name, (_thing, fields) in references(hidden_site).items():
        if any(key.startswith("body") for key in fields):
            continue
        data = {**hidden_site.update_form, "title": "New", "slug": "new", **fields}
        client.post(f"/admin/pages/add/pilots/progressupdatepage/{parent.pk}/", data)
        assert not parent.get_children().filter(slug="new").exists(), name


def test_no_row_names_a_person_or_organisation_that_its_author_may_not_see(hidden_site, leads):
    client, pilot = leads[0]
    before = newest(pilot)
    for name, thing in (("lead", hidden_site.person), ("organisation", hidden_site.area)):
        data = {**hidden_site.forms[pilot.pk], f"participants-0-{name}": thing.pk}
        client.post(do.edit(pilot), data)
        assert newest(pilot) == before, name


def quote_form(**changes: Any) -> dict[str, Any]:
    """A quote as its form sends it."""
    return {"words": "We met.", "speaker": "A head", "approval": "proposed", **changes}


def test_no_quote_names_a_person_or_folder_that_its_author_may_not_see(hidden_site, leads):
    client, pilot = leads[0]
    own, number = pilot.desk.folder.pk, Quote.objects.count()
    for hidden in (
        {"person": hidden_site.person.pk, "folder": own},
        {"folder": hidden_site.folder.pk},
    ):
        data = quote_form(**hidden)
        client.post("/admin/library/quotes/add/", data)
        client.post("/admin/snippets/choose/cms/quote/create/", data)
        assert Quote.objects.count() == number
        client.post(f"/admin/library/quotes/edit/{hidden_site.own_quote.pk}/", data)
        newest = do.newest(hidden_site.own_quote)
        assert (newest.person_id, newest.folder_id) == (None, own)
    client.post("/admin/library/quotes/add/", quote_form(folder=own))
    assert Quote.objects.count() == number + 1


def test_no_record_is_made_in_a_dialog_by_people_who_may_not(hidden_site, leads):
    client = Client()
    client.force_login(hidden_site.people["nobody"])
    number = Quote.objects.count()
    client.post("/admin/library/quotes/add/", quote_form())
    assert Quote.objects.count() == number


def test_no_dialog_takes_a_picture_or_file_into_somebody_elses_folder(hidden_site, leads):
    client, _pilot = leads[0]
    where = {"collection": hidden_site.folder.pk}
    for prefix in ("", "image-chooser-upload-", "document-chooser-upload-"):
        words = {
            f"{prefix}{name}": value for name, value in {**things.IMAGE_WORDS, **where}.items()
        }
        for place in ("images/chooser/create", "images/add", "images/multiple/add"):
            client.post(
                f"/admin/{place}/",
                {**words, f"{prefix}file": things.new_picture(), "files[]": things.new_picture()},
                headers=SCRIPT,
            )
        words = {f"{prefix}{name}": value for name, value in {**things.FILE_WORDS, **where}.items()}
        for place in ("documents/chooser/create", "documents/add", "documents/multiple/add"):
            client.post(
                f"/admin/{place}/",
                {**words, f"{prefix}file": things.new_file(), "files[]": things.new_file()},
                headers=SCRIPT,
            )
    # What has no choice of folders goes into one's own.
    assert CustomImage.objects.filter(**where).count() == 1
    assert CustomDocument.objects.filter(**where).count() == 1


def test_going_back_to_an_old_version_brings_nothing_hidden(hidden_site, leads):
    client, pilot = leads[0]
    now = pilot.get_latest_revision_as_object()
    now.social_image = hidden_site.image
    old = now.save_revision(user=hidden_site.people["comms editor"])
    now.social_image = None
    now.save_revision(user=hidden_site.people["comms editor"])
    data = {**hidden_site.forms[pilot.pk], "social_image": hidden_site.image.pk, "revision": old.pk}
    client.post(do.edit(pilot), data)
    assert pilot.get_latest_revision_as_object().social_image is None


def section_form(client: Client, address: str, **changes: Any) -> dict[str, Any]:
    """The form of a section, with its lists empty."""
    data = do.form_of(client, address)
    return {**data, "action": "save", **changes}


def test_no_section_names_what_its_author_may_not_see(hidden_site, leads):
    client, area = leads[1]
    update = hidden_site.joint_update
    address = f"/admin/sections/{update.pk}/{area.pk}/"
    page, document = hidden_site.hidden_update, hidden_site.document
    tries = [
        {"text_0": rich_text(f'<p><a linktype="page" id="{page.pk}">x</a></p>')},
        {"text_0": rich_text(f'<p><a linktype="document" id="{document.pk}">x</a></p>')},
        nested_form_data(
            {"downloads": streamfield([("download", {"document": document.pk, "about": ""})])}
        ),
    ]
    before = newest(update)
    for fields in tries:
        client.post(address, section_form(client, address, **fields))
        assert newest(update) == before, fields
    client.post(address, section_form(client, address, text_0=rich_text("<p>New words</p>")))
    assert "New words" in newest(update)


def test_a_translation_names_nothing_that_its_author_may_not_see(hidden_site, leads):
    client = Client()
    client.force_login(hidden_site.people["translator"])
    number = hidden_site.translation.pk
    hidden_picture = {"value": json.dumps(hidden_site.image.pk)}
    address = f"/admin/localize/translate/{number}/overrides/{hidden_site.overridable.pk}/edit/"
    answer = client.put(
        address,
        "value=" + hidden_picture["value"],
        content_type="application/x-www-form-urlencoded",
    )
    assert answer.status_code == 302
    assert not SegmentOverride.objects.exists()
    link = f'<a linktype="document" id="{hidden_site.document.pk}">x</a>'
    address = f"/admin/localize/translate/{number}/strings/{hidden_site.segment.pk}/edit/"
    client.put(address, f"value={quote(link)}", content_type="application/x-www-form-urlencoded")
    hidden_site.translation.save_target(user=hidden_site.people["comms editor"])
    assert "linktype" not in newest(hidden_site.translation.get_target_instance())
