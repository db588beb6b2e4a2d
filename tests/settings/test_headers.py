"""What browsers are told: nothing inline, nothing from elsewhere, https only, no cookie for readers."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from cms.security_headers import add_nonce
from tests.factories import make_standard_page, make_tree, make_user
from tests.settings.observatory import policy_of, score

pytestmark = pytest.mark.django_db
INLINE_SCRIPT = re.compile(r"<script(?![^>]*(?:\bsrc=|type=\"application/(?:ld\+)?json\"))[^>]*>")
STRICT = {
    "SECURE_SSL_REDIRECT": True,
    "SECURE_HSTS_SECONDS": 63_072_000,
    "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
    "SESSION_COOKIE_SECURE": True,
    "CSRF_COOKIE_SECURE": True,
}


@pytest.fixture(autouse=True)
def site(settings):
    """The site as production serves it."""
    for name, value in STRICT.items():
        setattr(settings, name, value)
    return make_tree()


@pytest.fixture
def reader():
    return Client(raise_request_exception=False)


@pytest.fixture
def broken(monkeypatch):
    """Every page fails."""

    def fail(*args, **kwargs):
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr("wagtail.models.Page.route", fail)


def read(client, path, **data):
    return client.get(path, data, secure=True)


@pytest.mark.parametrize(
    "path", ["/", "/pilots/", "/search/", "/nothing-here/", "/account/sign-in/"]
)
def test_pages_errors_and_the_login_get_the_best_grade(reader, path):
    assert score(read(reader, path)) >= 130


def test_a_failure_gets_the_best_grade_too(reader, broken):
    answer = read(reader, "/")
    assert answer.status_code == 500
    assert score(answer) >= 130


@pytest.mark.parametrize("path", ["/", "/pilots/", "/people/", "/nothing-here/", "/search/?q=x"])
def test_readers_get_no_cookie_and_answers_that_may_be_shared(reader, path):
    answer = read(reader, path)
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")


def test_public_pages_allow_nothing_inline_and_nothing_from_elsewhere(reader):
    policy = policy_of(read(reader, "/"))
    assert policy["default-src"] == {"'none'"}
    for name in ("script-src", "style-src", "connect-src", "font-src", "form-action"):
        assert policy[name] == {"'self'"}
    assert policy["frame-ancestors"] == policy["base-uri"] == {"'none'"}


@pytest.mark.parametrize("path", ["/", "/pilots/", "/nothing-here/"])
def test_public_pages_hold_nothing_inline(reader, path):
    text = read(reader, path).text
    assert not INLINE_SCRIPT.search(text)
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=\"", text)


def test_plain_http_is_sent_to_https(reader):
    answer = reader.get("/pilots/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "https://testserver/pilots/")


def test_https_is_kept_for_two_years(reader):
    assert read(reader, "/").headers["Strict-Transport-Security"].startswith("max-age=63072000")


def test_cookies_of_editors_are_out_of_reach(reader):
    make_user("editor")
    login = {"login": "editor", "password": "correct horse"}
    answer = reader.post("/account/sign-in/", login, secure=True)
    cookie = answer.cookies["sessionid"]
    assert cookie["secure"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"


@pytest.fixture
def editor():
    client = Client()
    client.force_login(make_user("editor"))
    return client


def test_every_inline_script_of_the_editors_screens_has_the_nonce(editor, site):
    page = make_standard_page(site)
    answer = read(editor, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    nonce = re.search(r"'nonce-([^']+)'", answer.headers["Content-Security-Policy"])[1]
    found = INLINE_SCRIPT.findall(answer.text)
    assert found
    assert {script for script in found if nonce not in script} == set()


def test_the_nonce_is_nobody_elses(editor, reader):
    def nonce(client):
        header = read(client, "/admin/sprite/").headers["Content-Security-Policy"]
        return re.search(r"'nonce-([^']+)'", header)[1]

    assert nonce(editor) != nonce(reader) != nonce(Client())


def test_scripts_that_are_not_a_widgets_get_no_nonce():
    injected = b"<p><script>alert(1)</script></p>"
    assert add_nonce(injected, "abc") == injected
    assert b"nonce" in add_nonce(b"<script>new DateField('x')</script>", "abc")


def test_a_preview_may_be_framed_by_the_editors_screen_only(editor):
    assert policy_of(read(editor, "/admin/"))["frame-ancestors"] == {"'self'"}
