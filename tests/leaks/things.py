"""What people try to do with posts, pictures, files, shared records and accounts."""

from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.models import Collection
from wagtail.test.utils.form_data import (
    nested_form_data,
    querydict_from_html,
    rich_text,
    streamfield,
)

from cms.models import CustomDocument, CustomImage, KeyFigure
from tests.factories import pdf_bytes, png_bytes
from tests.leaks.actions import Attempt, newest, save

IMAGE_WORDS = {"title": "New", "description": "New", "shows_people": "no"}


FILE_WORDS = {"title": "New", "accessible": "unknown", "language": "en"}


def new_picture() -> SimpleUploadedFile:
    """A picture on its way."""
    return SimpleUploadedFile("new.png", png_bytes(), "image/png")


def new_file() -> SimpleUploadedFile:
    """A file on its way."""
    return SimpleUploadedFile("new.pdf", pdf_bytes(), "application/pdf")


def upload(it: Attempt, folder: Collection) -> None:
    """Puts a picture into a folder."""
    it.post("/admin/images/add/", **IMAGE_WORDS, file=new_picture(), collection=folder.pk)


def upload_file(it: Attempt, folder: Collection) -> None:
    """Puts a file into a folder."""
    it.post("/admin/documents/add/", **FILE_WORDS, file=new_file(), collection=folder.pk)


def in_their_folder(it: Attempt) -> int:
    """How many pictures and files are in somebody else's folder."""
    models = (CustomImage, CustomDocument)
    return sum(model.objects.filter(collection=it.site.folder).count() for model in models)


def change_image(it: Attempt, image: CustomImage, folder: Any = None) -> None:
    """Gives a picture another title, and puts it elsewhere."""
    words = {"title": "Other", "description": "New", "shows_people": "no"}
    folder = folder or image.collection
    it.post(f"/admin/images/{image.pk}/", **words, collection=folder.pk)


def change_figure(it: Attempt, figure: KeyFigure, **more: Any) -> None:
    """Gives a shared figure another label."""
    data = {
        "value": "1",
        "unit": "x",
        "label": "Other",
        "as_at": "2022-09-01",
        "source": "y",
        "folder": figure.folder_id or "",
    }
    it.post(f"/admin/library/figures/edit/{figure.pk}/", **{**data, **more})  # fmt: skip


def newest_figure(figure: KeyFigure) -> Any:
    """What a figure says in its newest version."""
    return newest(figure).label


def permission_of(it: Attempt) -> Any:
    """Whether the newest version of a quote says that its words may be used."""
    return newest(it.site.own_quote).approval


def approve_quote(it: Attempt) -> None:
    """Says that somebody agreed to be quoted."""
    quote = it.site.own_quote
    data = {
        "words": quote.words,
        "speaker": "A head",
        "approval": "approved",
        "approved_by": "A head",
    }
    data |= {"approved_on": "2022-05-01", "folder": str(quote.folder_id)}
    it.post(f"/admin/library/quotes/edit/{quote.pk}/", **data)


def add_account(it: Attempt) -> None:
    """Adds a person."""
    words = {
        "username": "new",
        "email": "new@example.org",
        "first_name": "New",
        "last_name": "Person",
    }
    it.post("/admin/users/new/", **words, is_active="on")


def change_account(it: Attempt) -> None:
    """Calls somebody otherwise."""
    other = it.site.other
    words = {
        "username": other.username,
        "email": other.email,
        "first_name": "Else",
        "last_name": "X",
    }
    it.post(f"/admin/users/edit/{other.pk}/", **words, is_active="on")


def change_group(it: Attempt) -> None:
    """Calls a group otherwise."""
    data = querydict_from_html(it.site.group_form).dict()
    it.post(f"/admin/groups/edit/{it.site.group.pk}/", **{**data, "name": "Else"})


def add_folder(it: Attempt) -> None:
    """Makes a folder for pictures and files."""
    it.post("/admin/collections/add/", name="New", parent=Collection.get_first_root_node().pk)


def restore(it: Attempt) -> None:
    """Puts a page back from the Bin."""
    it.post(f"/admin/bin/{it.site.bin_entry.pk}/restore/")


def delete_for_good(it: Attempt) -> None:
    """Empties the Bin."""
    it.post(f"/admin/bin/{it.site.bin_entry.pk}/delete/")


def write_post(it: Attempt, **data: Any) -> None:
    """Takes the first step of a post."""
    it.post("/admin/write/post/", title="New post", **data)


def begin_publication(it: Attempt) -> None:
    """Takes the first step of a publication."""
    it.post("/admin/write/publication/", title="New publication")


def paste_reference(it: Attempt) -> None:
    """Makes a publication of a pasted reference."""
    paste = "TY  - RPRT\nTI  - New publication\nER  - "
    it.post("/admin/publications/from-reference/", paste=paste, make="1")


def press(name: str, button: str) -> Callable[[Attempt], None]:
    """Submits or publishes a post, which needs a text for that."""
    words = streamfield([("prose", rich_text("<p>What we tried.</p>"))])
    text = nested_form_data({"body": words})
    return save(name, **{**text, button: "yes"})
