"""What a page says about itself to browsers, search engines and people who share it."""

import json
import re
from html import unescape

import pytest
from wagtail.models import Locale, Page

from cms.models import SiteSettings
from directory.models import PersonRole
from tests.factories import (
    make_image,
    make_organisation,
    make_person,
    make_pilot,
    make_standard_page,
    make_tree,
    make_update,
)

pytestmark = pytest.mark.django_db
SITE = "https://localed.example"


@pytest.fixture(autouse=True)
def _address(settings):
    settings.WAGTAILADMIN_BASE_URL = SITE


def html(client, page):
    """The page as it arrives."""
    address = page if isinstance(page, str) else page.url
    return client.get(address).text.partition("</head>")[0]


def meta(client, page):
    """All `<meta>` of the head by name or property."""
    pairs = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)"', html(client, page))
    return {name: unescape(content) for name, content in pairs}


def title(client, page):
    return unescape(re.search(r"<title>(.*?)</title>", html(client, page))[1])


def links(client, page, kind):
    return re.findall(rf'<link rel="{kind}"[^>]*href="([^"]+)"', html(client, page))


def graph(client, page):
    """The structured data of a page by type."""
    text = re.search(
        r'<script type="application/ld\+json">(.*?)</script>', html(client, page), re.S
    )
    data = json.loads(text[1])
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


def test_title_and_description(client):
    page = make_standard_page(make_tree(), summary="What we\n do & why.")
    assert title(client, page) == "About – LocalED"
    assert meta(client, page)["description"] == "What we do & why."


def test_a_title_for_search_engines_takes_its_place(client):
    page = make_standard_page(make_tree(), seo_title="About the research")
    assert title(client, page) == "About the research – LocalED"


def test_the_front_page_does_not_say_its_name_twice(client):
    assert title(client, make_tree().home) == "LocalED"


def test_the_canonical_address_is_absolute_and_drops_parameters(client):
    page = make_standard_page(make_tree())
    assert links(client, page, "canonical") == [f"{SITE}/about/"]
    assert links(client, "/about/?page=7&utm_source=x", "canonical") == [f"{SITE}/about/"]


def test_later_parts_of_a_list_are_pages_of_their_own(client, monkeypatch):
    monkeypatch.setattr("cms.pagination.PER_PAGE", 1)
    monkeypatch.setattr("cms.pagination.page_of.__defaults__", (1,))
    tree = make_tree()
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation])
    for slug in ("one", "two"):
        make_update(pilot, [organisation], slug=slug)
    address = f"{pilot.url}progress/?page=2&x=1"
    assert links(client, address, "canonical") == [f"{SITE}{pilot.url}progress/?page=2"]
    assert title(client, address) == "Progress updates, page 2 – LocalED"
    assert links(client, f"{pilot.url}progress/?page=1", "canonical") == [
        f"{SITE}{pilot.url}progress/"
    ]


@pytest.mark.parametrize(("demonstration", "robots"), [(True, "noindex"), (False, None)])
def test_a_demonstration_is_not_listed_by_search_engines(client, settings, demonstration, robots):
    settings.DEMONSTRATION = demonstration
    assert meta(client, make_standard_page(make_tree())).get("robots") == robots


def test_a_page_that_is_not_found_has_a_title_and_is_not_listed(client):
    make_tree()
    assert title(client, "/nothing/") == "Page not found – LocalED"
    assert meta(client, "/nothing/")["robots"] == "noindex"
    assert not links(client, "/nothing/", "canonical")


def test_cards_for_sharing(client):
    page = make_standard_page(make_tree(), short_title="Who we are", social_text="Come & see.")
    found = meta(client, page)
    assert found["og:title"] == "Who we are"
    assert found["og:description"] == "Come & see."
    assert found["og:url"] == f"{SITE}/about/"
    assert (found["og:site_name"], found["og:locale"]) == ("LocalED", "en_GB")
    assert found["twitter:card"] == "summary"


def test_the_pages_own_picture_is_shared(client):
    page = make_standard_page(make_tree(), social_image=make_image())
    found = meta(client, page)
    assert found["og:image"].startswith(f"{SITE}/media/")
    assert (found["og:image:width"], found["og:image:height"]) == ("640", "336")
    assert found["og:image:alt"] == "Four people look at a map on a table"
    assert found["twitter:card"] == "summary_large_image"


