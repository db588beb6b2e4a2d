"""Addresses under /publications/ that are not pages: files, citations, exports. They stand before those of pages."""

from django.urls import path

from publications.citations.views import cite
from publications.library.exports import export

urlpatterns = [
    path("<slug:slug>/cite.<slug:ending>", cite, name="publication_cite"),
    path("export.<slug:ending>", export, name="publications_export"),
]
