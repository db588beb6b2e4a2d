"""The first screen: what could not go live (10), and how the clock is (42)."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from cms.models.states import uk_time
from cms.sight import visible
from publishing.health import clock_state
from publishing.models import HeldUp
from publishing.places import edit_path
from roles.names import is_guest


@dataclass(frozen=True)
class HeldUpLine:
    """One thing that is held up, for a person who may see it; `edit` is where it can be mended."""

    title: str
    due: str
    reasons: list[tuple[str, str]]
    edit: str


def held_up_lines(user: Any) -> list[HeldUpLine]:
    """What is held up, the oldest first, as far as a person may see it."""
    return [line(row) for row in HeldUp.objects.select_related("content_type") if sees(user, row)]


def sees(user: Any, row: HeldUp) -> bool:
    """Whether a person may know of it."""
    model: Any = row.content_type.model_class()
    things = model._default_manager.filter(pk=row.object_id) if model else None
    return things is not None and visible(user, things).exists()


def line(row: HeldUp) -> HeldUpLine:
    """What the screens say about it; each reason with the address of its field."""
    item: Any = row.item
    title = item.get_admin_display_title() if isinstance(item, Page) else str(item)
    reasons = [(sentence, edit_path(item, field)) for field, sentence in row.reasons]
    return HeldUpLine(title, uk_time(row.due), reasons, edit_path(item))


class HeldUpPanel(Component):
    """What should be live and is not; nothing at all when all is well."""

    name, order, for_guests = "held_up", 10, True
    template_name = "publishing/panels/held_up.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`lines`."""
        return {"lines": held_up_lines(parent_context["request"].user)}


class ClockPanel(Component):
    """Whether things go live by themselves at the moment: a word when they do, a warning when they do not."""

    name = "clock"
    template_name = "publishing/panels/clock.html"

    def __init__(self) -> None:
        super().__init__()
        self.state = clock_state()
        # A clock that stands still comes before everything else.
        self.order = 5 if self.state.needs_attention else 42

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        """`state`, and when it was last alive."""
        beat = self.state.last_beat
        return {"state": self.state, "last_beat": uk_time(beat) if beat else ""}


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Adds both; the clock is for the office."""
    panels.append(HeldUpPanel())
    if not is_guest(request.user):
        panels.append(ClockPanel())
