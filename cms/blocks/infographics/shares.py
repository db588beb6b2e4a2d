"""A whole and its parts."""

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from cms.blocks.infographics.numbers import number_of


def plain(number: Decimal) -> str:
    """A percentage without needless noughts: `80`, `2.5`."""
    return f"{number.normalize():f}"


def percent_of(part: Any) -> Decimal:
    """The share of one part; nought while there is none, or none that can be read: what is typed is only text yet."""
    value = part["percent"]
    if isinstance(value, Decimal):
        return value
    number = number_of(str(value or ""))
    return Decimal(0) if number is None else max(Decimal(str(number)), Decimal(0))


class PartBlock(blocks.StructBlock):
    """One part of a whole."""

    label = blocks.CharBlock(label=gettext_lazy("Part"), max_length=120)
    percent = blocks.DecimalBlock(
        label=gettext_lazy("Percent"), min_value=0, max_value=100, decimal_places=1, max_digits=4
    )

    class Meta:
        icon = "decimal"

    def get_searchable_content(self, value):
        """The words and the number, as readers see them."""
        return [str(value["label"]), f"{plain(percent_of(value))}%"]


class ShareValue(blocks.StructValue):
    """A whole with everything its template prints."""

    @property
    def parts_in_place(self) -> list[dict[str, Any]]:
        """Each part with its number, label, percentage, and where it begins and how wide it is in the bar.

        The bar holds the whole; parts that make more than the whole share it in proportion.
        """
        found, reached, room = [], Decimal(0), max(self.total, Decimal(100))
        for place, part in enumerate(self["parts"], 1):
            percent = percent_of(part)
            row = {
                "place": place,
                "label": part["label"],
                "percent": percent,
                "shown": plain(percent),
                "start": round(100 * reached / room, 2),
                "width": round(100 * percent / room, 2),
            }
            found.append(row)
            reached += percent
        return found

    @property
    def total(self) -> Decimal:
        """What the parts add up to."""
        return sum((percent_of(part) for part in self["parts"]), Decimal(0))

    @property
    def remark(self) -> str:
        """What the drawing says when its parts are not the whole; nothing when they are."""
        if self.total == 100:
            return ""
        return _("The parts add up to %s%%, not to 100%%.") % plain(self.total)

    @property
    def csv_rows(self) -> list[list[str]]:
        """The rows of the file with the same numbers."""
        return [[self["whole"], "%"], *([p["label"], p["shown"]] for p in self.parts_in_place)]


class ShareOfWholeBlock(blocks.StructBlock):
    """Parts of a whole, as one bar and as a list."""

    whole = blocks.CharBlock(
        label=gettext_lazy("The whole"),
        max_length=120,
        help_text=gettext_lazy("For example “Owners of the company”."),
    )
    parts = blocks.ListBlock(
        PartBlock(),
        label=gettext_lazy("Parts"),
        min_num=2,
        max_num=6,
        help_text=gettext_lazy("They should add up to 100. If they do not, the drawing says so."),
    )
    as_at = blocks.CharBlock(label=gettext_lazy("As at"), max_length=60)
    source = blocks.CharBlock(label=gettext_lazy("Source"), max_length=250)

    class Meta:
        icon = "order"
        label = gettext_lazy("Share of a whole")
        description = gettext_lazy("Two to six parts that make up one whole.")
        template = "cms/infographics/share.html"
        value_class = ShareValue
        preview_value = {
            "whole": "Owners of the company",
            "parts": [
                {"label": "Schools", "percent": Decimal(80)},
                {"label": "Council", "percent": Decimal(20)},
            ],
            "as_at": "2022",
            "source": "Made up for this preview",
        }
