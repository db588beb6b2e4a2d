"""The public site does not start half configured: it names what is missing."""

import importlib
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

GOOD = {
    "SECRET_KEY": "kJ8-fR2_vQ9zLx4WmT7bYc1NpH6sDg3aEu5oXi0KrVtZqMwBy8nFjCl",
    "ALLOWED_HOSTS": "www.example.org, example.org",
    "DATABASE_URL": "postgres://localed:secret@db.example.org/localed",
    "SITE_URL": "https://www.example.org/",
    "MAIL_URL": "smtp://localed:p%40ss@mail.example.org:587",
    "MAIL_FROM": "localed@example.org",
}
SWITCHES = ("DEBUG", "DEMONSTRATION", "BEHIND_PROXY", "ADMINS", "REQUIRE_SECOND_FACTOR")


@pytest.fixture
def production(monkeypatch):
    """`production(NAME=value)` gives the settings as they would be; `None` leaves a variable out."""

    def load(**changes):
        for name in SWITCHES:
            monkeypatch.delenv(name, raising=False)
        for name, value in {**GOOD, **changes}.items():
            if value is None:
                monkeypatch.delenv(name, raising=False)
            else:
                monkeypatch.setenv(name, value)
        sys.modules.pop("cms.settings.production", None)
        return importlib.import_module("cms.settings.production")

    yield load
    sys.modules.pop("cms.settings.production", None)


@pytest.mark.parametrize("name", GOOD)
def test_it_names_the_variable_that_is_missing(production, name):
    with pytest.raises(ImproperlyConfigured, match=name):
        production(**{name: None})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", " , "),
        ("DATABASE_URL", "nonsense://somewhere"),
        ("SITE_URL", "http://www.example.org"),
        ("SITE_URL", "https://www.example.org/folder"),
        ("MAIL_URL", "mail.example.org"),
        ("DEBUG", "yes"),
        ("DEMONSTRATION", "on"),
        ("BEHIND_PROXY", "perhaps"),
    ],
)
def test_it_names_the_variable_that_cannot_be_used(production, name, value):
    with pytest.raises(ImproperlyConfigured, match=name):
        production(**{name: value})


def test_it_starts_when_all_is_there(production):
    settings = production()
    assert settings.DEBUG is settings.DEMONSTRATION is False
    assert settings.ALLOWED_HOSTS == ["www.example.org", "example.org"]
    assert settings.WAGTAILADMIN_BASE_URL == "https://www.example.org"
    assert settings.DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql"


def test_mail_goes_to_the_server_that_is_named(production):
    options = production().MAILERS["default"]["OPTIONS"]
    assert (options["host"], options["port"]) == ("mail.example.org", 587)
    assert (options["username"], options["password"]) == ("localed", "p@ss")
    assert options["use_tls"] is True


def test_mail_over_implicit_tls_has_its_own_port(production):
    options = production(MAIL_URL="smtps://mail.example.org").MAILERS["default"]["OPTIONS"]
    assert (options["port"], options["use_ssl"], options["use_tls"]) == (465, True, False)


def test_browsers_are_held_to_https_and_cookies_to_it(production):
    settings = production()
    assert settings.SECURE_SSL_REDIRECT is True
    assert settings.SECURE_HSTS_SECONDS >= 31_536_000
    assert settings.SESSION_COOKIE_SECURE is settings.CSRF_COOKIE_SECURE is True
    assert settings.SESSION_COOKIE_HTTPONLY is settings.CSRF_COOKIE_HTTPONLY is True


def test_whoever_can_publish_needs_a_second_factor_unless_somebody_says_otherwise(production):
    assert production().REQUIRE_SECOND_FACTOR is True
    assert production(REQUIRE_SECOND_FACTOR="no").REQUIRE_SECOND_FACTOR is False
    assert not hasattr(production(), "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN")


def test_without_a_web_server_in_front_its_header_is_not_believed(production):
    assert hasattr(production(), "SECURE_PROXY_SSL_HEADER")
    assert not hasattr(production(BEHIND_PROXY="no"), "SECURE_PROXY_SSL_HEADER")


def test_a_command_says_it_too():
    root = Path(__file__).resolve().parents[2]
    done = subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=root,
        env={"DJANGO_SETTINGS_MODULE": "cms.settings.production"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert (
        done.stderr.strip()
        .splitlines()[-1]
        .endswith("Set the environment variable SECRET_KEY; it has no default.")
    )
