"""The list of plain pages in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables.pages import ParentPageColumn

from cms.listings import Listing, filters_for
from home.models import StandardPage


class PlainPages(Listing):
    """“Plain pages” in the menu."""

    name = "plain-pages"
    model = StandardPage
    menu_label = _("Plain pages")
    icon = "doc-full"
    menu_order = 160
    filterset_class = filters_for(StandardPage)
    own_columns = [ParentPageColumn("parent", label=_("Below"))]
