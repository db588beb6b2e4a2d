"""Ways to publish that need no form: several pages at once, translations, and the admin's own interface for programs.

All ask `publish_problems()` before anything is written.
"""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from rest_framework.exceptions import ValidationError as ApiValidationError
from rest_framework.response import Response
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.admin import messages
from wagtail.admin.api.actions.publish import PublishPageAPIAction
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.pages.bulk_actions import PublishBulkAction
from wagtail.models import Page
from wagtail.snippets.permissions import get_permission_name
from wagtail_localize.models import Translation

from cms.models import NotReadyToPublish
from cms.models.approvals import approved_revision
from cms.publish_refusals import refusal_message


class PublishReadyPages(PublishBulkAction):
    """Publishes the selected pages that are ready, and says why the others are not."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Adds one message for each page that stays as it is."""
        self.refusals: list[NotReadyToPublish] = []
        response = super().form_valid(form)
        for refusal in self.refusals:
            messages.error(self.request, refusal_message(refusal))
        return response

    def get_execution_context(self) -> dict[str, Any]:
        """Adds the list that takes the refusals."""
        return {**super().get_execution_context(), "refusals": self.refusals}

    @classmethod
    def execute_action(
        cls,
        objects: list[Any],
        include_descendants: bool = False,
        user: Any = None,
        refusals: Any = None,
        **options: Any,
    ) -> tuple[int, int]:
        """Publishes one page after the other; returns how many, and how many below them."""
        pages = below = 0
        for page in objects:
            pages += publish_or_note(page, user, refusals)
            drafts = page.get_descendants().not_live() if include_descendants else []
            for draft in drafts:
                if user is None or draft.permissions_for_user(user).can_publish():
                    below += publish_or_note(draft, user, refusals)
        return pages, below

    def get_success_message(self, num_parent_objects: int, num_child_objects: int) -> str | None:
        """Nothing when nothing was published."""
        if not num_parent_objects:
            return None
        return super().get_success_message(num_parent_objects, num_child_objects)


def publish_or_note(page: Any, user: Any, refusals: list[NotReadyToPublish] | None) -> bool:
    """Publishes the approved version, or the latest; a refusal goes into the list, or is raised if there is none."""
    try:
        with transaction.atomic():
            revision = approved_revision(page) or page.get_latest_revision()
            revision = revision or page.specific.save_revision(user=user, clean=False)
            revision.publish(user=user)
    except NotReadyToPublish as refusal:
        if refusals is None:
            raise
        refusals.append(refusal)
        return False
    return True


class PublishReadyPage(PublishPageAPIAction):
    """Takes the place of "publish" in the admin's interface for programs."""

    def _action_from_data(self, instance: Any, data: Any) -> PublishPageRevisionAction:
        """What is approved goes live, and no later draft."""
        revision = approved_revision(instance)
        if revision is None:
            return super()._action_from_data(instance, data)
        return PublishPageRevisionAction(revision, user=self.request.user)

    def execute(self, instance: Any, data: Any) -> Response:
        """Publishes; answers 400 with the problems by field if there are any."""
        try:
            revision = approved_revision(instance) or instance.get_latest_revision()
            version = revision.as_object() if revision else instance.specific
            version.refuse_if_unready()
            version.refuse_unsigned(revision)
        except ValidationError as refusal:
            raise ApiValidationError(refusal.message_dict) from refusal
        return super().execute(instance, data)


def check_translation(request: HttpRequest, target: Any) -> None:
    """Before a translation is published: keeps its draft, and says what is missing as the editor's form would.

    The translation screen knows one sentence for everything that can be wrong. Raises `NotReadyToPublish`.
    """
    if request.method != "POST" or request.POST.get("action") != "publish":
        return
    translation = Translation.objects.filter(
        source__object_id=getattr(target, "translation_key", None),
        target_locale_id=getattr(target, "locale_id", None),
        enabled=True,
    ).first()
    if translation and may_publish(request.user, target):
        translation.save_target(user=request.user, publish=False)
        target.refresh_from_db()
        version = target.get_latest_revision_as_object()
        version.refuse_if_unready()
        version.refuse_unsigned(target.get_latest_revision())


def may_publish(user: Any, target: Any) -> bool:
    """Whether somebody may publish a page or a shared record."""
    if isinstance(target, Page):
        return target.permissions_for_user(user).can_publish()
    return user.has_perm(get_permission_name("publish", type(target)))


def check_before_publishing(router: Any) -> None:
    """Registers it with the interface."""
    PagesAdminAPIViewSet.actions = {**PagesAdminAPIViewSet.actions, "publish": PublishReadyPage}
