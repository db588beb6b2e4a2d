"""Puts the screens for old addresses into the admin, in the place of Wagtail's own where they replace them."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.contrib.redirects.models import Redirect
from wagtail.permissions import policy_registry

from cms.addresses import screens


def admin_urls() -> list[URLPattern]:
    """Addresses of the screens; the app stands before Wagtail's, so these are found first."""
    return [
        path("redirects/add/", screens.AddView.as_view()),
        path("redirects/<int:redirect_id>/", screens.ChangeView.as_view()),
        path("redirects/import/", screens.import_file),
        path("redirects/import/process/", screens.start_again),
        path("reports/broken-links/", screens.MissingReport.as_view(), name="missing_addresses"),
        path(
            "reports/broken-links/results/",
            screens.MissingReport.as_view(results_only=True),
            name="missing_addresses_results",
        ),
    ]


class ReportMenuItem(MenuItem):
    """Shown to whoever looks after old addresses."""

    def is_shown(self, request: HttpRequest) -> bool:
        policy: Any = policy_registry.get_by_type(Redirect)
        return policy.user_has_any_permission(request.user, ["add", "change"])


def report_item() -> MenuItem:
    """The report's entry in the menu."""
    return ReportMenuItem(
        _("Broken links"),
        reverse("missing_addresses"),
        name="broken-links",
        icon_name="redirect",
        order=650,
    )
