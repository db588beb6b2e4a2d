"""The note for staff above the form, as long as there is one: it says what was filled in by guessing."""

from wagtail.admin.panels import Panel


class NotePanel(Panel):
    """Shows the note of a saved record; it is changed in its own field."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "publications/admin/note_panel.html"

        def is_shown(self) -> bool:
            """While there is a note."""
            return bool(self.instance.pk and self.instance.staff_note)
