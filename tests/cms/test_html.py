"""Every page is sound HTML: headings in order, names for everything, nothing inline."""

import pytest
from django.apps import apps
from django.template import engines
from django.template.loader import get_template

from cms.models import BasePage
from directory.models import OrganisationPage
from tests.cms.html_rules import problems_of
from tests.factories import make_standard_page, make_tree

LONG = " ".join(["Lokalpartnerschaftsvereinbarungsentwurf"] * 6)[:255]


SOUND = "<html><body><h1>Title</h1>{}</body></html>"


@pytest.mark.parametrize(
    "fault",
    [
        "<p><div></div></p>",
        "<ul><p>x</p></ul>",
        "<h2>a</h2><h4>b</h4>",
        "<h1>again</h1>",
        "<h2></h2>",
        "<p id='a'></p><p id='a'></p>",
        "<a href='#gone'>x</a>",
        "<a href='/x/'></a>",
        "<img src='x'>",
        "<input name='q'>",
        "<p style='color: red'>x</p>",
        "<script>x</script>",
        "<div>",
    ],
)
def test_the_rules_find_faults(fault):
    assert problems_of(SOUND.format("<p>Words.</p>")) == []
    assert len(problems_of(SOUND.format(fault))) >= 1


@pytest.mark.django_db
def test_every_kind_of_page_is_sound(client, everything):
    found = {}
    for kind, address in everything.items():
        response = client.get(address)
        assert response.status_code == 200, address
        found[kind] = problems_of(response.text)
    assert not any(found.values()), {kind: problems for kind, problems in found.items() if problems}


@pytest.mark.django_db
def test_the_walk_meets_every_page_type(everything):
    types = [m for m in apps.get_models() if issubclass(m, BasePage) and not m._meta.abstract]
    assert [m.__name__ for m in types if not m.objects.live().exists()] == []


@pytest.mark.django_db
def test_what_is_not_here_answers_in_a_sound_and_friendly_page(client):
    make_tree()
    response = client.get("/nothing/here/")
    assert response.status_code == 404
    assert problems_of(response.text) == []
    assert "This page is not here" in response.text


def test_a_fault_of_the_site_needs_no_database():
    html = get_template("500.html").render()
    assert problems_of(html) == []
    assert "Something went wrong on our side" in html


@pytest.mark.django_db
def test_a_title_of_255_characters_breaks_nothing(client):
    page = make_standard_page(make_tree(), title=LONG, slug="long")
    assert problems_of(client.get(page.url).text) == []


@pytest.mark.django_db
def test_menus_leave_out_what_is_not_live(client, everything):
    OrganisationPage.objects.get(slug=everything["organisation"].split("/")[-2]).unpublish()
    assert everything["organisation"] not in client.get(everything["topics"]).text


def all_templates():
    """The names of the site's own templates."""
    for directory in engines["django"].template_dirs:
        if "site-packages" not in str(directory):
            for path in directory.rglob("*.html"):
                yield str(path.relative_to(directory))


@pytest.mark.parametrize("name", sorted(all_templates()))
def test_every_template_can_be_read(name):
    assert get_template(name)
