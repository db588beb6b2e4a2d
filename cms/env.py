"""Typed readers of environment variables.

Each reader names the variable that is missing or malformed, so that whoever starts the site can mend it
without reading the code.
"""

import os
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}
#: Search engines that Wagtail's search brings a driver for.
SEARCH_ENGINES = (
    "elasticsearch7",
    "elasticsearch8",
    "elasticsearch9",
    "opensearch2",
    "opensearch3",
)
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


def text(name: str, default: str | None = None) -> str:
    """The variable as text; without a default a missing or empty one is an error that names it."""
    value = os.environ.get(name, "")
    if value:
        return value
    if default is None:
        raise ImproperlyConfigured(f"Set the environment variable {name}; it has no default.")
    return default


def flag(name: str, default: bool) -> bool:
    """The variable as yes or no (1/0, true/false, yes/no, on/off, in any case)."""
    value = os.environ.get(name, "").strip().lower()
    if not value:
        return default
    if value in TRUE or value in FALSE:
        return value in TRUE
    raise ImproperlyConfigured(f"{name} must be yes or no, not “{value}”.")


def log_level(name: str, default: str) -> str:
    """The variable as a level of what is logged, in any case."""
    value = text(name, default).strip().upper()
    if value not in LOG_LEVELS:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(LOG_LEVELS)}, not “{value}”.")
    return value


def words(name: str, default: Sequence[str] | None = None) -> list[str]:
    """The variable as a list, separated by commas; blanks around and between items are dropped."""
    value = text(name, None if default is None else ",".join(default) or " ")
    return [item.strip() for item in value.split(",") if item.strip()]


def must_be_off(name: str) -> None:
    """Refuses to go on when a switch of the demonstration or of development is on."""
    if flag(name, False):
        raise ImproperlyConfigured(f"{name} must not be on in production.")


def secret(name: str) -> str:
    """The variable as a secret key: long, and not one that stands in this repository."""
    value = text(name)
    if len(value) < 50 or len(set(value)) < 10:
        raise ImproperlyConfigured(f"{name} is too weak: use 50 or more random characters.")
    return value


def hosts(name: str) -> list[str]:
    """The variable as host names; "any host" is not one."""
    value = words(name)
    if not value or "*" in value:
        raise ImproperlyConfigured(
            f"{name} must name the site's hosts, for example www.example.org."
        )
    return value


def web_address(name: str) -> str:
    """The variable as the https address of a site, without a slash at the end."""
    value = text(name).rstrip("/")
    parts = urlsplit(value)
    if parts.scheme != "https" or not parts.netloc or parts.path:
        raise ImproperlyConfigured(f"{name} must look like https://www.example.org, not “{value}”.")
    return value


def mail_server(name: str) -> dict[str, Any]:
    """The variable as an entry of `MAILERS`: smtp://user:password@host:587 (STARTTLS) or smtps://…:465."""
    parts = urlsplit(text(name))
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured(
            f"{name} must look like smtp://user:password@mail.example.org:587."
        )
    implicit = parts.scheme == "smtps"
    options = {
        "host": parts.hostname,
        "port": parts.port or (465 if implicit else 587),
        "username": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "use_ssl": implicit,
        "use_tls": not implicit and dict(parse_qsl(parts.query)).get("tls") != "no",
        "timeout": 15,
    }
    return {"BACKEND": "django.core.mail.backends.smtp.EmailBackend", "OPTIONS": options}


def file_store(name: str, default: str) -> dict[str, Any]:
    """The variable as an entry of `STORAGES`: s3://key:secret@host/bucket?region=…, or a folder when it is empty.

    Without a host the bucket is Amazon's; without a key the machine's own rights are used. `?tls=no` is for a service
    on the same machine.
    """
    value = text(name, default or " ").strip()
    if not value:
        return {"BACKEND": "django.core.files.storage.FileSystemStorage"}
    parts = urlsplit(value)
    bucket, asked = parts.path.strip("/"), dict(parse_qsl(parts.query))
    if parts.scheme != "s3" or not bucket or "/" in bucket or not asked.get("region"):
        raise ImproperlyConfigured(
            f"{name} must look like s3://key:secret@files.example.org/bucket?region=eu-west-2."
        )
    options = {"bucket_name": bucket, "region_name": asked["region"]}
    if parts.hostname:
        port = f":{parts.port}" if parts.port else ""
        scheme = "http" if asked.get("tls") == "no" else "https"
        options["endpoint_url"] = f"{scheme}://{parts.hostname}{port}"
    if parts.username:
        options["access_key"] = unquote(parts.username)
        options["secret_key"] = unquote(parts.password or "")
    return {"BACKEND": "cms.media.bucket.PrivateBucket", "OPTIONS": options}


def search_engine(name: str, default: str) -> dict[str, Any]:
    """The variable as an entry of `WAGTAILSEARCH_BACKENDS`: the engine in the database when it is empty, otherwise
    elasticsearch9://user:password@host:9200/name or opensearch3://…, with `?tls=no` for one on the same machine.
    """
    value = text(name, default or " ").strip()
    if not value:
        return {"BACKEND": "search.backend"}
    parts = urlsplit(value)
    prefix, asked = parts.path.strip("/"), dict(parse_qsl(parts.query))
    if parts.scheme not in SEARCH_ENGINES or not parts.hostname or "/" in prefix:
        raise ImproperlyConfigured(
            f"{name} must look like opensearch3://user:password@search.example.org:9200/localed; "
            f"engines are {', '.join(SEARCH_ENGINES)}."
        )
    scheme, place = ("http" if asked.get("tls") == "no" else "https"), parts.netloc
    return {
        "BACKEND": f"wagtail.search.backends.{parts.scheme}",
        "URLS": [f"{scheme}://{place}"],
        "INDEX_PREFIX": f"{prefix or 'localed'}_",
    }
