"""Where the admin's screens for pictures and files are: ours stand before Wagtail's, under the same addresses."""

from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.account import AvatarSettingsPanel
from wagtail.documents.views import multiple as many_documents
from wagtail.images.views import multiple as many_images

from cms.media import deleting, listings

#: The names of menu entries, in the words of this site.
MENU_WORDS = {"images": _("Pictures"), "documents": _("Files")}


class AddPictures(many_images.AddView):
    """Several pictures at once, under the name they have here."""

    page_title = _("Add pictures")


class AddFiles(many_documents.AddView):
    """Several files at once."""

    page_title = _("Add files")


def urls() -> list[URLPattern]:
    """For the hook `register_admin_urls`, with a low order: Wagtail's patterns come after."""
    return [
        path("images/", listings.PictureList.as_view()),
        path("images/results/", listings.PictureList.as_view(results_only=True)),
        path("images/multiple/add/", AddPictures.as_view()),
        path("images/<int:image_id>/delete/", deleting.DeletePicture.as_view()),
        path("images/multiple/<int:image_id>/delete/", deleting.DeleteUploadedPicture.as_view()),
        path("documents/", listings.FileList.as_view()),
        path("documents/results/", listings.FileList.as_view(results_only=True)),
        path("documents/multiple/add/", AddFiles.as_view()),
        path("documents/delete/<int:document_id>/", deleting.DeleteFile.as_view()),
        path("documents/multiple/<int:doc_id>/delete/", deleting.DeleteUploadedFile.as_view()),
    ]


def rename_menu(request: Any, items: list[MenuItem]) -> None:
    """For the hook `construct_main_menu`."""
    for item in items:
        item.label = MENU_WORDS.get(item.name, item.label)


def without_profile_pictures() -> None:
    """Wagtail unfolds a profile picture however large it is, has no switch for that, and nobody here needs one."""
    setattr(AvatarSettingsPanel, "is_active", lambda panel: False)  # noqa: B010 - its type forbids assignment
