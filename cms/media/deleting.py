"""Deleting pictures and files: what is in use stays, on every way there is, and the screen says where it is used."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.documents.views import documents
from wagtail.documents.views import multiple as many_documents
from wagtail.documents.views.bulk_actions import DeleteBulkAction as DeleteDocuments
from wagtail.images.views import images
from wagtail.images.views import multiple as many_images
from wagtail.images.views.bulk_actions import DeleteBulkAction as DeleteImages

from cms.media.used_on import sources, uses_for


class RefusesUsed:
    """For Wagtail's screen that asks whether to delete one: shows where it is used instead."""

    object: Any
    request: HttpRequest

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Asks for the right first, so that the list is shown to those only who could delete."""
        allowed = self.user_has_permission("delete")  # type: ignore[attr-defined]  # Wagtail's view has it
        if allowed and (uses := uses_for(request.user, self.object)):
            return self.refusal(uses)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # as above

    def refusal(self, uses: list[Any]) -> HttpResponse:
        """The page that lists them."""
        context = {
            "file": self.object,
            "uses": uses,
            "page_title": _("This is in use"),
            "header_icon": "warning",
        }
        return TemplateResponse(self.request, "cms/admin/in_use.html", context, status=409)


class DeletePicture(RefusesUsed, images.DeleteView):
    """The screen for one picture."""


class DeleteFile(RefusesUsed, documents.DeleteView):
    """The screen for one file."""


class RefusesUsedUpload:
    """For the button beside something just uploaded together with others."""

    pk_url_kwarg = ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """As Wagtail answers, unless it is in use already."""
        model = self.get_model()  # type: ignore[attr-defined]  # Wagtail's view has it
        if sources(get_object_or_404(model, pk=kwargs[self.pk_url_kwarg])):
            return JsonResponse({"success": False})
        return super().post(request, *args, **kwargs)  # type: ignore[misc]  # as above


class DeleteUploadedPicture(RefusesUsedUpload, many_images.DeleteView):
    """The button beside an uploaded picture."""

    pk_url_kwarg = "image_id"


class DeleteUploadedFile(RefusesUsedUpload, many_documents.DeleteView):
    """The button beside an uploaded file."""

    pk_url_kwarg = "doc_id"


class DeletePictures(DeleteImages):
    """Several at once: those in use are left out, and listed."""

    template_name = "cms/admin/delete_pictures.html"

    def check_perm(self, image: Any) -> bool:
        """Whether this one may go."""
        return super().check_perm(image) and not sources(image)


class DeleteFiles(DeleteDocuments):
    """Several at once: those in use are left out, and listed."""

    template_name = "cms/admin/delete_files.html"

    def check_perm(self, document: Any) -> bool:
        """Whether this one may go."""
        return super().check_perm(document) and not sources(document)
