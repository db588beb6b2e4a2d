"""The list of messages and the reading view."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views import generic

from home.enquiries.delivery import deliver_soon
from home.inbox.forms import HandlingForm, note
from home.models.message import Message

#: Spreadsheets take a cell that begins so for a formula and carry it out.
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def harmless(value: Any) -> Any:
    """A value for a spreadsheet; text that could be taken for a formula gets an apostrophe in front."""
    text = str(value)
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_SIGNS) else value


class MessageList(generic.IndexView):
    """Messages, newest first."""

    page_title = gettext_lazy("Messages")

    def get_base_queryset(self):
        """With those who handle them, in one query."""
        return super().get_base_queryset().select_related("handler", "page")

    def get_list_more_buttons(self, instance):
        """“Read” and “Delete”."""
        buttons = super().get_list_more_buttons(instance)
        for button in buttons:
            if button.icon_name == "info-circle":
                button.label = _("Read")
        return buttons

    def preprocess_field_value(self, field, value, export_format):
        """What visitors wrote must not run in a spreadsheet."""
        return harmless(super().preprocess_field_value(field, value, export_format))


class ReadMessage(generic.InspectView):
    """One message with its history, and the form to handle it."""

    page_title = gettext_lazy("Message")
    template_name = "home/inbox/read.html"

    def get_page_subtitle(self) -> str:
        """The reference."""
        return self.object.reference

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The message as it is now."""
        return self.screen(HandlingForm(self.object))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Takes the form, or sends the mails again."""
        if not self.user_has_permission("change"):
            raise PermissionDenied
        if "deliver" in request.POST:
            return self.deliver_again()
        form = HandlingForm(self.object, request.POST)
        if not form.is_valid():
            self.object.refresh_from_db()
            return self.screen(form)
        form.save(request.user)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(request.path)

    def deliver_again(self) -> HttpResponse:
        """Begins anew with mails that were not delivered."""
        message = self.object
        for name in ("mail_state", "receipt_state"):
            if getattr(message, name) in {Message.Mail.FAILED, Message.Mail.GIVEN_UP}:
                setattr(message, name, Message.Mail.WAITING)
        message.attempts, message.next_attempt = 0, timezone.now()
        message.save(update_fields=["mail_state", "receipt_state", "attempts", "next_attempt"])
        note(message, self.request.user, _("Asked for another attempt to deliver the mail."))
        deliver_soon(message)
        messages.success(self.request, _("The mail is on its way again."))
        return HttpResponseRedirect(self.request.path)

    def screen(self, form: HandlingForm) -> HttpResponse:
        """The whole screen; a form with errors starts from the history as it is now."""
        history = list(self.object.notes.select_related("author"))
        if form.is_bound:
            form.data = {**self.request.POST.dict(), "seen": str(len(history))}
        context = self.get_context_data(form=form, history=history)
        context["may_change"] = self.user_has_permission("change")
        return self.render_to_response(context)
