"""The lists that the admin's own scripts may ask for: everybody gets only what they may use."""

from typing import Any

from django.db.models import QuerySet
from wagtail.documents.api.admin.views import DocumentsAdminAPIViewSet
from wagtail.images.api.admin.views import ImagesAdminAPIViewSet
from wagtail.permissions import policy_registry

ACTIONS = ["choose", "add", "change", "delete"]


class OwnFoldersOnly:
    """Wagtail gives the whole library to whoever may sign in."""

    model: Any
    request: Any

    def get_queryset(self) -> QuerySet:
        """What is in the folders of the person asking."""
        mine = policy_registry.get_by_type(self.model).instances_user_has_any_permission_for(
            self.request.user, ACTIONS
        )
        found = super().get_queryset()  # type: ignore[misc]  # Wagtail's view set has it
        return found.filter(pk__in=mine.values("pk"))


class Pictures(OwnFoldersOnly, ImagesAdminAPIViewSet):
    """Pictures of one's own folders."""


class Files(OwnFoldersOnly, DocumentsAdminAPIViewSet):
    """Files of one's own folders."""


def restrict(router: Any) -> None:
    """For the hook `construct_admin_api`, after Wagtail's own registrations."""
    router.register_endpoint("images", Pictures)
    router.register_endpoint("documents", Files)
