"""On `/cy/` the interface speaks Welsh: every word that the project prints, on every kind of page."""

import polib
import pytest
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.template.loader import get_template
from django.test import Client, RequestFactory
from django.utils.translation import ngettext, override, trans_real
from wagtail.models import Locale, Page

from cms import kept
from cms.models import SiteSettings
from home.models import StandardPage
from search.vocabulary import count_anew
from tests.cms.public_words import public_words, texts_of
from tests.factories import make_quote, make_standard_page, make_topic, make_tree, make_user
from tests.factories.tree import publish

SOURCE = settings.LOCALE_PATHS[0] / "cy" / "LC_MESSAGES" / "django.po"
#: What only editors read, although it is worked out while a page is drawn.
FOR_EDITORS = {"Row %(place)d, column “%(name)s”: “%(cell)s” is not a number."}
#: Words that are the same in both languages, or stay English on purpose.
SAME = {"Blog", "CSV", "DOI", "Data", "ISBN", "ISSN", "LocalED", "Person"}


class Unsaid(set):
    """Stands where Django looks when Welsh has no word, and writes down what was asked."""

    def gettext(self, word):
        self.add(str(word))
        return word

    def ngettext(self, one, many, number):
        self.add(one)
        return one if number == 1 else many


def in_welsh(page):
    """An English page with the interface that Welsh readers get."""
    request = RequestFactory().get(page.url)
    request.user = AnonymousUser()
    with override("cy"):
        return page.serve(request).render().text


@pytest.fixture(scope="module")
def site(module_db, searchable):
    """A Welsh front page and a Welsh page that shows a topic and a quote which are still in English."""
    tree = make_tree()
    locale, _made = Locale.objects.get_or_create(language_code="cy")
    home = tree.home.copy_for_translation(locale)
    home.save_revision().publish()
    record = SiteSettings.load()
    record.tagline = "Research into local partnerships"
    record.save()
    about, news = make_standard_page(tree), make_standard_page(tree, "News of the day")
    named = (about, ""), (news, ""), (tree.home, "Home")
    record.main_menu = [("entry", {"page": page, "text": text}) for page, text in named]
    record.save()
    body = [("prose", "<p>Ysgolion.</p>"), ("quote", {"quote": make_quote()})]
    words = {"title": "Partneriaethau", "summary": "Ysgolion a chynghorau.", "body": body}
    page = publish(home, StandardPage(**words, locale=locale, topics=[make_topic(tree)]))
    count_anew()
    return page


def test_every_public_word_has_welsh_words():
    said = {entry.msgid for entry in polib.pofile(str(SOURCE)).translated_entries()}
    assert sorted(public_words() - said) == []


def test_counts_take_the_letters_that_welsh_numbers_ask_for():
    words = "%(number)s publication", "%(number)s publications"
    with override("cy"):
        counted = [ngettext(*words, n) % {"number": n} for n in (0, 1, 2, 3, 4, 6, 8, 11)]
    assert counted == [
        "0 cyhoeddiad", "1 cyhoeddiad", "2 gyhoeddiad", "3 chyhoeddiad", "4 cyhoeddiad", "6 chyhoeddiad", "8 cyhoeddiad",
        "11 cyhoeddiad",
    ]  # fmt: skip


@pytest.mark.django_db
def test_no_kind_of_page_asks_for_a_word_that_welsh_does_not_have(everything, monkeypatch):
    unsaid = Unsaid()
    monkeypatch.setattr(trans_real.translation("cy"), "_fallback", unsaid)
    for page in Page.objects.filter(depth__gt=1).specific():
        in_welsh(page)
    # Django's own words with a context are no words of the interface.
    assert {word for word in unsaid if "\x04" not in word} - FOR_EDITORS == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address", ["/cy/", "PAGE", "/cy/search/", "/cy/search/?q=ysgolion", "/cy/search/?q=zebra", "/cy/not/here/"]
)  # fmt: skip
def test_pages_below_cy_print_no_english_word_of_the_interface(client, site, address):
    html = client.get(site.url if address == "PAGE" else address).text
    assert '<html lang="cy"' in html
    assert texts_of(html) & (public_words() - SAME) == set()


def test_a_fault_of_the_site_is_told_in_welsh():
    with override("cy"):
        html = get_template("500.html").render()
    assert texts_of(html) & public_words() == set()
    assert '<html lang="cy"' in html


@pytest.mark.django_db
def test_what_is_not_translated_says_that_it_is_english(client, site):
    html = client.get(site.url).text
    for piece in (
        '<p lang="en-GB">Research into local partnerships</p>',
        '<blockquote lang="en-GB"',
        '<li lang="en-GB"><a href="/topics/',
        ' lang="en-GB">News of the day</a>',
    ):
        assert piece in html
    assert ' lang="en-GB"' not in client.get("/").text


@pytest.mark.django_db
def test_a_page_that_repeats_an_english_one_says_that_it_is_english(client, site):
    english = Page.objects.get(title="News of the day").specific
    english.copy_for_translation(site.locale, alias=True)
    assert '<h1 lang="en-GB">News of the day</h1>' in client.get(f"/cy{english.url}").text
    assert ' lang="en-GB">Partneriaethau' not in client.get(site.url).text


@pytest.mark.django_db
def test_what_is_in_english_only_is_offered_in_english(client, site):
    english = Page.objects.get(title="News of the day")
    answer = client.get(f"/cy{english.url}")
    assert answer.status_code == 404
    assert f'href="{english.url}" hreflang="en-GB"' in answer.text
    english.specific.unpublish()
    assert "hreflang" not in client.get(f"/cy{english.url}").text


@pytest.mark.django_db
def test_feeds_of_welsh_pages_are_welsh(client, site):
    feed = client.get("/cy/feeds/all.atom").text
    assert 'xml:lang="cy"' in feed
    assert "<title>LocalED: popeth newydd</title>" in feed
    assert "/cy/feeds/all.atom" in client.get("/cy/").text
    assert 'xml:lang="en-GB"' in client.get("/feeds/all.atom").text


@pytest.mark.django_db
def test_the_bar_for_editors_is_english_and_says_so(site):
    client = Client()
    client.force_login(make_user("somebody"))
    html = client.get(site.url).text
    assert 'lang="en-GB" aria-label="For editors"' in html
    assert "Edit this page" in html


@pytest.mark.django_db
def test_what_is_kept_of_one_language_is_not_shown_in_the_other(client, site, monkeypatch):
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})
    for address, word in (("/", "Search"), ("/cy/", "Chwilio")) * 2:
        assert {"Search", "Chwilio"} & texts_of(client.get(address).text) == {word}


@pytest.mark.django_db
def test_months_are_welsh(everything):
    assert "20 Mai 2022" in in_welsh(Page.objects.get(slug="an-article").specific)
