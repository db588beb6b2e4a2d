"""The forms that are made of words."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

LINE = ["bold", "italic", "link"]


class PointBlock(blocks.StructBlock):
    """A heading with a sentence or two."""

    title = blocks.CharBlock(label=_("Heading"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=LINE, required=False)

    class Meta:
        icon = "list-ul"


class EventBlock(blocks.StructBlock):
    """Something that happened, or will."""

    when = blocks.CharBlock(label=_("When"), max_length=60)
    title = blocks.CharBlock(label=_("What"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=LINE, required=False)

    class Meta:
        icon = "calendar"


class SideBlock(blocks.StructBlock):
    """One of the things that are compared."""

    title = blocks.CharBlock(label=_("Name"), max_length=80)
    points = blocks.ListBlock(blocks.CharBlock(label=_("Point"), max_length=250), label=_("Points"))

    class Meta:
        icon = "list-ul"


def points(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    """Sample points."""
    return [{"title": title, "text": f"<p>{text}</p>"} for title, text in pairs]


class ClaimBlock(blocks.StructBlock):
    """A claim, and what speaks for it."""

    claim = blocks.CharBlock(label=_("Claim"), max_length=200, help_text=_("One sentence."))
    reasons = blocks.ListBlock(PointBlock(), label=_("Reasons"), min_num=2, max_num=9)

    class Meta:
        icon = "openquote"
        label = _("Claim and reasons")
        description = _("One sentence, and two to nine reasons for it.")
        template = "cms/infographics/claim.html"
        preview_value = {
            "claim": "Schools improve faster together",
            "reasons": points(("They learn", "From one another."), ("They last", "For years.")),
        }


class ConditionsBlock(blocks.StructBlock):
    """Things that have to be in place, numbered."""

    conditions = blocks.ListBlock(PointBlock(), label=_("Conditions"), min_num=2, max_num=12)

    class Meta:
        icon = "list-ol"
        label = _("Numbered conditions")
        description = _("Two to twelve things that have to be in place, with large numbers.")
        template = "cms/infographics/conditions.html"
        preview_value = {
            "conditions": points(("A vision", "What is it for?"), ("Trust", "Who rings whom?"))
        }


class LevelsBlock(blocks.StructBlock):
    """How it fits together: one level within the other."""

    levels = blocks.ListBlock(
        PointBlock(),
        label=_("Levels"),
        min_num=2,
        max_num=6,
        help_text=_("The outermost first; each holds the next."),
    )

    class Meta:
        icon = "site"
        label = _("How it fits together")
        description = _("Levels that lie within one another, from the largest to the smallest.")
        template = "cms/infographics/levels.html"
        preview_value = {
            "levels": points(
                ("Learning partnership", "All."), ("Cluster", "Twelve."), ("Triad", "")
            )
        }


class TimelineBlock(blocks.StructBlock):
    """What happened when."""

    events = blocks.ListBlock(EventBlock(), label=_("Events"), min_num=2, max_num=20)

    class Meta:
        icon = "history"
        label = _("Timeline")
        description = _("Events in their order.")
        template = "cms/infographics/timeline.html"
        preview_value = {
            "events": [
                {"when": "March 2022", "title": "The areas are chosen", "text": ""},
                {"when": "April 2022", "title": "The project begins", "text": ""},
            ]
        }


class CompareBlock(blocks.StructBlock):
    """Two to four things side by side."""

    sides = blocks.ListBlock(SideBlock(), label=_("Sides"), min_num=2, max_num=4)

    class Meta:
        icon = "arrows-up-down"
        label = _("Compare")
        description = _("Two to four things side by side, each with its points.")
        template = "cms/infographics/compare.html"
        preview_value = {
            "sides": [
                {"title": "Inspection", "points": ["From outside", "Looks back"]},
                {"title": "Peer review", "points": ["Among colleagues", "Looks ahead"]},
            ]
        }
