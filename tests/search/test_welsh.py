"""A Welsh page searches Welsh pages, whatever the first letters of its words have become."""

import pytest
from wagtail.models import Locale

from home.models import StandardPage
from search.engine import find, suggest
from search.models import PromotedResult, Synonym
from search.vocabulary import count_anew
from search.welsh import forms
from tests.factories import make_standard_page, make_term, make_tree
from tests.factories.tree import publish

pytestmark = pytest.mark.django_db
CY = "cy"
PARTNERSHIPS, HELP = "Partneriaethau lleol", "Cymorth i ddisgyblion"


@pytest.fixture(scope="module")
def site(module_db, searchable):
    """Three Welsh pages, and an English one with a Welsh word."""
    tree = make_tree()
    welsh, _made = Locale.objects.get_or_create(language_code=CY)
    home = tree.home.copy_for_translation(welsh)
    home.save_revision().publish()
    for title, summary in (
        (PARTNERSHIPS, "Sut y mae’r cyngor a’r ysgolion yng Nghaerdydd yn gweithio."),
        (HELP, "Beth sydd ar gael i blant ag anghenion dysgu ychwanegol (ADY)."),
        ("Y tŷ a’r ardd", "Cŵn a chathod."),
    ):
        body = [("prose", "<p>Testun.</p>")]
        publish(home, StandardPage(title=title, summary=summary, locale=welsh, body=body))
    term = make_term("ADY", live=False, long_form="anghenion dysgu ychwanegol", synonyms="")
    term.locale = welsh
    term.save()
    term.save_revision(clean=False).publish()
    Synonym.objects.create(words="cyngor, awdurdod lleol", language=CY)
    count_anew()
    return make_standard_page(tree, "A cyngor zebra", summary="An English page.")


def titles(question):
    return [result.title for result in find(question, CY).results]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("partneriaethau", PARTNERSHIPS),
        ("bartneriaethau", PARTNERSHIPS),
        ("gyngor", PARTNERSHIPS),
        ("awdurdod lleol", PARTNERSHIPS),
        ("Caerdydd", PARTNERSHIPS),
        ("disgyblion", HELP),
        ("plant", HELP),
        ("ADY", HELP),
        ("cymorht", HELP),
        ("gardd", "Y tŷ a’r ardd"),
        ("CATHOD", "Y tŷ a’r ardd"),
        ("y ty", "Y tŷ a’r ardd"),
        ("cwn", "Y tŷ a’r ardd"),
    ],
)
def test_the_right_welsh_page_stands_first(site, question, first):
    assert titles(question)[:1] == [first]


@pytest.mark.parametrize("question", ["ADY", "Beth yw ADY?", "beth mae ADY yn ei olygu"])
def test_a_welsh_term_is_explained(site, question):
    assert find(question, CY).definition.long_form == "anghenion dysgu ychwanegol"
    assert not find("ADY", "en-gb").definition


def test_no_language_knows_the_words_of_the_other(site):
    assert titles("zebra") == []
    assert not find("zebrra", CY).corrected
    assert [one.title for one in find("cyngor", "en-gb").results] == [site.title]
    assert [one.text for one in suggest("part", CY)] == [PARTNERSHIPS]
    assert PARTNERSHIPS not in [one.text for one in suggest("part", "en-gb")]
    assert find("cymorht", CY).corrected == "cymorth"


def test_what_is_mutated_is_marked_and_is_no_mistake(site):
    answer = find("Caerdydd", CY)
    assert not answer.corrected
    assert "nghaerdydd" in answer.marks


def test_a_welsh_page_is_put_first_for_welsh_words_alone(site):
    page = StandardPage.objects.get(title=HELP)
    PromotedResult.objects.create(question="cyngor", page=page)
    assert titles("cyngor") == [HELP, PARTNERSHIPS]
    assert HELP not in [one.title for one in find("cyngor", "en-gb").results]


def test_the_welsh_search_page_leads_on_to_the_english_pages(site, client):
    answer = client.get("/cy/search/", {"q": "bartneriaethau"})
    assert PARTNERSHIPS.split()[1] in answer.content.decode()
    assert 'lang="cy"' in answer.content.decode()
    nothing = client.get("/cy/search/", {"q": "zebra", "type": "page"}).content.decode()
    assert 'href="/search/?q=zebra" lang="en"' in nothing
    items = client.get("/cy/search/suggest/", {"q": "part"}).json()["items"]
    assert [one["url"] for one in items] == ["/cy/partneriaethau-lleol/"]


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("cymru", {"gymru", "nghymru", "chymru"}),
        ("nghymru", {"cymru", "gymru", "chymru"}),
        ("gardd", {"ardd", "ngardd"}),
        ("llyfr", {"lyfr"}),
        ("iawn", {"giawn", "ngiawn"}),
        ("ty", set()),
    ],
)
def test_a_word_has_other_forms(word, others):
    assert forms(word) >= others
    assert word not in forms(word)
