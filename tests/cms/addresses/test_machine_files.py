"""Small files at fixed addresses."""

from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from cms.models import SiteSettings
from tests.factories import make_tree

pytestmark = pytest.mark.django_db


def test_a_demonstration_keeps_crawlers_away(client, settings):
    settings.DEMONSTRATION = True
    assert client.get("/robots.txt").text == "User-agent: *\nDisallow: /\n"


def test_the_real_site_shows_crawlers_its_map(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://localed.example"
    lines = client.get("/robots.txt").text.splitlines()
    assert "Disallow: /admin/" in lines
    assert "Disallow: /" not in lines
    assert "Sitemap: https://localed.example/sitemap.xml" in lines


def security_txt(client):
    response = client.get("/.well-known/security.txt")
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    return dict(line.split(": ", 1) for line in response.text.splitlines())


def test_security_txt_names_the_contact_from_the_settings(client):
    site = SiteSettings.load()
    site.security_contact = "safe@example.org"
    site.save()
    assert security_txt(client)["Contact"] == "mailto:safe@example.org"


def test_security_txt_has_a_contact_without_settings(client, settings):
    assert security_txt(client)["Contact"] == f"mailto:{settings.DEFAULT_FROM_EMAIL}"


def test_security_txt_runs_out_within_a_year(client):
    until = datetime.fromisoformat(security_txt(client)["Expires"])
    assert timedelta(days=170) < until - timezone.now() < timedelta(days=365)


def test_the_icon_is_found_where_browsers_guess(client):
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert response["Location"].startswith("/static/")


@pytest.mark.parametrize(
    "address", ["/sitemap.xml", "/robots.txt", "/.well-known/security.txt", "/favicon.ico"]
)
def test_they_only_answer_questions(client, address):
    make_tree()
    assert client.post(address).status_code == 405
    assert client.head(address).status_code in (200, 302)
