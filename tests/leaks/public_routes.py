"""What to ask at every address that anybody may open, naming things that wait.

A route without parameters joins the walk by itself. One with parameters needs a line in `EXAMPLES`, or the test of the
walk fails and says which route it was.
"""

import re
from collections.abc import Callable, Iterator

from django.urls import get_resolver
from wagtail.models import Page

from cms.entries import dated
from news.models import InfographicPage
from publications.harvest.holdings import start
from publications.library.formats import formats
from tests.leaks.embargoed import COMMON, EmbargoedSite
from tests.leaks.routes import Route, walk

LANGUAGES = ("", "cy/")


def public_routes() -> list[Route]:
    """Everything beside `/admin/` and `/account/`; what has a language, in the first."""
    found = walk(get_resolver().url_patterns, "", [])
    return [route for route in found if not re.match(r"\^?(admin|account)/", route.pattern)]


def files(site: EmbargoedSite) -> Iterator[str]:
    """The addresses of all files that wait."""
    for item in site.items:
        yield from item.files
    yield from (site.closed_files.staff, site.closed_files.later)


def pages(site: EmbargoedSite) -> Iterator[str]:
    """Every page of the site in either language, hidden ones too, and every address where one would stand."""
    rows = Page.objects.filter(depth__gt=1).values_list("url_path", "locale__language_code")
    for url_path, language in rows:
        yield f"/{'cy/' if language == 'cy' else ''}{url_path.split('/', 2)[2]}"
    yield from (item.address for item in site.items)


def slugs(kind: str) -> Callable[[EmbargoedSite], list[str]]:
    """The last parts of the addresses of all pages of a kind, in the language of the site."""
    return lambda site: [item.slug for item in site.items if item.kind == kind]


def drawings(ending: str) -> Callable[[EmbargoedSite], list[str]]:
    """The addresses of drawings of infographics that wait, and of those that do not."""

    def addresses(site: EmbargoedSite) -> list[str]:
        names = [
            *slugs("infographic")(site),
            *InfographicPage.objects.values_list("slug", flat=True),
        ]
        found = [f"infographics/{name}/{ending.format(name)}" for name in dict.fromkeys(names)]
        return [*(f"/{one}" for one in found), f"/cy/{found[0]}"]

    return addresses


def record_files(*endings: str) -> Callable[[EmbargoedSite], list[str]]:
    """What is found below records that wait, in either language."""
    return lambda site: [
        f"{front}{item.address}{rest}{ending}"
        for front in ("", "/cy")
        for item in site.items
        for rest in item.below
        for ending in endings
    ]


def feeds(site: EmbargoedSite) -> list[str]:
    """Of everything and of each type."""
    return [f"/feeds/{word}.atom" for word in ("all", *dated)]


def searches(site: EmbargoedSite) -> list[str]:
    """The word that stands in every title, some that stand in one, and what is typed first of a word."""
    some = [item.title for item in site.items[::9]]
    asked = [f"?q={COMMON}", f"?q={COMMON}&page=2", "?q=zq", *(f"?q={word}" for word in some)]
    ways = [
        "&sort=date",
        "&exact=1",
        "&type=blog",
        "&year=2022",
        f"&pilot={slugs('pilot')(site)[0]}",
    ]
    asked += [f"?q={COMMON}{way}" for way in ways]
    # Misspelt: nobody may be helped to a word that waits.
    asked += [f"?q={word[:-1]}" for word in (COMMON, *some)]
    return [f"/{language}search/{question}" for question in asked for language in LANGUAGES]


def beginnings(site: EmbargoedSite) -> list[str]:
    """What is typed first of the word that stands in every title, and of some that stand in one."""
    words = [COMMON, "zq", *(item.title for item in site.items[::5])]
    asked = [word[:end] for word in words for end in (2, 4, 100)]
    return [
        f"/{language}search/suggest/?q={word}"
        for word in dict.fromkeys(asked)
        for language in LANGUAGES
    ]


