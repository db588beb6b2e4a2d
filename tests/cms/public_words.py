"""The words of the interface that readers meet, taken from the sources: what has to be said in Welsh too.

The rule. A template is read by the public unless it lies in a folder of the desk (`FOR_THE_DESK`). Of the Python
modules those in `SPEAKING` print words on public pages; all their words count. What a page type or an answer is
called (`kind_label`, choices) is asked of the models. The walk over all Welsh pages (test_welsh.py) finds whatever
this rule does not know.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.utils import translation
from django.utils.encoding import force_str
from django.utils.translation.template import templatize

from cms.models import BasePage

ROOT = Path(settings.ROOT)
FOLDERS = ("cms", "directory", "home", "news", "pilots", "publications", "search")
#: Parts of the path of a template that only those who sign in (or who are sent a draft) read.
FOR_THE_DESK = re.compile(
    r"/(admin|wagtailadmin|shared|inbox|panels|sections|addresses)/|/report|mail/(message|wanted|received)"
    r"|(staff_bar|proposed_quote|style_guide|record_preview)\.html$"
)
#: Modules that print words on public pages, in files that readers take away, or in mails to them.
SPEAKING = (
    "cms/entries.py",
    "home/enquiries/answering.py",
    "home/enquiries/delivery.py",
    "home/enquiries/guard.py",
    "home/enquiries/questions.py",
    "news/feeds.py",
    "news/models/listing.py",
    "news/sheets/content.py",
    "news/sheets/offers.py",
    "publications/citations/formatted.py",
    "publications/citations/text.py",
    "publications/files/preview_views.py",
    "publications/languages.py",
    "publications/library/formats.py",
    "publications/library/listing.py",
    "publications/record.py",
    "publications/templatetags/citation_tags.py",
    "search/kinds.py",
    "search/narrowing.py",
    "search/results.py",
    "search/views.py",
)
IN_TEMPLATE = re.compile(r"""(?:gettext|\b_)\(\s*u?("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""")
#: Attributes with words that people read or hear; those for scripts begin with `data-`.
SPOKEN = {"alt", "aria-label", "title", "placeholder", "label"}
MARKS = {"_", "gettext", "gettext_lazy", "gettext_noop", "ngettext", "pgettext"}
#: Choices whose names are printed: model and field.
PRINTED = (
    ("directory.OrganisationPage", "kind"),
    ("home.AccessibilityStatementPage", "compliance"),
    ("cms.CustomDocument", "language"),
    ("pilots.PilotPage", "status"),
    ("publications.PublicationFile", "kind"),
    ("publications.PublicationPage", "kind"),
    ("publications.PublicationPage", "language"),
)


def of_source(source: str) -> Iterator[str]:
    """The words that a Python text marks for translation; of a plural the singular names both."""
    for node in ast.walk(ast.parse(source)):
        name = getattr(node, "func", None)
        if getattr(name, "id", getattr(name, "attr", "")) in MARKS:
            first = node.args[0] if node.args else None
            if isinstance(first, ast.Constant) and isinstance(first.value, str):
                yield first.value


def of_template(text: str) -> Iterator[str]:
    """The words that a template marks for translation."""
    for found in IN_TEMPLATE.finditer(templatize(text)):
        yield ast.literal_eval(found[1])


def templates() -> list[Path]:
    """The templates that the public reads."""
    found = [path for name in FOLDERS for path in ROOT.glob(f"{name}/templates/**/*.*")]
    return [path for path in found if not FOR_THE_DESK.search(str(path.relative_to(ROOT)))]


def of_models() -> Iterator[str]:
    """What page types and printed answers are called, in English."""
    with translation.override("en-gb"):
        for model in apps.get_models():
            if issubclass(model, BasePage):
                yield force_str(model.kind_label)
        for model_name, field in PRINTED:
            choices = apps.get_model(model_name)._meta.get_field(field).flatchoices
            yield from (str(label) for _value, label in choices)


@cache
def public_words() -> frozenset[str]:
    """All of them."""
    words = {word for path in templates() for word in of_template(path.read_text())}
    for name in SPEAKING:
        words |= set(of_source((ROOT / name).read_text()))
    return frozenset(words | set(of_models()))


class Texts(HTMLParser):
    """Takes the words out of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.english = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """The words of attributes."""
        said = dict(attrs)
        self.english = (said.get("lang") or "").startswith("en") and tag != "html"
        self.found |= {v or "" for k, v in attrs if k in SPOKEN or k.startswith("data-")}

    def handle_data(self, data: str) -> None:
        """Words, unless their element says that they are English."""
        if not self.english:
            self.found.add(" ".join(data.split()))


def texts_of(html: str) -> set[str]:
    """Whatever a page prints between two tags or says in an attribute."""
    texts = Texts()
    texts.feed(html)
    return texts.found
