"""The picture model: what a picture shows, who made it, and who may be seen on it."""

from functools import partial
from typing import Any

from django.core.cache import DEFAULT_CACHE_ALIAS, caches
from django.core.cache.backends.base import BaseCache
from django.core.cache.backends.dummy import DummyCache
from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import classproperty
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.images.models import AbstractImage, AbstractRendition, SourceImageIOError
from wagtail.search import index

from cms.media.replacing import ReplaceableFile
from cms.trials import is_trial, undo_later


class CustomImage(ReplaceableFile, AbstractImage):
    """A picture in the library.

    The description is asked for at upload because the person who has the picture knows what it shows.
    A picture on which people can be recognised needs a record of who holds their consent and until when.
    """

    credit = models.CharField(
        _("credit"),
        max_length=200,
        blank=True,
        help_text=_("Who made it, as it should be printed."),
    )
    licence = models.ForeignKey(
        "cms.Licence",
        verbose_name=_("licence"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="images",
    )
    shows_people = models.BooleanField(
        _("people can be recognised"),
        default=False,
        help_text=_("Then say below who holds their consent, or the picture cannot go live."),
    )
    consent_held_by = models.CharField(_("consent held by"), max_length=200, blank=True)
    consent_until = models.DateField(
        _("consent lasts until"),
        null=True,
        blank=True,
        help_text=_("Leave empty if it has no end."),
    )
    consent_withdrawn = models.BooleanField(
        _("consent withdrawn"),
        default=False,
        help_text=_("Takes the picture off every page at once."),
    )

    admin_form_fields = (
        "file",
        "title",
        "description",
        "credit",
        "licence",
        "shows_people",
        "consent_held_by",
        "consent_until",
        "consent_withdrawn",
        "collection",
        "tags",
        "focal_point_x",
        "focal_point_y",
        "focal_point_width",
        "focal_point_height",
    )
    search_fields = [
        *AbstractImage.search_fields,
        index.SearchField("credit"),
    ]

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        # Each request for an original asks by its name.
        indexes = [models.Index(fields=["file"], name="cms_customimage_file")]

    @property
    def kind(self) -> str:
        """The type as a reader knows it: “JPEG”, “PNG” …"""
        ending = str(self.file.name or "").rpartition(".")[2].upper()
        return "JPEG" if ending == "JPG" else ending

    @property
    def weight(self) -> int | None:
        """Bytes of the original; `None` when its file is lost."""
        try:
            return self.get_file_size()
        except SourceImageIOError:
            return None

    @property
    def default_alt_text(self) -> str:
        """What choosers fill in as alternative text; never the file's name."""
        return self.description

    @property
    def may_be_shown(self) -> bool:
        """Whether the people on it agree to be shown today; true for pictures without people."""
        if self.consent_withdrawn:
            return False
        if not self.shows_people:
            return True
        lasts = self.consent_until is None or self.consent_until >= timezone.localdate()
        return bool(self.consent_held_by) and lasts

    @property
    def consent_in_words(self) -> str:
        """For the list in the admin."""
        if self.consent_withdrawn:
            return gettext("Withdrawn")
        if not self.shows_people:
            return gettext("Not needed")
        if not self.consent_held_by:
            return gettext("Missing")
        if self.consent_until is None:
            return gettext("No end")
        day = date_format(self.consent_until)
        text = gettext("Until %(day)s") if self.may_be_shown else gettext("Over since %(day)s")
        return text % {"day": day}

    def before_saving(self, before: "CustomImage | None") -> None:
        """Weight and fingerprint of a new file, whichever way it came in."""
        if self.has_new_file:
            self._set_image_file_metadata()

    def after_saving(self, before: "CustomImage | None") -> None:
        """Sizes of an old file, and of a picture that may no longer be shown, go at once."""
        super().after_saving(before)
        if before and (before.file.name != self.file.name or not self.may_be_shown):
            self.renditions.all().delete()

    def generate_rendition_file(self, *args: Any, **kwargs: Any) -> ContentFile:
        """Wagtail leaves its temporary file open until memory is tidied; here it is closed at once."""
        with super().generate_rendition_file(*args, **kwargs) as file:
            file.seek(0)
            return ContentFile(file.read(), name=file.name)


class CustomRendition(AbstractRendition):
    """One size and format of a picture."""

    image = models.ForeignKey(CustomImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        unique_together = (("image", "filter_spec", "focal_point_key"),)
        indexes = [models.Index(fields=["file"], name="cms_customrendition_file")]

    @classproperty
    def cache_backend(cls) -> BaseCache:
        """Where Wagtail keeps what it found; nothing of a trial, whose sizes are gone at its end."""
        return DummyCache("", {}) if is_trial() else caches[DEFAULT_CACHE_ALIAS]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """In a trial the file goes with its row."""
        is_new = self._state.adding
        super().save(*args, **kwargs)
        if is_new:
            undo_later(partial(self.file.storage.delete, self.file.name))
