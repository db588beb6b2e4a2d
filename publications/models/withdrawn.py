"""Records that the public could see once and can see no more: harvesters are told that they are gone."""

from typing import Any

from django.db import models
from django.db.models.signals import post_delete
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.signals import page_published, page_unpublished

from publications.models.publication import PublicationPage


class WithdrawnRecord(models.Model):
    """One of them. The key is that of the page, which may be deleted for good; nothing else of it is kept but its type."""

    key = models.PositiveBigIntegerField(_("key of the record"), unique=True)
    kind = models.CharField(_("type"), max_length=12)
    stamp = models.DateTimeField(_("withdrawn"), db_index=True)

    class Meta:
        verbose_name = _("withdrawn record")
        verbose_name_plural = _("withdrawn records")

    def __str__(self) -> str:
        return f"{self.key}"


def withdrawn(sender: Any, instance: PublicationPage, **kwargs: Any) -> None:
    """Notes it, in the transaction that withdraws. A copy that only mirrors another record was never one of its own."""
    if instance.alias_of_id:
        return
    values = {"kind": instance.kind, "stamp": timezone.now()}
    WithdrawnRecord.objects.update_or_create(key=instance.pk, defaults=values)


def deleted(sender: Any, instance: PublicationPage, **kwargs: Any) -> None:
    """The same for a record that was live until it was deleted; one that was withdrawn before keeps its day."""
    if instance.live:
        withdrawn(sender, instance)


def there_again(sender: Any, instance: PublicationPage, **kwargs: Any) -> None:
    """Forgets it. The signal comes when something is only scheduled, too."""
    if instance.live:
        WithdrawnRecord.objects.filter(key=instance.pk).delete()


def listen() -> None:
    """Connects the three; called once when the app is ready."""
    page_unpublished.connect(withdrawn, PublicationPage, dispatch_uid="publications.withdrawn")
    page_published.connect(there_again, PublicationPage, dispatch_uid="publications.there_again")
    post_delete.connect(deleted, PublicationPage, dispatch_uid="publications.deleted")
