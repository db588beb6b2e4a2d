"""What this app adds to the admin. Each area has its own module; this one registers them."""

from wagtail.snippets.models import register_snippet

from cms.records_admin import LibraryGroup

register_snippet(LibraryGroup)
