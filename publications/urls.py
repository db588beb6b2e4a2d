"""Addresses under /publications/ that are not pages: files, citations, exports. They stand before those of pages."""

from django.urls import path, re_path

from publications.citations.views import cite
from publications.files import preview_views as previews
from publications.files import views as files
from publications.library.exports import export

SLUG = r"^(?P<slug>[-\w]+)"
NAME = r"(?P<name>[a-z0-9-]+\.[a-z0-9]{2,5})"

urlpatterns = [
    path("<slug:slug>/cite.<slug:ending>", cite, name="publication_cite"),
    path("export.<slug:ending>", export, name="publications_export"),
    re_path(rf"{SLUG}/preview/{NAME}/$", previews.preview, name="publication_preview"),
    re_path(
        rf"{SLUG}/preview/{NAME}/(?P<number>[1-9]\d{{0,2}})\.webp$",
        previews.picture,
        name="publication_page_picture",
    ),
    # Any name with an ending: whatever has a name of its own (cite.ris …) stands above this line.
    re_path(rf"{SLUG}/{NAME}$", files.file, name="publication_file"),
]
