"""The site as it will be, without anything happening."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from publishing.models import LaunchSet
from tests.factories import make_standard_page, make_tree
from tests.factories.directory import make_person
from tests.factories.launch_sets import make_set
from tests.factories.news import make_post, make_release
from tests.factories.people import make_person_in, make_roles

pytestmark = pytest.mark.django_db


@pytest.fixture
def launch(client):
    tree = make_tree()
    make_roles()
    author = make_person(tree, title="Ada Author")
    post = make_post(tree, author, live=False, title="A post to come")
    about = make_standard_page(tree, title="About")
    about.title = "About us"
    about.save_revision()
    client.force_login(make_person_in("Comms editors"))
    return make_set(post, about)


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


def test_who_may_not_see_all_of_it_sees_nothing(launch, client):
    hidden = make_release(make_tree(), live=False, title="Secret")
    whole = make_set(hidden, name="With a release")
    client.force_login(make_person_in("Comms authors"))
    assert client.get(reverse("publishing_set_preview", args=[whole.pk])).status_code == 404
    LaunchSet.objects.update(state="released")
    assert client.get(reverse("publishing_set_preview", args=[launch.pk])).status_code == 404
