"""Makes the page tree of a site, so that a new one can be filled at once. Running it again changes nothing."""

from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from django.conf import settings
from wagtail.models import Locale, Page, Site

from cms.entries import write_all
from cms.models import Contact, Entry, SiteSettings
from cms.planting import plant_page, plant_record, planted_page
from home import starting_pages, starting_texts
from home.models import HomePage
from roles.groups import make_groups
from search.starting_synonyms import plant_synonyms

#: The menus, by address. An entry appears when its page exists.
MAIN_MENU = ["/pilots/", "/news/", "/publications/", "/partners/", "/about/", "/press/"]
FOOTER_MENU = [
    "/contact/",
    "/report-a-fault/",
    "/another-format/",
    "/people/",
    "/topics/",
    "/glossary/",
    "/accessibility/",
    "/privacy/",
    "/cookies/",
]


def build_tree(
    mailbox: str = "localed@example.org", own: Mapping[str, Callable[[], Page]] | None = None
) -> HomePage:
    """Makes languages, pages, the address of the site, menus and groups, as far as they are missing.

    `mailbox` is the address that readers may write to. `own` gives, for some addresses, functions that make
    another page than the one that a new site starts with. Returns the front page.
    """
    own = own or {}
    for code, _name in settings.WAGTAIL_CONTENT_LANGUAGES:
        Locale.objects.get_or_create(language_code=code)
    plant_project_contact(mailbox)
    set_mailbox(mailbox)
    home = plant_home(own.get("/", starting_pages.front_page))
    for address, make in starting_pages.PAGES.items():
        if planted_page(address) is None:
            page = own.get(address, make)()
            above, _slash, page.slug = address.strip("/").rpartition("/")
            plant_page(planted_page(f"/{above}/") if above else home, page)
    make_welsh_home(home)
    fill_settings()
    make_groups()
    plant_synonyms()
    if not Entry.objects.exists():
        # The pages are older than the lists that read entries.
        write_all()
    return home


def plant_project_contact(mailbox: str) -> None:
    """Whom to ask when no better address is known."""
    contact = Contact(name="LocalED project team", purpose="Questions about LocalED", email=mailbox)
    plant_record(contact, starting_pages.PROJECT_TEAM)


def plant_home(make: Callable[[], Page]) -> HomePage:
    """The front page, in place of the welcome page of an unused installation, as the site's first page."""
    root = Page.objects.get(depth=1)
    home = planted_page("/")
    if home is None:
        welcome = Page.objects.filter(depth=2, content_type__model="page", numchild=0)
        site = Site.objects.filter(root_page__in=welcome)
        welcome_keys = list(welcome.values_list("pk", flat=True))
        Page.objects.filter(pk__in=welcome_keys).update(slug="welcome-is-leaving")
        home = plant_page(root, make())
        site.update(root_page=home)
        Page.objects.filter(pk__in=welcome_keys).delete()
        home.refresh_from_db()
    set_site(home)
    return home


def set_site(home: HomePage) -> None:
    """The record of the site's address follows the configured address; any other name is answered too."""
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    values = {"hostname": address.hostname or "localhost", "port": port}
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        site = Site(is_default_site=True, site_name=settings.WAGTAIL_SITE_NAME, root_page=home)
    if any(getattr(site, name) != value for name, value in values.items()) or not site.pk:
        for name, value in values.items():
            setattr(site, name, value)
        site.site_name = site.site_name or settings.WAGTAIL_SITE_NAME
        site.save()


def make_welsh_home(home: HomePage) -> None:
    """The root of the Welsh tree: one honest page until the translations are there.

    It is live from the start, because without it `/cy/` would show the English pages a second time.
    """
    welsh = Locale.objects.get(language_code="cy")
    if home.has_translation(welsh):
        return
    page = home.copy_for_translation(welsh).specific
    page.summary = starting_texts.WELSH_SUMMARY
    page.seo_title = "LocalED: partneriaethau addysg lleol"
    page.intro = starting_pages.prose(starting_texts.WELSH_HOME)
    page.figures, page.body, page.lead_story = [], [], None
    page.save_revision(clean=False).publish()


def set_mailbox(mailbox: str) -> None:
    """Forms need to know where their messages go before they can be published."""
    record = SiteSettings.load()
    if not record.mailbox:
        record.mailbox = record.security_contact = mailbox
        record.save()


def fill_settings() -> None:
    """Menus and the pages that the site itself points to, unless staff have chosen some."""
    record = SiteSettings.load()
    if record.main_menu or record.footer_menu:
        return
    record.main_menu = menu(MAIN_MENU)
    record.footer_menu = menu(FOOTER_MENU)
    record.tagline = "Research into locality-based education partnerships"
    record.contact_page = planted_page("/contact/")
    record.other_format_page = planted_page("/another-format/")
    record.accessibility_page = planted_page("/accessibility/")
    record.save()


def menu(addresses: list[str]) -> list[tuple[str, dict]]:
    """Entries for the pages that exist, under their short titles."""
    pages = [planted_page(address) for address in addresses]
    return [
        ("entry", {"text": page.card_title, "page": page, "link": ""}) for page in pages if page
    ]
