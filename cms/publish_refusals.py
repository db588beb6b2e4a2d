"""Turns a refusal to publish into a message for the person at the screen.

The editor's forms ask beforehand and mark the fields. An approval, a list of pages or a translation has no such form:
there `publish()` refuses by raising, and this middleware answers with what is missing and the way to mend it.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.admin_url_finder import AdminURLFinder

from cms.models import NotReadyToPublish


def refusal_message(refusal: NotReadyToPublish) -> SafeString:
    """What cannot go live, and each reason, as a list."""
    reasons = format_html_join("", "<li>{}</li>", ((text,) for text in refusal.sentences))
    heading = _("“%(name)s” cannot go live yet. Nothing that you wrote is lost.")
    return format_html("{}<ul>{}</ul>", heading % {"name": refusal.record}, reasons)


class PublishRefusalMiddleware:
    """Answers `NotReadyToPublish`, wherever in the admin it comes from."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        """Back to the form of what was refused, with the reasons; other errors stay what they are."""
        if not isinstance(exception, NotReadyToPublish) or not request.user.is_authenticated:
            return None
        if request.content_type == "application/json":
            return JsonResponse({"problems": exception.sentences}, status=400)
        messages.error(request, refusal_message(exception))
        target = AdminURLFinder(request.user).get_edit_url(exception.record)
        target = target or reverse("wagtailadmin_home")
        if request.headers.get("x-requested-with") == "XMLHttpRequest":
            # The dialogs of Wagtail follow this to the page.
            return JsonResponse({"step": "success", "redirect": target})
        return HttpResponseRedirect(target)
