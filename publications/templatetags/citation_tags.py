"""Citations in the page of a record."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from cms.addresses.locate import path_of
from publications.citations import head_tags
from publications.citations.formatted import STYLES, cite
from publications.citations.from_record import item_of

register = template.Library()


@register.simple_tag
def citations(page: Any) -> list[dict[str, Any]]:
    """The work in each style: `name`, `short`, `cited` (`text` and `html`)."""
    item = item_of(page)
    return [
        {"name": _(name), "short": name.partition(" (")[0], "cited": cite(item, key)}
        for key, name in STYLES.items()
    ]


@register.simple_tag
def citation_files(page: Any) -> list[tuple[str, str, str, str]]:
    """Files for reference managers: name, what for, address, media type."""
    path = path_of(page)
    return [
        ("RIS", _("for EndNote, Zotero, Mendeley and RefWorks"), f"{path}cite.ris", "application/x-research-info-systems"),
        ("BibTeX", _("for LaTeX and JabRef"), f"{path}cite.bib", "application/x-bibtex"),
        ("CSL-JSON", _("for Zotero, Pandoc and programs"), f"{path}cite.json", "application/vnd.citationstyles.csl+json"),
        (_("Plain text"), _("all styles and every fact"), f"{path}cite.txt", "text/plain"),
    ]  # fmt: skip


@register.simple_tag(takes_context=True)
def citation_head(context: Any, page: Any) -> list[tuple[str, str]]:
    """Names and contents of the tags in the head."""
    return head_tags.tags(page, context.get("request"))
