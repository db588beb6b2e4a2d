"""Puts pages and records that come with the site into the database, once.

Everything planted has a key made from its name. A second run finds it by that key, wherever editors have moved it
and whatever they have called it since, and leaves it alone.
"""

import datetime
import uuid
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page

from cms.blocks.data import TableBlock
from cms.models.approvals import Approval, approve

#: The space of names from which the keys are made. It never changes.
NAMES = uuid.UUID("5f0d3f0a-6d0c-4d4e-9f0b-6c1f3c2a7d15")


def key_of(name: str) -> uuid.UUID:
    """The key of what is planted under a name, for example `"page /about/"`."""
    return uuid.uuid5(NAMES, name)


def planted_page(address: str) -> Any:
    """The page that was planted at an address of the site (`/about/`), wherever it is now; `None` if there is none."""
    found = Page.objects.filter(translation_key=key_of(f"page {address}"))
    page = found.filter(locale=Locale.get_default()).first()
    return page.specific if page else None


def address_below(parent: Page, slug: str) -> str:
    """The address, without a language, of a page below `parent`; the root's child is the front page."""
    if parent.depth == 1:
        return "/"
    path = parent.url_path.split("/", 2)[2]
    return f"/{path}{slug}/"


def plant_page(
    parent: Page, page: Page, *, live: bool = True, on: datetime.datetime | None = None
) -> Any:
    """Adds `page` below `parent` as editors do (draft, then published if `live`); returns the page of the site.

    A page that stands there already is returned as it is. `on` is the moment of first publication. Raises
    `NotReadyToPublish` when something that publishing needs is missing.
    """
    address = address_below(parent, page.slug)
    there = planted_page(address) or Page.objects.child_of(parent).filter(slug=page.slug).first()
    if there:
        return there.specific
    page.translation_key = key_of(f"page {address}")
    page.locale = Locale.get_default()
    page.live = False
    page.first_published_at = on
    parent.add_child(instance=page)
    revision = page.save_revision(user=page.owner, clean=False, log_action=True)
    if live:
        if page.needs_sign_off:
            approve(revision, None, Approval.Kind.OVERRIDE, _("It came with the site."))
        revision.publish(user=page.owner)
    if on:
        backdate(page, revision, on)
    page.refresh_from_db()
    return page


def backdate(page: Page, revision: Any, on: datetime.datetime) -> None:
    """Gives a page the dates it would have if the site had been there then."""
    type(revision).objects.filter(pk=revision.pk).update(created_at=on)
    dates = {"first_published_at": on, "latest_revision_created_at": on}
    if Page.objects.filter(pk=page.pk, live=True).exists():
        dates["last_published_at"] = on
    Page.objects.filter(pk=page.pk).update(**dates)


def planted_record(model: type[Any], name: str) -> Any:
    """The shared record that was planted under a name; `None` if there is none."""
    key = key_of(f"{model._meta.model_name} {name}")
    return model.objects.filter(translation_key=key, locale=Locale.get_default()).first()


def plant_record(record: Any, name: str, *, live: bool = True) -> Any:
    """Adds a shared record under a name, published if `live`; returns the record of the site."""
    there = planted_record(type(record), name)
    if there:
        return there
    record.translation_key = key_of(f"{record._meta.model_name} {name}")
    record.locale = Locale.get_default()
    record.live = False
    record.save()
    revision = record.save_revision(clean=False)
    if live:
        revision.publish()
    record.refresh_from_db()
    return record


def day(year: int, month: int, date: int, hour: int = 9) -> datetime.datetime:
    """A moment in UK time."""
    return datetime.datetime(year, month, date, hour, tzinfo=timezone.get_default_timezone())


def table_cells(headings: list[str], rows: list[list[str]]) -> Any:
    """The cells of a table as its block keeps them, all of them plain words."""
    columns = [{"type": "text", "heading": heading} for heading in headings]
    values = {"columns": columns, "rows": [{"values": row} for row in rows], "caption": ""}
    return TableBlock().child_blocks["table"].to_python(values)
