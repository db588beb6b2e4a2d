"""A whole and its parts."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError


class PartBlock(blocks.StructBlock):
    """One part of a whole."""

    label = blocks.CharBlock(label=_("Part"), max_length=120)
    percent = blocks.DecimalBlock(
        label=_("Percent"), min_value=0, max_value=100, decimal_places=1, max_digits=4
    )

    class Meta:
        icon = "decimal"


class ShareValue(blocks.StructValue):
    """A whole with everything its template prints."""

    @property
    def parts_in_place(self) -> list[dict[str, Any]]:
        """Each part with its number, label, percentage, and where it begins."""
        found, reached = [], Decimal(0)
        for place, part in enumerate(self["parts"], 1):
            percent = part["percent"] or Decimal(0)
            row = {"place": place, "label": part["label"], "percent": percent, "start": reached}
            found.append(row)
            reached += percent
        return found

    @property
    def total(self) -> Decimal:
        """What the parts add up to."""
        return sum((part["percent"] or Decimal(0) for part in self["parts"]), Decimal(0))

    @property
    def csv_rows(self) -> list[list[str]]:
        """The rows of the file with the same numbers."""
        body = [[part["label"], f"{part['percent'].normalize():f}"] for part in self["parts"]]
        return [[self["whole"], "%"], *body]


class ShareOfWholeBlock(blocks.StructBlock):
    """Parts of a whole, as one bar and as a list."""

    whole = blocks.CharBlock(
        label=_("The whole"), max_length=120, help_text=_("For example “Owners of the company”.")
    )
    parts = blocks.ListBlock(PartBlock(), label=_("Parts"), min_num=2, max_num=6)
    as_at = blocks.CharBlock(label=_("As at"), max_length=60)
    source = blocks.CharBlock(label=_("Source"), max_length=250)

    class Meta:
        icon = "order"
        label = _("Share of a whole")
        description = _("Two to six parts that make up one whole.")
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

    def clean(self, value: Any) -> Any:
        """Parts cannot be more than the whole."""
        value = super().clean(value)
        if value.total > 100:
            message = _("The parts add up to %s%%, more than the whole.") % value.total
            raise StructBlockValidationError({"parts": ValidationError(message)})
        return value
