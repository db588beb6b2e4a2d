"""The one-screen form in which an organisation writes its section."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.admin.rich_text import get_rich_text_editor_widget
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.blocks.base import BlockField

from cms.blocks import SECTION_FEATURES, ProposedQuoteBlock, SectionBlock, TypedFigureBlock
from cms.forms import LONGEST_TEXT
from cms.sight import HIDDEN_CHOICE, hidden_choices
from pilots.comparing import mark_of
from pilots.models import ProgressSection
from pilots.sections.parts import QUOTE, Parts, has_words, parts_of, put_together

#: More texts in one section than anybody has arranged.
MOST_TEXTS = 20
#: Part of the form → the name of its blocks, in the section or in the list of its figures.
KINDS = {"strands": "strand", "figures": "item", "downloads": "download"}


def list_of(kind: str, block: Any) -> blocks.StreamBlock:
    """A list that is empty unless somebody adds something. (A `ListBlock` cannot stand alone in a form.)"""
    return blocks.StreamBlock([(kind, block)], required=False)


class SectionForm(forms.Form):
    """Text, strands, figures, a proposed quote and files of one section.

    `row` is the section as it is now. `send` is true when it goes to the pilot lead: then everything must be complete.
    `mark` is what its author had before them.
    """

    mark = forms.CharField(widget=forms.HiddenInput, required=False)
    texts = forms.IntegerField(widget=forms.HiddenInput, min_value=1, max_value=MOST_TEXTS)

    def __init__(
        self, row: ProgressSection, user: Any, data: Any = None, send: bool = False
    ) -> None:
        self.row, self.user, self.send = row, user, send
        parts = parts_of(row.body)
        if data is not None:
            data = data.copy()
            for name in KINDS:
                # Whoever leaves out a list leaves it empty.
                data.setdefault(f"{name}-count", "0")
        self.number = self.number_of_texts(data, parts)
        super().__init__(data, initial=self.start(parts))
        self.add_texts()
        kinds = SectionBlock().child_blocks
        self.add_list("strands", kinds["strand"], _("Strands"), _(
            "If your work has labelled parts, such as Strand A and Strand B. Leave it empty otherwise."
        ))  # fmt: skip
        self.add_list("figures", TypedFigureBlock(), _("Figures"), _(
            "Numbers that readers can check: each needs a unit, a day and a source. Readers see all of it."
        ))  # fmt: skip
        self.add_quote()
        self.add_list("downloads", kinds["download"], _("Files"), _(
            "Reports or slides that readers may download. Upload a new file, or choose one from your folder."
        ))  # fmt: skip
        for each in self.fields.values():
            # Wagtail's way to let a draft be incomplete.
            each.is_deferred_validation = not send  # type: ignore[attr-defined]  # Wagtail's own, not in its types

    @staticmethod
    def number_of_texts(data: Any, parts: Parts) -> int:
        """How many texts the section has: one, unless somebody has put something between two of them."""
        sent = str(data.get("texts", "")) if data is not None else ""
        number = int(sent) if sent.isdecimal() else len(parts.texts)
        return max(1, min(number, MOST_TEXTS))

    def start(self, parts: Parts) -> dict[str, Any]:
        """What stands in the section now."""
        found: dict[str, Any] = {"mark": mark_of(self.row.body), "texts": self.number}
        for place in range(self.number):
            there = place < len(parts.texts)
            found[f"text_{place}"] = parts.texts[place]["value"] if there else ""
        found |= {f"quote_{name}": parts.quote.get(name, "") for name in QUOTE}
        self.parts = parts
        return found

    def add_texts(self) -> None:
        """The running text."""
        for place in range(self.number):
            label = _("Text") if self.number == 1 else gettext("Text %d") % (place + 1)
            self.fields[f"text_{place}"] = forms.CharField(
                label=label,
                required=False,
                widget=get_rich_text_editor_widget("default", features=SECTION_FEATURES),
                help_text=_(
                    "What your organisation did in this period, in three or four paragraphs. You can paste from Word."
                )
                if place == 0
                else "",
            )

    def add_list(self, name: str, block: Any, label: Any, help_text: Any) -> None:
        """A part of which there may be several."""
        listed = list_of(KINDS[name], block)
        self.fields[name] = BlockField(
            block=listed, label=label, help_text=help_text, required=False
        )
        self.initial[name] = listed.to_python(getattr(self.parts, name))

    def add_quote(self) -> None:
        """Somebody's words; plain fields, because there is one quote or none."""
        block = ProposedQuoteBlock()
        for name in QUOTE:
            child = block.child_blocks[name]
            widget = AdminAutoHeightTextInput if name == "words" else forms.TextInput
            self.fields[f"quote_{name}"] = forms.CharField(
                label=child.label,
                required=False,
                max_length=child.field.max_length,
                widget=widget,
                help_text=child.field.help_text,
            )

    @property
    def text_fields(self) -> list[Any]:
        """The texts, for the template."""
        return [self[f"text_{place}"] for place in range(self.number)]

    @property
    def quote_fields(self) -> list[Any]:
        """The parts of the quote, for the template."""
        return [self[f"quote_{name}"] for name in QUOTE]

    def clean(self) -> dict[str, Any]:
        """A quote is somebody's; what is sent says something; nothing is used that its author may not see."""
        values = super().clean() or {}
        for place in range(self.number):
            if len(values.get(f"text_{place}") or "") > LONGEST_TEXT:
                self.add_error(f"text_{place}", _("This text is too long. Divide it."))
        if self.errors:
            return values
        if self.send:
            self.check_complete(values)
        fresh = ProgressSection(organisation_id=self.row.organisation_id, body=self.body())
        if hidden_choices(fresh, self.row, self.user):
            self.add_error(None, HIDDEN_CHOICE)
        return values

    def check_complete(self, values: dict[str, Any]) -> None:
        """What the pilot lead can use."""
        has_text = any(has_words(values.get(f"text_{n}") or "") for n in range(self.number))
        if not has_text and not values["strands"] and not values["figures"]:
            self.add_error("text_0", _("Write what your organisation did before you send it."))
        words, speaker = values["quote_words"], values["quote_speaker"]
        if words and not speaker:
            self.add_error("quote_speaker", _("Say who said it."))
        if speaker and not words:
            self.add_error("quote_words", _("Write what was said, or leave out who said it."))

    def body(self) -> Any:
        """The section with what was typed, in the order that it has."""
        values = self.cleaned_data
        known = self.parts.texts
        texts = []
        for place in range(self.number):
            html = values.get(f"text_{place}") or ""
            block = {"type": "prose", "value": html}
            if place < len(known):
                block["id"] = known[place].get("id")
            texts.append(block)
        quote = {name: values.get(f"quote_{name}") or "" for name in QUOTE}
        parts = Parts(
            texts=[*texts, *known[self.number :]],
            quote=quote,
            **{name: list(values[name].get_prep_value()) for name in KINDS},
        )
        return put_together(self.row.body, parts)
