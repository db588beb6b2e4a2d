"""The first question of a new progress update: which pilot is it about?"""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.choose_parent import ChooseParentView
from wagtail.models import Page

from cms.bin_place import outside_the_bin
from pilots.models import PilotPage, ProgressIndexPage


class PilotChoice(forms.ModelChoiceField):
    """Pilots by number and short name."""

    def label_from_instance(self, pilot: PilotPage) -> str:
        """For example “Pilot 3: Professional accountability”; a draft may have no number yet."""
        name = pilot.short_name or pilot.title
        if not pilot.number:
            return name
        return str(_("Pilot %(number)s: %(name)s")) % {"number": pilot.number, "name": name}


class PilotForm(forms.Form):
    """Offers the given pilots; what is chosen is the pilot's list of updates, where the new one belongs."""

    def __init__(self, pilots: QuerySet[PilotPage], *args: Any) -> None:
        super().__init__(*args)
        self.fields["parent_page"] = PilotChoice(
            label=_("Which pilot is it about?"),
            queryset=pilots,
            widget=forms.RadioSelect,
            empty_label=None,
            error_messages={"required": _("Choose a pilot.")},
        )

    def clean_parent_page(self) -> ProgressIndexPage:
        """The list below the pilot that was chosen."""
        return ProgressIndexPage.objects.child_of(self.cleaned_data["parent_page"]).get()


class ChoosePilotView(ChooseParentView):
    """Takes the place of Wagtail's search for a parent page: three pilots fit on one screen."""

    page_title = _("New progress update")
    submit_button_label = _("Go on")

    def get_page_subtitle(self) -> str:
        """The title says it all."""
        return ""

    def get_form(self) -> PilotForm:
        """The pilots to which the person may add an update."""
        lists = outside_the_bin(self.get_valid_parent_pages(self.request.user))
        paths = [path[: -Page.steplen] for path in lists.values_list("path", flat=True)]
        pilots = PilotPage.objects.filter(path__in=paths).order_by("number", "title")
        return PilotForm(pilots, self.request.POST or None)
