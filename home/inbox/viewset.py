"""Puts the messages into the admin."""

from django.urls import path
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.viewsets.model import ModelViewSet

from home.inbox.views import MessageList, ReadMessage
from home.models.message import Message


class MessageViewSet(ModelViewSet):
    """Messages are read and handled here; they are made by visitors alone."""

    model = Message
    name = "messages"
    icon = "mail"
    menu_label = _("Messages")
    menu_order = 260
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    inspect_view_enabled = True
    form_fields = ["state"]

    index_view_class = MessageList
    inspect_view_class = ReadMessage
    inspect_template_name = "home/inbox/read.html"
    list_display = [
        "reference",
        Column("form_title", label=_("Form"), sort_key="form_title"),
        Column("sender", label=_("From"), accessor="sender_label"),
        DateColumn("received_at", label=_("Received (UK time)"), sort_key="received_at"),
        Column("state", label=_("State"), accessor="state_label", sort_key="state"),
        Column("mail_state", label=_("Mail"), accessor="get_mail_state_display"),
    ]
    list_filter = ["state", "page", "handler", "mail_state"]
    list_export = [
        "reference",
        "form_title",
        "received_at",
        "sender_name",
        "sender_email",
        "text",
        "state_label",
        "delete_on",
    ]
    export_headings = {"text": _("Answers"), "state_label": _("State")}
    export_filename = "messages"
    search_backend_name = None
    search_fields = ["reference", "sender_name", "sender_email", "text"]

    def get_common_view_kwargs(self, **kwargs):
        """There is nothing to add, and no form of fields to edit."""
        return super().get_common_view_kwargs(
            **{
                **kwargs,
                "add_url_name": None,
                "edit_url_name": None,
                "history_url_name": None,
                "usage_url_name": None,
            }
        )

    def get_urlpatterns(self):
        """The list, the reading view, and deletion for those who may."""
        return [
            path("", self.index_view, name="index"),
            path("results/", self.index_results_view, name="index_results"),
            path("<int:pk>/", self.inspect_view, name="inspect"),
            path("<int:pk>/delete/", self.delete_view, name="delete"),
        ]

    def register_admin_url_finder(self) -> None:
        """Messages have no edit view to be found."""
