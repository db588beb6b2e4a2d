"""The forms through which pictures and files come in: one upload, many at once, a chooser, a replacement."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from cms.media.file_checks import CHECKS, check_file
from cms.media.picture_field import PictureField
from cms.media.titles import is_file_name, title_from_name
from cms.querysets import public_q


def same_field(kind: type[forms.FileField], old: forms.Field) -> forms.FileField:
    """A field of our own kind in the place of Wagtail's; its form offers no other way to exchange it."""
    return kind(label=old.label, required=old.required, widget=old.widget)


class UploadForm(forms.ModelForm):
    """What both libraries share: a title from the file's name where none was given."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # The models remove an old file themselves, once the new one is safe.
        self.original_file = None
        if "title" in self.fields:
            self.suggest_title()

    def suggest_title(self) -> None:
        """Where the file comes with the form its name will do; one of many waits under its name already."""
        if "file" in self.fields:
            self.fields["title"].required = False
        elif self.instance.pk is None and self.instance.title:
            self.initial["title"] = title_from_name(self.instance.title)

    @property
    def upload(self) -> UploadedFile | None:
        """The new file, if one was sent and nothing is wrong with it."""
        file = self.cleaned_data.get("file")
        return file if isinstance(file, UploadedFile) else None

    def clean(self) -> dict[str, Any]:
        """Gives the record a title a person would write."""
        cleaned = super().clean() or self.cleaned_data
        title = cleaned.get("title") or ""
        if self.upload and is_file_name(title, self.upload.name or ""):
            cleaned["title"] = title_from_name(self.upload.name or "")
        elif not title and "title" in self.fields and "title" not in self.errors:
            cleaned["title"] = self.instance.title or title_from_name("")
        return cleaned


class PictureForm(UploadForm, BaseImageForm):
    """Asks what the picture shows and whether people can be recognised on it; neither has a default."""

    class Meta(BaseImageForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields:
            self.fields["file"] = same_field(PictureField, self.fields["file"])
        if "description" in self.fields:
            self.ask_for_words(self.fields["description"])
        if "shows_people" in self.fields:
            self.ask_about_people(self.fields["shows_people"])
        if "licence" in self.fields:
            # A draft has no place on a picture, and is not for everybody; what stands there already may stay.
            known = Q(pk=self.instance.licence_id)
            field: Any = self.fields["licence"]
            field.queryset = field.queryset.filter(public_q() | known)

    def ask_for_words(self, field: forms.Field) -> None:
        """The person who has the picture knows what it shows; pages may say it in words of their own."""
        field.required = True
        # A sentence is longer than a line of the form.
        field.widget = AdminAutoHeightTextInput()
        field.label = _("Description (alternative text)")
        field.help_text = _(
            "What the picture shows, in one sentence, for people who cannot see it. "
            "A page may mark it as decoration, or use other words."
        )

    def ask_about_people(self, old: forms.Field) -> None:
        """Nobody may pass over the question: two answers, none of them chosen for a new picture."""
        self.fields["shows_people"] = forms.TypedChoiceField(
            label=old.label,
            help_text=old.help_text,
            choices=[("no", _("No")), ("yes", _("Yes"))],
            coerce=lambda value: value == "yes",
            widget=forms.RadioSelect,
        )
        known = self.instance.pk is not None
        self.initial["shows_people"] = (
            ("yes" if self.instance.shows_people else "no") if known else None
        )


class FileForm(UploadForm, BaseDocumentForm):
    """Accepts the kinds of files that readers can open, if they are what their names say."""

    class Meta(BaseDocumentForm.Meta):
        pass

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "file" in self.fields and self.instance.pk:
            self.fields["file"].help_text = _(
                "Choose another file to replace this one. Its address and its places on pages stay."
            )

    def clean_file(self) -> Any:
        """Looks into a new file; an old one is left alone."""
        file = self.cleaned_data["file"]
        if not isinstance(file, UploadedFile):
            return file
        kind = str(file.name).rpartition(".")[2].lower()
        if kind not in CHECKS:
            message = _("Files of this kind cannot be published. These can: %(kinds)s.")
            raise forms.ValidationError(message, "kind", {"kinds": ", ".join(CHECKS).upper()})
        check_file(file, kind)
        return file
