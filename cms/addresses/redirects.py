"""Old addresses and where they lead: what is refused, and how one is kept.

An old address leads straight to where it should: to a page of this site (and follows it when it moves), to another
address of this site, or elsewhere. It never leads to another old address, so nobody is sent round twice and no loop
can be made.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from cms.addresses.locate import path_of
from cms.addresses.lookup import file_at, is_file, page_at, view_at
from cms.models.missing_address import MissingAddress
from cms.querysets import is_public

LONGEST = 255
HOST = re.compile(r"^https?://[^/?#]*", re.IGNORECASE)
SLASHES = re.compile(r"//+")


@dataclass(frozen=True)
class Target:
    """Where an old address leads: a page, or else an address."""

    page: Page | None = None
    link: str = ""

    @property
    def key(self) -> str:
        """The address it leads to as it would be kept, if that is on this site; otherwise empty."""
        if self.page:
            return normal(path_of(self.page))
        return normal(self.link) if self.link.startswith("/") else ""

    def __str__(self) -> str:
        return (path_of(self.page) if self.page else "") or self.link


def normal(address: str) -> str:
    """The form in which old addresses are kept and looked for, from an address as it is written in a link.

    Path and sorted query without the host; small letters, no slash at the end; percent signs decoded.
    """
    text = HOST.sub("", address.strip()).partition("#")[0]
    path, _mark, query = text.partition("?")
    return normal_path(unquote(path), query)


def normal_path(path: str, query: str = "") -> str:
    """The same from a path that is decoded already, and a query that is not."""
    key = f"/{SLASHES.sub('/', path).strip('/')}"
    if query:
        key = f"{key}?{'&'.join(sorted(query.split('&')))}"
    return key.lower()


def target_of(text: str, key: str, known: Mapping[str, Any]) -> Target:
    """What an editor or a file names as the new address of the old address `key`.

    `known` has every old address, by its normal form. Raises `ValidationError` with one plain sentence for a place
    that does not exist, a loop or a chain.
    """
    text = text.strip()
    path = own_path(text)
    if path is None:
        check_elsewhere(text)
        return Target(link=text)
    if page := page_at(path):
        if "?" in text or "#" in text:
            raise ValidationError(_("Leave out what follows “?” or “#” in “%s”.") % text)
        return page_target(page, key)
    if normal(path) == key:
        raise ValidationError(_("“%s” would lead to itself.") % key)
    if normal(path) in known:
        raise ValidationError(
            _("“%s” is an old address itself. Name the place where it leads instead.") % text
        )
    check_exists(path)
    return Target(link=path)


def page_target(page: Page, key: str) -> Target:
    """A page as the place where the old address `key` leads; raises `ValidationError` if it is its own address."""
    target = Target(page=page)
    if target.key == key:
        raise ValidationError(_("“%s” would lead to itself.") % key)
    return target


def check_exists(path: str) -> None:
    """Raises `ValidationError` unless something for readers, other than a page, answers at the path."""
    if normal(path).startswith(normal(reverse("wagtailadmin_home"))):
        raise ValidationError(_("Addresses of the editors' screens are not for readers."))
    if view_at(path) is None or (is_file(path) and file_at(path)[0] is None):
        raise ValidationError(_("There is no page at “%s”.") % path)


def own_path(text: str) -> str | None:
    """The path if the address is on this site, `None` if it is elsewhere; raises `ValidationError` if it is none."""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError as error:
        raise ValidationError(_("This address cannot be read: “%s”.") % text) from error
    if host and host != urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname:
        return None
    if "\\" in text or not text.isprintable() or not (host or text.startswith("/")):
        raise ValidationError(
            _("Write the new address from the first “/” on, or in full with “https://”: “%s”.")
            % text
        )
    return parts.path or "/"


def check_elsewhere(text: str) -> None:
    """Raises `ValidationError` unless the text is a web address that fits."""
    if not text.isprintable() or len(text) > LONGEST:
        raise ValidationError(_("This address is too long or holds signs that no address has."))
    try:
        URLValidator(schemes=["http", "https"])(text)
    except ValidationError as error:
        raise ValidationError(
            _("Write an address elsewhere in full, with “https://”: “%s”.") % text
        ) from error


def check_old(key: str) -> None:
    """Raises `ValidationError` if a normal form cannot be an old address, because something else answers there."""
    if not key.strip("/"):
        raise ValidationError(_("The front page cannot lead elsewhere."))
    if len(key) > LONGEST:
        raise ValidationError(_("An old address can have %d characters at most.") % LONGEST)
    if "\\" in key or not key.isprintable():
        raise ValidationError(_("The old address holds signs that no address has."))
    path = key.partition("?")[0]
    if any(view_at(one) for one in (path, f"{path}/")):
        raise ValidationError(_("The site itself answers at “%s”.") % key)
    if "?" not in key and is_public(page_at(path)):
        raise ValidationError(
            _("There is a live page at “%s”, so it would never be used as an old address.") % key
        )


def known_addresses() -> dict[str, Redirect]:
    """Every kept old address by its normal form."""
    return {one.old_path: one for one in Redirect.objects.select_related("redirect_page")}


@transaction.atomic
def kept(redirect: Redirect) -> None:
    """To be called when an old address has been saved: what led to it leads on at once, and it is missing no more."""
    target = Target(redirect.redirect_page, redirect.redirect_link)
    key = redirect.old_path
    before = Redirect.objects.filter(redirect_link__in=[key, f"{key}/"]).exclude(pk=redirect.pk)
    before.filter(old_path=target.key).delete()
    before.update(redirect_page=target.page, redirect_link=target.link)
    MissingAddress.objects.filter(path=key).delete()
