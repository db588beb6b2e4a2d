"""The screens for what the team teaches the search: words that mean the same, and pages that stand first."""

from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.viewsets.model import ModelViewSet

from search.models import PromotedResult, Synonym

#: What the report says in the address of a form.
FROM_REPORT = ("question", "language")


class FromReport(generic.CreateView):
    """A form that the report may have opened, to which its question leads back."""

    def get_add_url(self) -> Any:
        """With the question, so that it is known on saving as well."""
        asked = {name: self.request.GET[name] for name in FROM_REPORT if name in self.request.GET}
        return f"{super().get_add_url()}?{urlencode(asked)}" if asked else super().get_add_url()

    def get_success_url(self) -> Any:
        """Back to the report, where the next question waits; otherwise to the list."""
        asked = asked_for(self.request)
        return reverse("search_report") if asked else super().get_success_url()


class AddWords(FromReport):
    """A new row of words; the report fills in what people typed."""

    def get_initial(self) -> dict[str, Any]:
        """The question first: whoever types it shall find the words that are added after it."""
        question, language = asked_for(self.request), self.request.GET.get("language")
        found = {**super().get_initial(), "words": f"{question}, " if question else ""}
        return {**found, "language": language} if language in dict(settings.LANGUAGES) else found


class AddPromoted(FromReport):
    """A new page that stands first; the report fills in what people typed."""

    def get_initial(self) -> dict[str, Any]:
        """The question."""
        return {**super().get_initial(), "question": asked_for(self.request)}


def asked_for(request: Any) -> str:
    """The question that the report names in the address."""
    return " ".join(request.GET.get("question", "").replace("\0", "").split())[:120]


def last_day(row: PromotedResult) -> Any:
    """The last day on which a page stands first, in words; for good if there is none."""
    return date_format(row.until, "j F Y") if row.until else _("for good")


class TaughtViewSet(ModelViewSet):
    """What both lists share: plain lists with their history."""

    copy_view_enabled = False
    add_to_reference_index = False
    search_backend_name = None
    list_per_page = 50

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        """Nothing else uses them, so there is no list of uses."""
        return super().get_common_view_kwargs(**{**kwargs, "usage_url_name": None})

    def get_urlpatterns(self) -> list[Any]:
        """All screens but that list."""
        return [one for one in super().get_urlpatterns() if one.name != "usage"]


class SynonymViewSet(TaughtViewSet):
    """Words that mean the same to the search."""

    model = Synonym
    name = "search_synonyms"
    url_prefix = "search/synonyms"
    icon = "link"
    menu_label = _("Synonyms")
    add_view_class = AddWords
    edit_handler = ObjectList(
        [FieldPanel("words"), FieldPanel("one_way"), FieldPanel("language")],
        base_form_class=WagtailAdminModelForm,
    )
    list_display = [
        "words",
        Column("direction", label=_("Which way")),
        Column("get_language_display", label=_("Language"), sort_key="language"),
    ]
    list_filter = ["language", "one_way"]
    search_fields = ["words"]


class PromotedViewSet(TaughtViewSet):
    """Pages that stand first for a question."""

    model = PromotedResult
    name = "search_promoted"
    url_prefix = "search/promoted"
    icon = "pick"
    menu_label = _("Promoted results")
    add_view_class = AddPromoted
    edit_handler = ObjectList(
        [
            FieldPanel("question"),
            FieldPanel("page"),
            FieldRowPanel([FieldPanel("position"), FieldPanel("until")]),
        ],
        base_form_class=WagtailAdminModelForm,
    )
    list_display = [
        "question",
        Column("page", label=_("Page")),
        Column("position", label=_("Position"), sort_key="position"),
        Column("until", label=_("Until"), accessor=last_day, sort_key="until"),
        Column("state", label=_("State")),
    ]
    search_fields = ["question", "page__title"]
