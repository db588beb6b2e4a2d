"""“New publication from a file”: upload one, and get a draft that is filled in."""

from typing import Any

from django.db import transaction
from django.forms import modelform_factory
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from wagtail.admin import messages

from cms.media.forms import FileForm
from cms.media.texts.reading import READABLE, read_now
from cms.media.titles import title_from_name
from cms.models import CustomDocument
from publications.beginning import Place, begin, place_for
from publications.files.wanting import want_pages
from publications.from_file.filling import draft_of
from roles.models import Desk
from roles.writing_views import ask_for_desk, chosen_desk

#: Seconds that somebody waits in front of the screen; a longer file is read on in the background.
PATIENCE = 25


class UploadForm(FileForm):
    """A file that can be read, and the folder it comes into if there is a choice."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["file"]
        field.label = _("File")
        field.help_text = _(
            "A PDF, PowerPoint or Word file. It stays private until the record is live."
        )
        field.error_messages["required"] = _("Choose a file first.")
        # Wagtail's script would copy the file's name into a title; this form asks for none.
        field.widget.attrs = {"accept": ",".join(f".{ending}" for ending in sorted(READABLE))}

    def clean_file(self) -> Any:
        """One of the kinds that can be read."""
        file = super().clean_file()
        if str(file.name).rpartition(".")[2].lower() not in READABLE:
            self.add_error("file", _("Choose a PDF, PowerPoint or Word file."))
        return file


def from_file(request: HttpRequest) -> HttpResponse:
    """Takes a file in, reads it, and makes a draft that is filled in with what it says."""
    user: Any = request.user
    place = place_for(user)
    kind: Any = modelform_factory(CustomDocument, form=UploadForm, fields=("file", "collection"))
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = kind(*sent, user=user, instance=CustomDocument(uploaded_by_user=user))
    ask_for_desk(form, place.desks)
    if place.desks:
        # What a lead adds comes into the folder of whatever it is for.
        form.fields.pop("collection", None)
    if request.method == "POST" and form.is_valid():
        desk = chosen_desk(form, place.desks)
        if desk and desk.folder:
            form.instance.collection = desk.folder
        form.instance.title = title_from_name(form.cleaned_data["file"].name)
        document = form.save()
        read_now(document, PATIENCE)
        return made(request, CustomDocument.objects.get(pk=document.pk), place, desk)
    context = {"form": form}
    return render(request, "publications/admin/from_file.html", context)


@transaction.atomic
def made(
    request: HttpRequest, document: CustomDocument, place: Place, desk: Desk | None
) -> HttpResponse:
    """Makes the draft and leads to its form."""
    page = draft_of(document, place.library.locale)
    document.title, document.address = page.title, ""
    document.save()
    begin(page, place, request.user, desk)
    want_pages(page)
    text = _("“%s” is a draft now. What stands in it are guesses: the note for staff lists them.")
    messages.success(request, text % page.title)
    return redirect("wagtailadmin_pages:edit", page.pk)
