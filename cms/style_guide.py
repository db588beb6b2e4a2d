"""The style guide: every block and every component as pages show them, with sample data, for editors and makers."""

from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe
from wagtail.admin.menu import MenuItem
from wagtail.models import Site

from cms.blocks import BodyBlock, SectionBlock, samples

#: Roles of the colours, as the style sheet names them (static/css/tokens.css).
COLOURS = [
    "surface", "surface-quiet", "surface-notice", "surface-danger", "text", "text-quiet", "line", "line-strong",
    "accent", "accent-strong", "band", "on-band-quiet", "mark", "danger", "success",
]  # fmt: skip
ICONS = [
    "arrow-left", "arrow-right", "calendar", "check", "copy", "document", "download", "external", "info", "mail",
    "menu", "people", "phone", "place", "play", "question", "search",
]  # fmt: skip


@require_safe
def style_guide(request: HttpRequest) -> HttpResponse:
    """The guide itself, in the dress of the public site."""
    lead = samples.sample_pages()[0]
    lead.card_picture = samples.sample_image()
    context = {
        "title": _("Style guide"),
        "colours": COLOURS,
        "icons": ICONS,
        "groups": block_groups(),
        "records": list(sample_records()),
        "cards": samples.sample_pages(),
        "lead": lead,
        "part": Paginator(range(60), 20).page(2),
        "crumbs": [{"title": _("Home"), "path": "/"}, {"title": _("Style guide"), "is_here": True}],
        "term": samples.sample_term(),
        "shared": getattr(Site.find_for_request(request), "root_page", None),
    }
    return TemplateResponse(request, "cms/style_guide.html", context)


def block_groups() -> list[tuple[str, list[Any]]]:
    """The blocks of all bodies with their sample values, by the groups of the editor's menu."""
    groups: dict[str, list[Any]] = {}
    for block in {**SectionBlock().child_blocks, **BodyBlock().child_blocks}.values():
        bound = block.bind(block.get_preview_value())
        groups.setdefault(str(block.meta.group), []).append({"block": block, "sample": bound})
    return list(groups.items())


def sample_records() -> Iterator[Any]:
    """One shared record of each kind."""
    yield samples.sample_quote()
    yield samples.sample_figures()[0]
    yield samples.sample_infographic()
    yield samples.sample_contact()
    yield samples.sample_term()
    yield samples.sample_standing_text()
    yield samples.sample_licence()


def admin_urls() -> list[URLPattern]:
    """The address of the guide in the admin."""
    return [path("style-guide/", style_guide, name="style_guide")]


def menu_item() -> MenuItem:
    """The way to the guide, under Reports."""
    label = gettext_lazy("Style guide")
    return MenuItem(label, reverse("style_guide"), name="style-guide", icon_name="view", order=900)
