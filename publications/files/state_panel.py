"""In the form of a record, below its files: how far each is read, and what keeps its pages from being shown."""

from collections.abc import Iterator
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import Panel

from cms.media.texts.drawing import can_be_drawn
from cms.media.texts.reading import READABLE

Sentences = Iterator[str | Promise]


class FileStatePanel(Panel):
    """Stands there when the record has been saved with a file that can be read."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "publications/admin/file_states.html"

        @property
        def states(self) -> list[tuple[Any, list[str | Promise]]]:
            """Each file with what there is to say of it."""
            if not self.instance.pk:
                return []
            rows = [row for row in self.instance.files.all() if row.document]
            return [
                (row, list(state_of(row.document)))
                for row in rows
                if row.document.ending in READABLE
            ]

        def is_shown(self) -> bool:
            """Only if there is something to say."""
            return super().is_shown() and bool(self.states)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Adds `states`."""
            return {**super().get_context_data(parent_context), "states": self.states}


def state_of(document: Any) -> Sentences:
    """What there is to say of one file, in sentences."""
    reading, pictures = (getattr(document, name, None) for name in ("reading", "pictures"))
    yield from state_of_reading(reading)
    if document.ending == "pptx" and not can_be_drawn(document):
        yield _(
            "Readers get the words of its slides, without pictures of them: add the same slides as a PDF if you want those too."
        )
    elif pictures:
        yield from state_of_pictures(pictures)


def state_of_reading(reading: Any) -> Sentences:
    """How far it is read."""
    if reading is None or reading.state == reading.State.WAITING:
        yield _("It waits to be read.")
    elif reading.state == reading.State.WORKING:
        yield _("It is being read.")
    elif reading.state == reading.State.FAILED:
        yield _("It could not be read.")
        yield reading.reason
    elif reading.reason:
        yield reading.reason
    elif reading.page_count:
        said = ngettext("%d page was read.", "%d pages were read.", reading.page_count)
        yield said % reading.page_count
    else:
        yield _("It was read.")


def state_of_pictures(pictures: Any) -> Sentences:
    """Whether its pages are drawn."""
    if pictures.state == pictures.State.FAILED:
        yield _("Its pages could not be drawn, so readers get their words only.")
        yield pictures.get_reason_code_display()
    elif pictures.state != pictures.State.DONE:
        yield _("Its pages are being drawn.")