def test_otherwise_its_photograph_and_then_the_sites_picture(client):
    tree = make_tree()
    site = SiteSettings.load()
    site.default_social_image = make_image(description="The site")
    site.save()
    photo = make_image(description="The person")
    person = make_person(tree, photo=photo, photo_alt="The person")
    assert meta(client, person)["og:image:alt"] == "The person"
    assert meta(client, tree.people)["og:image:alt"] == "The site"


def test_a_picture_without_consent_is_not_shared(client):
    image = make_image()
    page = make_standard_page(make_tree(), social_image=image)
    image.consent_withdrawn = True
    image.save()
    assert "og:image" not in meta(client, page)


def test_other_languages_are_named_once_they_are_public(client):
    tree = make_tree()
    welsh, _new = Locale.objects.get_or_create(language_code="cy")
    tree.home.copy_for_translation(welsh)
    page = make_standard_page(tree)
    copy = page.copy_for_translation(welsh, copy_parents=True)
    assert links(client, page, "alternate") == []
    Page.objects.filter(translation_key=tree.home.translation_key).update(live=True)
    Page.objects.filter(pk=copy.pk).update(live=True)
    addresses = {f"{SITE}/about/", f"{SITE}{copy.url}"}
    assert set(links(client, page, "alternate")) == addresses
    assert set(links(client, copy.url, "alternate")) == addresses
    assert meta(client, copy.url)["og:locale"] == "cy_GB"


def test_the_front_page_presents_project_and_site(client):
    site = SiteSettings.load()
    site.tagline = "Working together"
    site.social_channels = [("channel", {"name": "X", "link": "https://x.example/localed"})]
    site.save()
    found = graph(client, make_tree().home)
    assert found["ResearchOrganization"]["sameAs"] == ["https://x.example/localed"]
    assert found["WebSite"]["publisher"] == {"@id": f"{SITE}/#project"}
    assert "BreadcrumbList" not in found


def test_a_person_is_presented(client):
    tree = make_tree()
    shown, hidden = make_organisation(tree, "Shown"), make_organisation(tree, "Hidden", live=False)
    person = make_person(tree, "Sam Day", orcid="0000-0002-1825-0097")
    person.roles = [
        PersonRole(title="Director", organisation=shown, is_main=True),
        PersonRole(title="Adviser", organisation=hidden),
    ]
    person.save()
    about = graph(client, person)["ProfilePage"]["mainEntity"]
    assert (about["@type"], about["name"], about["jobTitle"]) == ("Person", "Sam Day", "Director")
    assert about["sameAs"] == ["https://orcid.org/0000-0002-1825-0097"]
    assert about["worksFor"] == [
        {"@type": "Organization", "name": "Shown", "url": f"{SITE}/partners/shown/"}
    ]


def test_an_organisation_is_presented(client):
    tree = make_tree()
    organisation = make_organisation(
        tree, "SAfE", website="https://safe.example/", year_formed=2018, also_known_as="A, B"
    )
    about = graph(client, organisation)["WebPage"]["mainEntity"]
    assert (about["@type"], about["url"]) == ("Organization", "https://safe.example/")
    assert (about["foundingDate"], about["alternateName"]) == ("2018", ["A", "B"])
    assert about["location"] == {"@type": "Place", "name": "Surrey"}


def test_a_pilot_and_its_report_are_presented(client):
    tree = make_tree()
    organisation = make_organisation(tree)
    pilot = make_pilot(tree, [organisation], title="Networks")
    report = graph(client, make_update(pilot, [organisation]))["Report"]
    assert report["headline"] == "Progress report"
    assert report["temporalCoverage"] == "2022-04-01/2022-09-30"
    assert report["about"]["name"] == "Networks"
    assert report["datePublished"]
    project = graph(client, pilot)["WebPage"]["mainEntity"]
    assert [member["name"] for member in project["member"]] == [organisation.title]


def test_structured_data_cannot_break_out_of_its_element(client):
    name = "</script><script>alert(1)</script> & <!--"
    page = make_standard_page(make_tree(), title=name, slug="odd")
    assert client.get("/odd/").text.count("<script>") == 0
    assert graph(client, page)["WebPage"]["name"] == name


def test_the_head_escapes_what_editors_type(client):
    page = make_standard_page(make_tree(), title='A "quote" & <b>', slug="odd", summary='"><x>')
    assert title(client, page) == 'A "quote" & <b> – LocalED'
    assert "<b>" not in html(client, page)
    assert "<x>" not in html(client, page)
