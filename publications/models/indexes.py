"""The library: all publications in one list."""

from django.utils.translation import gettext_lazy as _

from cms.models import BasePage


class PublicationIndexPage(BasePage):
    """The list of publications, at /publications/."""

    parent_page_types = ["home.HomePage"]
    subpage_types = ["publications.PublicationPage"]
    max_count_per_parent = 1
    kind_label = _("Publications")

    class Meta:
        verbose_name = _("list of publications")
