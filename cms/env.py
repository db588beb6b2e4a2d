"""Typed readers of environment variables.

Each reader names the variable that is missing or malformed, so that whoever starts the site can mend it
without reading the code.
"""

import os
from collections.abc import Sequence

from django.core.exceptions import ImproperlyConfigured

TRUE = {"1", "true", "yes", "on"}
FALSE = {"0", "false", "no", "off"}


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


def number(name: str, default: int) -> int:
    """The variable as a whole number."""
    value = os.environ.get(name, "").strip()
    if not value:
        return default
    try:
        return int(value)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number, not “{value}”.") from None


def words(name: str, default: Sequence[str] | None = None) -> list[str]:
    """The variable as a list, separated by commas; blanks around and between items are dropped."""
    value = text(name, None if default is None else ",".join(default) or " ")
    return [item.strip() for item in value.split(",") if item.strip()]
