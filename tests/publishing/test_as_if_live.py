"""The site as it will be, without anything happening."""

import datetime
import logging
import sqlite3

import pytest
from django.core.files.storage import default_storage
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.urls import reverse
from wagtail.models import Page

from cms.addresses.missing import tally
from cms.media.images import CustomRendition
from cms.page_cache import mark
from news.sheets.files import forget_files
from publishing.models import LaunchSet
from publishing.sets.aside import database_aside
from publishing.sets.membership import add
from tests.factories import (
    make_image,
    make_infographic_page,
    make_standard_page,
    make_tree,
)
from tests.factories.directory import make_person
from tests.factories.launch_sets import make_set
from tests.factories.news import make_post, make_release
from tests.factories.people import make_person_in

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def made(with_roles):
    tree = make_tree()
    author = make_person(tree, title="Ada Author")
    post = make_post(tree, author, live=False, title="A post to come")
    about = make_standard_page(tree, title="About")
    about.title = "About us"
    about.save_revision()
    return make_set(post, about)


@pytest.fixture
def launch(client, made):
    client.force_login(make_person_in("Comms editors"))
    return LaunchSet.objects.get(pk=made.pk)


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("", "A post to come"),
        ("news/", "A post to come"),
        ("news/blog/a-post-to-come/", "A post to come"),
        ("people/ada-author/", "A post to come"),
        ("about/", "About us"),
        ("feeds/all.atom", "A post to come"),
    ],
)
def test_every_address_answers_as_it_will(launch, client, address, word):
    start = reverse("publishing_set_preview", args=[launch.pk])
    answer = client.get(start + address)
    assert answer.status_code == 200
    assert word in answer.text
    assert "no-store" in answer.headers["Cache-Control"]
    assert word not in client.get("/" + address).text
    assert not Page.objects.filter(title=word, live=True).exists()


def test_links_stay_in_the_preview_and_the_line_leads_to_the_items(launch, client):
    start = reverse("publishing_set_preview", args=[launch.pk])
    front = client.get(start).text
    assert "Preview: the site as if “Launch” were live." in front
    assert f'href="{start}news/blog/a-post-to-come/"' in front
    assert 'href="/news/' not in front
    assert client.get(start + "no/such/page/").status_code == 404


def test_what_is_new_bears_the_day_on_which_it_is_to_go_live(launch, client):
    LaunchSet.objects.update(go_live_at=datetime.datetime(2031, 1, 6, 9, 30, tzinfo=datetime.UTC))
    start = reverse("publishing_set_preview", args=[launch.pk])
    for address in ("news/?year=2031", "news/blog/a-post-to-come/"):
        assert "6 January 2031" in client.get(start + address).text


def test_what_is_live_already_keeps_its_day_beside_that_of_its_change(launch, client):
    post = make_post(make_tree(), title="Known", display_date=None)
    old = datetime.datetime(2020, 3, 2, 12, tzinfo=datetime.UTC)
    type(post).objects.filter(pk=post.pk).update(first_published_at=old)
    post.refresh_from_db()
    post.save_revision()
    add(launch, post)
    LaunchSet.objects.update(go_live_at=datetime.datetime(2031, 1, 6, 9, 30, tzinfo=datetime.UTC))
    text = client.get(reverse("publishing_set_preview", args=[launch.pk]) + "news/blog/known/").text
    assert ">2 March 2020</time>" in text
    assert ">6 January 2031</time>" in text


def test_the_link_that_skips_to_the_content_stays_the_first(launch, client):
    text = client.get(reverse("publishing_set_preview", args=[launch.pk])).text
    assert text.find('class="skip-link"') < text.find('class="as-if-live"')


def test_who_may_not_see_all_of_it_sees_nothing(launch, client):
    hidden = make_release(make_tree(), live=False, title="Secret")
    whole = make_set(hidden, name="With a release")
    client.force_login(make_person_in("Comms authors"))
    assert client.get(reverse("publishing_set_preview", args=[whole.pk])).status_code == 404
    LaunchSet.objects.update(state="released")
    assert client.get(reverse("publishing_set_preview", args=[launch.pk])).status_code == 404


def stored(folder=""):
    """Every file of the storage."""
    folders, files = default_storage.listdir(folder)
    below = [path for one in folders for path in stored(f"{folder}{one}/")]
    return [*(f"{folder}{name}" for name in files), *below]


def picture(image):
    return ("picture", {"image": {"image": image, "alt_text": "", "decorative": True}})


@pytest.fixture
def drawn(launch):
    """A live page with a picture that nobody has looked at yet, and an infographic that is to change with the set."""
    tree = make_tree()
    make_standard_page(tree, title="With a picture", body=[picture(make_image())])
    page = make_infographic_page(tree, title="A chart")
    forget_files(page.pk)
    page.save_revision()
    add(launch, page)
    return page


@pytest.mark.parametrize(
    "address", ["with-a-picture/", "infographics/a-chart/a-chart.png", "no/such/page/"]
)
def test_nothing_of_it_stays(launch, drawn, client, caplog, mailoutbox, address):
    start = reverse("publishing_set_preview", args=[launch.pk])
    before, state, counts = stored(), mark(), dict(tally.counts)
    with caplog.at_level(logging.INFO, "history"):
        client.get(start + address)
    assert stored() == before
    assert not CustomRendition.objects.exists()
    assert (mark(), mailoutbox, dict(tally.counts)) == (state, [], counts)
    assert not [line for line in caplog.records if line.name == "history"]


def test_a_picture_is_there_after_a_preview_of_it(launch, drawn, client):
    client.get(reverse("publishing_set_preview", args=[launch.pk]) + "with-a-picture/")
    client.get("/with-a-picture/")
    made = CustomRendition.objects.all()
    assert made
    assert all(size.file.storage.exists(size.file.name) for size in made)


def test_whoever_writes_meanwhile_does_not_wait(tmp_path, settings):
    fields = {**settings.DATABASES["default"], "NAME": tmp_path / "site.sqlite3", "OPTIONS": {}}
    ours, other = DatabaseWrapper(fields), sqlite3.connect(fields["NAME"], timeout=0)
    other.execute("CREATE TABLE words (word)")
    with database_aside(ours):
        ours.cursor().execute("INSERT INTO words VALUES ('only tried')")
        other.execute("INSERT INTO words VALUES ('written')")
        other.commit()
    assert ours.cursor().execute("SELECT word FROM words").fetchall() == [("written",)]
    ours.close()
    other.close()
