"""What belongs to nobody's page, with canaries: messages, redirects, what others are doing just now."""

from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Site, UploadedFile, Workflow
from wagtail_localize.models import (
    OverridableSegment,
    StringSegment,
    Translation,
    TranslationSource,
)

from cms.models import MissingAddress
from search.models import AskedQuestion, PromotedResult, Synonym
from tests.factories import (
    make_form,
    make_message,
    png_bytes,
)

ADMINISTRATOR = ("administrator",)


class OfficeThings:
    """A part of the hidden site."""

    say: Any
    other: Any
    page: Any
    draft: Any
    image: Any
    tree: Any
    welsh: Any

    def make_translation(self) -> None:
        """A page that is being translated into Welsh."""
        source, _created = TranslationSource.get_or_create_from_instance(self.draft)
        self.translation_source = source
        self.translation = Translation.objects.create(source=source, target_locale=self.welsh)
        self.translation.save_target(user=self.other, publish=False)
        parts = StringSegment.objects.filter(source=source, context__path__startswith="body")
        self.segment = parts.first()
        self.overridable = OverridableSegment.objects.filter(source=source).first()

    def make_office_things(self) -> None:
        """What belongs to nobody's page: messages, redirects, addresses not found."""
        readers = ("administrator", "comms editor")
        self.form = make_form(self.tree)
        words = {
            "sender_name": self.say("name of a reader", readers),
            "sender_email": f"{self.say('e-mail of a reader', readers)}@example.org",
            "text": self.say("message of a reader", readers),
        }
        self.message = make_message(self.form, answers=[["Your message", words["text"]]], **words)
        path = f"/{self.say('old address', readers)}"
        self.redirect = Redirect.objects.create(old_path=path, redirect_page=self.page)
        AskedQuestion.objects.create(
            question=self.say("question of the search", readers),
            language="en-gb",
            day="2026-01-05",
            times=3,
        )
        self.synonym = Synonym.objects.create(
            words=f"{self.say('words that mean the same', readers)}, x"
        )
        asked = self.say("question for which a page stands first", readers)
        self.promoted = PromotedResult.objects.create(question=asked, page=self.page)
        MissingAddress.objects.create(path=f"/{self.say('address not found', readers)}/")
        self.group = Group.objects.create(name=self.say("name of a group", ADMINISTRATOR))
        self.workflow = Workflow.objects.get()
        self.task = self.workflow.tasks.get()
        self.site = Site.objects.get()

    def make_traces(self) -> None:
        """What somebody else is doing just now: an upload that waits for its form, an open editor, a passkey."""
        kind = ContentType.objects.get_for_model(type(self.image))
        file = ContentFile(png_bytes(), name=f"{self.say('name of an upload', ADMINISTRATOR)}.png")
        self.upload = UploadedFile.objects.create(
            for_content_type=kind, file=file, uploaded_by_user=self.other
        )
        self.session = EditingSession.objects.create(
            user=self.other, content_object=self.page, last_seen_at=timezone.now(), is_editing=True
        )
        self.passkey = Authenticator.objects.create(
            user=self.other,
            type=Authenticator.Type.WEBAUTHN,
            data={"name": self.say("name of a passkey", ())},
        )
