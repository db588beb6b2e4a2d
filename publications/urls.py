"""Addresses under /publications/ that are not pages: files, citations, exports. They stand before those of pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
