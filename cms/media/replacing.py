"""A new file in the place of an old one: the record, its address and its uses stay, the old content goes.

The old content goes once the new one is safely in, and whoever comes second removes what the first had put there.
"""

from typing import Any, Self

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

#: How a replacement is called in the history.
REPLACED = "cms.replace_file"


def register_history(actions: Any) -> None:
    """For the hook `register_log_actions`."""
    actions.register_action(REPLACED, _("Replace the file"), _("File replaced"))


class ReplaceableFile(models.Model):
    """Gives a picture or file a `save()` that knows what was stored before."""

    #: The field of the model that uses this.
    file: Any

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Saves the whole record, then asks `file_changed()` and tidies up; parts are saved as they are."""
        if kwargs.get("update_fields") is not None:
            super().save(*args, **kwargs)
            return
        before = self.stored() if self.pk else None
        self.before_saving(before)
        super().save(*args, **kwargs)
        self.after_saving(before)

    def stored(self) -> Self | None:
        """The record as it stands in the database, held until this transaction ends."""
        return type(self)._default_manager.select_for_update().filter(pk=self.pk).first()

    def before_saving(self, before: Self | None) -> None:
        """For what must be known before the record is written."""

    def after_saving(self, before: Self | None) -> None:
        """Removes the old content, once it is certain that the new one stays."""
        if before and before.file and before.file.name != self.file.name:
            storage, name = before.file.storage, before.file.name
            transaction.on_commit(lambda: storage.delete(name))
            log(instance=self, action=REPLACED)

    @property
    def has_new_file(self) -> bool:
        """Whether the file at hand has not been stored yet."""
        return bool(self.file) and not getattr(self.file, "_committed", True)
