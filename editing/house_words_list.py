"""The list of house words, in the library beside the glossary."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from editing.models import HouseWord


class HouseWordViewSet(SnippetViewSet):
    """Words that the checks name when they are written differently."""

    model = HouseWord
    icon = "edit"
    base_url_path = "library/house-words"
    menu_label = _("House words")
    list_display = ["slip", "instead", "why", Column("get_language_display", label=_("Language"))]
    list_filter = ["language"]
    search_fields = ["slip", "instead"]
    list_per_page = 100
    inspect_view_enabled = False
