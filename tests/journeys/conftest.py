"""A real browser for the journeys: Debian's Chromium, driven by Playwright, against a live server.

Fixtures for a journey: `page` (1280 pixels wide, not signed in), `phone` (360), `tree` (the bare site), `signed_in`
(a page of somebody who has signed in) and `axe` (fails with a readable list of what breaks the rules).
See `tests/README.md` for what belongs into a journey.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from playwright.sync_api import BrowserContext, ConsoleMessage, Page, expect

from tests.factories import Tree, make_tree, make_user

#: Playwright keeps an event loop in this thread, and Django would refuse to ask the database there.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
DESKTOP, PHONE = {"width": 1280, "height": 800}, {"width": 360, "height": 740}
#: Two cores are shared with the server, so a slow answer is no failure; a missing one is, soon enough.
PATIENCE = 15_000
expect.set_options(timeout=PATIENCE)
#: A journey may ask for a page that does not exist; an editor may ask who else is there when the session has ended.
ALLOWED = ("Failed to load resource", "Error fetching %s /admin/editing-sessions/")
FLAGS = [
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = {
    "resultTypes": ["violations"],
    # It would look for the parts of the style sheet in the wrong folder, and complain in the console.
    "preload": False,
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}
#: In the dark the page is the same but for its colours, so only the rules about them are asked again.
RULES_IN_THE_DARK = {**RULES, "runOnly": ["color-contrast", "link-in-text-block"]}


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    """Debian's Chromium; it starts as root only without its sandbox."""
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    return {"executable_path": shutil.which("chromium"), "args": [*sandbox, *FLAGS]}


@pytest.fixture(scope="session")
def _pw_artifacts_folder() -> Iterator[TemporaryDirectory]:
    """Playwright's folder for what journeys leave. Its own fixture has it removed when pytest is configured no more,
    which comes too late in a worker: Python removes it first, and warns."""
    folder = TemporaryDirectory(prefix="playwright-pytest-")
    yield folder
    folder.cleanup()


@pytest.fixture(scope="session")
def browser_context_args(live_server: Any) -> dict[str, Any]:
    """A reader in Britain with a screen of ordinary width; addresses are those of the live server."""
    return {
        "base_url": live_server.url,
        "viewport": DESKTOP,
        "locale": "en-GB",
        "timezone_id": "Europe/London",
        # On a busy machine a click falls beside what still glides into its place.
        "reduced_motion": "reduce",
    }


@pytest.fixture(autouse=True)
def _whole_site(transactional_db: None) -> None:
    """The server has its own connection, so data is really saved; the bare tree is put back afterwards."""


@pytest.fixture
def tree(_whole_site: None) -> Tree:
    """Home page and index pages."""
    return make_tree()


@pytest.fixture
def new_context(
    new_context: Callable[..., BrowserContext],
) -> Iterator[Callable[..., BrowserContext]]:
    """As Playwright's own; but whatever a page complains about in its console fails the journey."""
    complaints: list[str] = []

    def listen(message: ConsoleMessage) -> None:
        if message.type == "error" and not any(words in message.text for words in ALLOWED):
            complaints.append(f"{message.page.url if message.page else ''}: {message.text}")

    def make(**options: Any) -> BrowserContext:
        context = new_context(**options)
        context.set_default_timeout(PATIENCE)
        context.on("console", listen)
        context.on("weberror", lambda error: complaints.append(str(error.error)))
        return context

    yield make
    assert not complaints, "\n".join(["The browser complained:", *complaints])


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext]) -> Page:
    """A page as wide as a small phone."""
    page = new_context(has_touch=True, is_mobile=True).new_page()
    page.set_viewport_size(PHONE)
    return page


@pytest.fixture
def signed_in(new_context: Callable[..., BrowserContext], live_server: Any) -> Callable[..., Page]:
    """`signed_in("comms-editor")` gives a page of that person, who is made an administrator if they don't exist."""

    def sign_in(username: str, **fields: Any) -> Page:
        user = get_user_model().objects.filter(username=username).first()
        client = Client()
        client.force_login(user or make_user(username, **fields))
        context = new_context()
        cookie = client.cookies[settings.SESSION_COOKIE_NAME]
        context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])
        return context.new_page()

    return sign_in


def settle(page: Page) -> None:
    """Wait until the page stands whole and nothing in it moves: a colour half-way to another one is no finding."""
    page.wait_for_load_state("load")
    page.evaluate(
        """async () => {
            await new Promise((ready) => requestAnimationFrame(() => requestAnimationFrame(ready)));
            const endless = (animation) => animation.effect?.getComputedTiming().endTime === Infinity;
            const moving = document.getAnimations().filter((animation) => !endless(animation));
            await Promise.allSettled(moving.map((animation) => animation.finished));
        }"""
    )


def violations(page: Page, rules: dict[str, Any] = RULES) -> list[str]:
    """What axe finds on the page once it has settled, one readable line for each element."""
    settle(page)
    # The editor has an axe of its own, so ours has a mark; it stays as long as the page.
    if not page.evaluate("Boolean(window.axe?.ours)"):
        page.evaluate(f"{AXE_SCRIPT}; axe.ours = true")
    run = "(options) => axe.run(options).then((results) => results.violations)"
    found = page.evaluate(run, rules)
    return [
        f"{rule['id']} ({rule['help']}): {' '.join(node['target'])} {node['html'][:120]}"
        for rule in found
        for node in rule["nodes"]
    ]


@pytest.fixture
def axe() -> Callable[[Page], None]:
    """`axe(page)` checks WCAG 2.2 A and AA and best practice, colours also in the dark, at 1280 and 360 pixels."""

    def check(page: Page) -> None:
        found = {}
        for scheme, rules in (("light", RULES), ("dark", RULES_IN_THE_DARK)):
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            for size in (DESKTOP, PHONE):
                page.set_viewport_size(size)
                if lines := violations(page, rules):
                    found[f"{page.url}, {scheme}, {size['width']} px"] = lines
        text = [line for place, lines in found.items() for line in (f"— {place}", *lines)]
        assert not found, "\n".join(["axe found:", *text])

    return check