def closed_reviews(site: EmbargoedSite) -> list[str]:
    """A link that was ended, and through one that works files and members that it does not open."""
    ended = site.tokens[0]
    files = [f"{'0' * 32}{address}" for address in site.items[0].files]
    return [
        f"/review/{ended}/",
        *(f"/review/{token}/{rest}" for token in site.tokens for rest in ("1/", *files)),
    ]


def exports(site: EmbargoedSite) -> list[str]:
    """The list of the library in every format, and narrowed to what waits."""
    asked = [
        "",
        "?topic={topic}",
        "?person={person}",
        "?organisation={organisation}",
        f"?q={COMMON}",
    ]
    names = {kind: slugs(kind)(site)[0] for kind in ("topic", "person", "organisation")}
    found = [f"publications/export.{ending}{one}" for ending in formats for one in asked]
    return [f"/{language}{one.format(**names)}" for one in found for language in LANGUAGES]


def harvests(site: EmbargoedSite) -> list[str]:
    """Every list of OAI-PMH, and each page by the name that it would have there."""
    verbs = ["Identify", "ListSets", "ListMetadataFormats"]
    whole = ["ListRecords&metadataPrefix=oai_dc", "ListIdentifiers&metadataPrefix=oai_dc"]
    keys = [item.page.pk for item in site.items if item.kind == "publication"]
    one = [f"GetRecord&metadataPrefix=oai_dc&identifier={start()}{key}" for key in keys]
    return [f"/oai/?verb={asked}" for asked in [*verbs, *whole, *one]]


#: Name of a route → what is asked there.
EXAMPLES: dict[str, Callable[[EmbargoedSite], list[str] | Iterator[str]]] = {
    "feed": feeds,
    "pilot_feed": lambda site: [f"/feeds/pilots/{slug}.atom" for slug in slugs("pilot")(site)],
    "cms.media.serving.picture": files,
    "file": files,
    "search": searches,
    "suggest": beginnings,
    "publications_export": exports,
    "review": closed_reviews,
    "review_member": closed_reviews,
    "review_file": closed_reviews,
    "oai": harvests,
    "infographic_data": drawings("data.csv"),
    "infographic_card": drawings("card.png"),
    "news.sheets.views.drawing": lambda site: [
        *drawings("{}.png")(site),
        *drawings("{}.svg")(site),
    ],
    "publication_cite": lambda site: [
        f"/publications/{slug}/cite.{ending}"
        for slug in slugs("publication")(site)
        for ending in ("ris", "bib", "json", "txt")
    ],
    "publication_file": record_files(""),
    "publication_preview": record_files("", "?page=1"),
    "publication_page_picture": record_files("1.webp"),
    "wagtail.views.serve": pages,
    "wagtail_serve": pages,
    "wagtailcore_authenticate_with_password": lambda site: [
        f"/_util/authenticate_with_password/1/{site.items[0].page.pk}/"
    ],
}
#: Asked of each list: other parts, and filters that name what waits.
QUESTIONS = (
    "?page=2",
    "?type=blog",
    "?year=2022",
    "?pilot={pilot}",
    "?topic={topic}",
    "?person={person}&sort=title",
    "?organisation={organisation}",
    "?q=" + COMMON,
)


def questions(site: EmbargoedSite) -> list[str]:
    """Further questions to the lists."""
    names = {kind: slugs(kind)(site)[0] for kind in ("pilot", "topic", "person", "organisation")}
    lists = [
        page.url_path.split("/", 2)[2]
        for page in Page.objects.filter(depth__gt=1).specific()
        if page.live and page.get_children().exists() and type(page).max_count_per_parent
    ]
    return [f"/{path}{asked.format(**names)}" for path in lists for asked in QUESTIONS]


def addresses(site: EmbargoedSite) -> list[str]:
    """Everything that is asked. Raises `LookupError` when nobody has said what to try at a route."""
    found = questions(site)
    for route in public_routes():
        if route.name in EXAMPLES:
            found += EXAMPLES[route.name](site)
        elif "<" in route.pattern or "(" in route.pattern:
            raise LookupError(f"No example addresses for {route.name} ({route.pattern})")
        else:
            found.append(route.address({}))
    return list(dict.fromkeys(found))
