"""What becomes of the updates of a pilot that is taken down: they stay, as a record of what it reported."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import ngettext
from wagtail.admin import messages

from pilots.models import PilotPage


def tell_about_updates(request: HttpRequest, page: Any) -> None:
    """Says above the form of a pilot that is to expire that its updates do not go with it."""
    if request.method != "GET" or not isinstance(page, PilotPage) or not page.expire_at:
        return
    number = page.live_updates().count()
    if number:
        words = ngettext(
            "This pilot expires, and its progress update stays public. If it should go too, give it the same end.",
            "This pilot expires, and its %d progress updates stay public. If they should go too, give them the same end.",
            number,
        )
        messages.warning(request, words.replace("%d", str(number)))
