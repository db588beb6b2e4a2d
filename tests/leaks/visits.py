"""What tests of visits ask afterwards."""

from typing import Any

from tests.leaks.hidden import HiddenSite


def again(page: Any) -> Any:
    """A page as it is in the database."""
    return type(page).objects.get(pk=page.pk)


def newest(page: Any) -> Any:
    """The newest version of a page."""
    return again(page).get_latest_revision_as_object()


def hidden_words(site: HiddenSite, answer: Any) -> list[str]:
    """What the pilot lead should not have read."""
    seen = site.canaries.in_text(answer.content.decode(errors="replace") + str(answer.headers))
    return site.canaries.kept_from("pilot lead", seen)
