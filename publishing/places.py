"""Where something is mended: the address of its form, down to the field."""

from typing import Any

from django.conf import settings
from wagtail.admin.admin_url_finder import AdminURLFinder


def edit_path(item: Any, field: str = "") -> str:
    """The path of the form of a page, record or set, at the field that is named; empty if it has no form."""
    path = AdminURLFinder().get_edit_url(item) or ""
    return f"{path}#field-{field}" if path and field else path


def edit_address(item: Any, field: str = "") -> str:
    """The same with the site in front, for mails."""
    path = edit_path(item, field)
    return f"{settings.WAGTAILADMIN_BASE_URL}{path}" if path else ""
