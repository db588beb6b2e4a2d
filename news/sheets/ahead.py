"""Draws sheets before anybody asks for them, in the background, and throws away those of what is taken down."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from django.db import models, transaction
from django.db.models.signals import post_delete, post_save
from django_tasks import task

from cms.models import Infographic, Licence
from news.models import InfographicPage
from news.sheets.files import forget_files, make, sheet_for


@task()
def draw_sheet(key: int) -> None:
    """Draws the sheet of a page, if the public may see it."""
    page = InfographicPage.objects.select_related("infographic", "locale").filter(pk=key).first()
    sheet = sheet_for(page) if page else None
    if sheet is None:
        forget_files(key)
        return
    make(sheet, wait=True)


def draw_soon(pages: Iterable[int]) -> None:
    """Has sheets drawn once the transaction is through."""
    for key in pages:
        transaction.on_commit(partial(draw_sheet.enqueue, key), robust=True)


def saved(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    """Receives pages, infographics and licences; what only saves a draft names the fields it writes."""
    if kwargs.get("raw") or "latest_revision" in (kwargs.get("update_fields") or ()):
        return
    if isinstance(instance, InfographicPage):
        # A page that was never live has nothing drawn.
        if instance.live or instance.first_published_at:
            draw_soon([instance.pk])
        return
    pages = InfographicPage.objects.filter(live=True)
    about = "infographic" if isinstance(instance, Infographic) else "infographic__licence"
    draw_soon(pages.filter(**{about: instance.pk}).values_list("pk", flat=True))


def deleted(sender: type[models.Model], instance: Any, **kwargs: Any) -> None:
    """Receives deleted pages."""
    transaction.on_commit(partial(forget_files, instance.pk), robust=True)


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    for model in (InfographicPage, Infographic, Licence):
        post_save.connect(saved, sender=model, dispatch_uid=f"news.sheets.{model.__name__}")
    post_delete.connect(deleted, sender=InfographicPage, dispatch_uid="news.sheets.deleted")
