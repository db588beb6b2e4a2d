"""No jargon where a person reads it: an editor's walk through the screens."""

import re
from html.parser import HTMLParser

import pytest
from django.urls import reverse
from wagtail.models import Page

from cms.models import GlossaryTerm, KeyFigure, Quote
from publishing.ways import make_ways
from tests.factories import (
    make_document,
    make_figure,
    make_image,
    make_organisation,
    make_person,
    make_pilot,
    make_quote,
    make_standard_page,
    make_term,
    make_topic,
    make_tree,
    make_update,
    make_user,
)

pytestmark = pytest.mark.django_db

JARGON = re.compile(
    r"\b(snippets?|slugs?|collections?|locales?|alias(es)?|revisions?|moderat\w+|promote|root|wagtail)\b",
    re.IGNORECASE,
)
#: Attributes that are read out or shown in a tip.
SPOKEN = {"title", "aria-label", "placeholder", "alt", "data-w-tooltip-content-value"}
#: Screens without a record of their own.
SCREENS = [
    "/admin/",
    "/admin/pages/",
    "/admin/pages/search/?q=pilot",
    "/admin/images/",
    "/admin/images/add/",
    "/admin/documents/",
    "/admin/documents/add/",
    "/admin/bin/",
    "/admin/sections/",
    "/admin/drafts/",
    "/admin/roles/",
    "/admin/yours/",
    "/admin/account/",
    "/account/sign-in/",
    "/admin/workflows/list/",
    "/admin/reports/workflow/",
    "/admin/reports/site-history/",
    "/admin/reports/locked/",
    "/admin/reports/aging-pages/",
    "/admin/reports/page-types-usage/",
    "/admin/redirects/",
    "/admin/search/report/",
    "/admin/search/synonyms/",
    "/admin/search/promoted/new/",
    "/admin/choose-page/",
]


class VisibleText(HTMLParser):
    """Collects what a person can read or hear of a screen."""

    def __init__(self):
        super().__init__()
        self.words, self.silent = [], []

    def handle_starttag(self, tag, attrs):
        if tag in ("script", "style", "template"):
            self.silent.append(tag)
        self.words += [value or "" for name, value in attrs if name in SPOKEN]

    def handle_endtag(self, tag):
        if self.silent and tag == self.silent[-1]:
            self.silent.pop()

    def handle_data(self, data):
        if not self.silent:
            self.words.append(data)


def jargon_on(answer):
    """Each jargon word with what stands around it."""
    reader = VisibleText()
    reader.feed(answer.content.decode())
    texts = (re.sub(r"\s+", " ", text).strip() for text in reader.words)
    return [text[:120] for text in texts if JARGON.search(text)]


@pytest.fixture(scope="module")
def editor(module_db):
    """An editor of a site with something of everything."""
    tree = make_tree()
    make_ways()
    organisation = make_organisation(tree)
    make_update(make_pilot(tree, [organisation]), [organisation])
    make_person(tree)
    make_topic(tree)
    make_standard_page(tree).save_revision(log_action=True)
    return make_user("comms-editor")


@pytest.fixture
def site(client, editor):
    """The site, and its editor signed in."""
    client.force_login(editor)


@pytest.mark.parametrize("address", SCREENS)
def test_the_screens_speak_plainly(client, site, address):
    if address.endswith("sign-in/"):
        client.logout()
    answer = client.get(address)
    assert answer.status_code == 200
    assert jargon_on(answer) == []


@pytest.mark.parametrize(
    "name", ["edit", "history", "copy", "move", "delete", "usage", "unpublish"]
)
def test_the_screens_of_every_page_type_speak_plainly(client, site, name):
    found = {}
    for page in Page.objects.filter(depth__gt=2):
        answer = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert answer.status_code in (200, 302), page
        found |= {str(page): words for words in [jargon_on(answer)] if words}
    assert found == {}


@pytest.mark.parametrize("name", ["list", "add", "edit", "history", "delete", "usage"])
@pytest.mark.parametrize("model", [Quote, KeyFigure, GlossaryTerm])
def test_the_screens_of_shared_records_speak_plainly(client, site, model, name):
    make = {Quote: make_quote, KeyFigure: make_figure, GlossaryTerm: make_term}[model]
    args = [] if name in ("list", "add") else [make().pk]
    answer = client.get(reverse(model.snippet_viewset.get_url_name(name), args=args))
    assert answer.status_code == 200
    assert jargon_on(answer) == []


def test_the_screens_of_pictures_and_files_speak_plainly(client, site):
    addresses = [
        reverse("wagtailimages:edit", args=[make_image().pk]),
        reverse("wagtaildocs:edit", args=[make_document().pk]),
    ]
    assert [jargon_on(client.get(address)) for address in addresses] == [[], []]
