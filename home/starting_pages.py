"""The pages that every site of the project has, before anybody has written anything."""

from collections.abc import Callable

from django.utils import timezone
from wagtail.models import Page

from cms.models import Contact
from cms.planting import planted_page, planted_record, table_cells
from cms.prose import rich_text
from directory.models import PartnersIndexPage, PeopleIndexPage, TopicIndexPage
from home import starting_forms
from home import starting_texts as texts
from home.models import AccessibilityStatementPage, GlossaryPage, HomePage, StandardPage
from news.models import (
    AnnouncementIndexPage,
    BlogIndexPage,
    CoverageIndexPage,
    InfographicIndexPage,
    NewsIndexPage,
    PressCentrePage,
    PressIndexPage,
)
from pilots.models import PilotIndexPage
from publications.models import PublicationIndexPage

#: The contact that is there from the beginning.
PROJECT_TEAM = "project team"


def prose(text: str) -> str:
    """A text with its links to pages that are planted already."""
    return rich_text(text, find_page)


def find_page(address: str) -> int | None:
    """The key of the planted page at an address."""
    page = planted_page(address)
    return page.pk if page else None


def front_page() -> Page:
    """Home."""
    return HomePage(
        title="LocalED",
        slug="home",
        summary="How schools, councils and local bodies build strong school systems together.",
        intro=prose(texts.HOME_INTRO),
        seo_title="LocalED: locality-based education partnerships",
    )


def pilots_index() -> Page:
    """The list of pilots."""
    return PilotIndexPage(
        title="Pilots",
        summary="Three themes, tried out by nine areas: what each one asks and who takes part.",
    )


def partners_index() -> Page:
    """The list of organisations."""
    return PartnersIndexPage(
        title="Partners",
        summary="The areas, organisations and partnerships that take part in LocalED or inform it.",
    )


def people_index() -> Page:
    """The list of people."""
    return PeopleIndexPage(
        title="People", summary="Who advises LocalED, introduces its pilots and leads its work."
    )


def topics_index() -> Page:
    """The list of topics."""
    return TopicIndexPage(
        title="Topics",
        summary="What the project is about, subject by subject, with everything the site has on it.",
    )


def news() -> Page:
    """Everything dated."""
    return NewsIndexPage(
        title="News",
        summary="Posts, press releases, announcements and progress updates, the newest first.",
    )


def blog() -> Page:
    """Blog posts."""
    return BlogIndexPage(
        title="Blog", summary="What people in and around the pilots have to say about them."
    )


def press_releases() -> Page:
    """Press releases."""
    return PressIndexPage(
        title="Press releases", summary="What we tell the press, with contacts and pictures."
    )


def announcements() -> Page:
    """Announcements."""
    return AnnouncementIndexPage(
        title="Announcements", summary="What is new in the project, and where to find it."
    )


def coverage() -> Page:
    """The project in the media."""
    return CoverageIndexPage(title="In the media", summary="What others publish about LocalED.")


def infographics() -> Page:
    """Drawings made of words and numbers."""
    return InfographicIndexPage(
        title="Infographics",
        summary="What we know, drawn. Each can be read, used again and checked.",
    )


def publications() -> Page:
    """The library."""
    return PublicationIndexPage(
        title="Publications",
        summary="Think-pieces, reports, summaries and slides: from the project, and about what it builds on.",
    )


def press_centre() -> Page:
    """One page for journalists."""
    return PressCentrePage(
        title="Press centre",
        short_title="Press",
        summary="Whom to ask, what we have told the press, and pictures to print.",
        contacts=[("contact", planted_record(Contact, PROJECT_TEAM))],
    )


def glossary() -> Page:
    """The glossary."""
    return GlossaryPage(
        title="Glossary",
        summary="The initials and terms of local education partnerships, in plain words.",
    )


def about() -> Page:
    """What the project is."""
    return StandardPage(
        title="About LocalED",
        short_title="About",
        summary="What the project is, how it is organised and who stands behind it.",
        body=[("prose", prose(texts.ABOUT))],
    )


def privacy() -> Page:
    """What happens to personal information."""
    return StandardPage(
        title="Privacy",
        summary="What happens to information about you when you read this site or write to us.",
        body=[("prose", prose(texts.PRIVACY))],
    )


def cookies() -> Page:
    """Cookies; it links to the page on privacy."""
    cells = table_cells(["Name", "What it is for", "How long"], texts.COOKIE_ROWS)
    return StandardPage(
        title="Cookies",
        summary="You can read this site without cookies. These two exist, and this is why.",
        body=[
            ("prose", prose(texts.COOKIES)),
            (
                "table",
                {
                    "caption": "The cookies of this site",
                    "row_headers": True,
                    "table": cells,
                    "source": "",
                },
            ),
            ("prose", prose(texts.COOKIES_AFTER)),
        ],
    )


def accessibility() -> Page:
    """The statement that the law asks for."""
    today = timezone.localdate()
    return AccessibilityStatementPage(
        title="Accessibility statement",
        short_title="Accessibility",
        summary="How accessible this website is, what is not, and how to tell us.",
        compliance=AccessibilityStatementPage.Compliance.PARTIAL,
        not_accessible=prose(texts.NOT_ACCESSIBLE),
        alternatives=prose(texts.ALTERNATIVES),
        testing=prose(texts.TESTING),
        prepared_on=today,
        reviewed_on=today,
        review_date=today.replace(year=today.year + 1, day=min(today.day, 28)),
        contact=planted_record(Contact, PROJECT_TEAM),
        report_page=planted_page("/report-a-fault/"),
    )


#: Every page below home, in the order of planting: a page may link to those above it.
PAGES: dict[str, Callable[[], Page]] = {
    "/pilots/": pilots_index,
    "/news/": news,
    "/news/blog/": blog,
    "/news/press/": press_releases,
    "/news/announcements/": announcements,
    "/news/in-the-media/": coverage,
    "/partners/": partners_index,
    "/people/": people_index,
    "/topics/": topics_index,
    "/glossary/": glossary,
    "/about/": about,
    "/infographics/": infographics,
    "/publications/": publications,
    "/press/": press_centre,
    "/contact/": starting_forms.contact,
    "/report-a-fault/": starting_forms.report_a_fault,
    "/another-format/": starting_forms.another_format,
    "/privacy/": privacy,
    "/cookies/": cookies,
    "/accessibility/": accessibility,
}
