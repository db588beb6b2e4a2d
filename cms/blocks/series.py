"""Blocks made of several like parts: steps, parts that unfold, pairs, questions, lessons."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.text import SHORT_FEATURES


class StepBlock(blocks.StructBlock):
    """One step."""

    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_FEATURES, required=False)


class StepsBlock(blocks.StructBlock):
    """A sequence in which the order matters."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    steps = blocks.ListBlock(StepBlock(), label=_("Steps"), min_num=2)

    class Meta:
        icon = "list-ol"
        label = _("Steps")
        description = _("Numbered steps, when the order matters.")
        template = "cms/blocks/steps.html"
        preview_value = {
            "heading": "How a peer review runs",
            "steps": [
                {
                    "title": "Agree the question",
                    "text": "<p>The school says what it wants to learn.</p>",
                },
                {"title": "Visit", "text": "<p>Two heads from other schools look and listen.</p>"},
                {"title": "Talk it through", "text": ""},
            ],
        }


class AccordionItemBlock(blocks.StructBlock):
    """One part that opens."""

    title = blocks.CharBlock(label=_("Title"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_FEATURES)


class AccordionBlock(blocks.StructBlock):
    """Parts that open one by one."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    items = blocks.ListBlock(AccordionItemBlock(), label=_("Parts"), min_num=1)

    class Meta:
        icon = "collapse-down"
        label = _("Accordion")
        description = _("Parts that open on request. Good for details that few readers need.")
        template = "cms/blocks/accordion.html"
        preview_value = {
            "heading": "Questions",
            "items": [
                {"title": "Who can take part?", "text": "<p>The areas chosen in March 2022.</p>"}
            ],
        }


class ValuePairBlock(blocks.StructBlock):
    """A label with its text."""

    label = blocks.CharBlock(label=_("Label"), max_length=120)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_FEATURES)


class ValuePairsBlock(blocks.StructBlock):
    """Labels with their texts."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    pairs = blocks.ListBlock(ValuePairBlock(), label=_("Pairs"), min_num=1)

    class Meta:
        icon = "list-ul"
        label = _("Labels and texts")
        description = _("A list of labels, each with a sentence or two: values, aims, definitions.")
        template = "cms/blocks/value_pairs.html"
        preview_value = {
            "heading": "Values",
            "pairs": [
                {"label": "Trust", "text": "<p>Data is shared before it is published.</p>"},
                {"label": "Ambition", "text": "<p>No school is left behind.</p>"},
            ],
        }


class QuestionsBlock(blocks.StructBlock):
    """Questions a reader can take to a meeting."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, default=_("Questions to ask"))
    questions = blocks.ListBlock(
        blocks.CharBlock(max_length=300, label=_("Question")), label=_("Questions"), min_num=1
    )

    class Meta:
        icon = "help"
        label = _("Questions to ask")
        description = _("Questions that a reader can take to a meeting.")
        template = "cms/blocks/questions.html"
        preview_value = {
            "heading": "Questions to ask",
            "questions": ["Who is not in the room?", "What would tell us that it works?"],
        }


class LessonBlock(blocks.StructBlock):
    """One lesson and where it was learned."""

    title = blocks.CharBlock(label=_("Lesson"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=SHORT_FEATURES)
    place = blocks.CharBlock(label=_("Learned where"), max_length=120, required=False)


class LessonCardsBlock(blocks.StructBlock):
    """Lessons side by side."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    lessons = blocks.ListBlock(LessonBlock(), label=_("Lessons"), min_num=2)

    class Meta:
        icon = "clipboard-list"
        label = _("Lesson cards")
        description = _("Two or more lessons side by side, each with the place it comes from.")
        template = "cms/blocks/lesson_cards.html"
        preview_value = {
            "heading": "Lessons",
            "lessons": [
                {
                    "title": "One room",
                    "text": "<p>Everybody meets together.</p>",
                    "place": "Wakefield",
                },
                {
                    "title": "Quick wins",
                    "text": "<p>Start where there is will.</p>",
                    "place": "Portsmouth",
                },
            ],
        }
