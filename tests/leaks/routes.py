"""Every address of the admin and of the account screens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import get_resolver

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>|\(\?P<(\w+)>[^)]*\)")


Row = dict[str, Any]


@dataclass(frozen=True)
class Route:
    """One pattern of the URL configuration."""

    #: Name with its namespaces, or the path of the view for a route without a name.
    name: str
    pattern: str

    @property
    def parameters(self) -> list[str]:
        """The names of its parts that change."""
        return [simple or regex for simple, regex in PARAMETER.findall(self.pattern)]

    def address(self, row: Row) -> str:
        """The address with the values of a row."""
        path = re.sub(r"(^|/)\^", r"\1", self.pattern).rstrip("$").replace(r"\.", ".")
        path = PARAMETER.sub(lambda found: str(row[found[1] or found[2]]), path)
        return "/" + path.replace(".*/", "somewhere/")


def all_routes() -> list[Route]:
    """Everything below `/admin/` and `/account/`, routes hidden behind others included."""
    found = walk(get_resolver().url_patterns, "", [])
    return [route for route in found if re.match(r"\^?(admin|account)/", route.pattern)]


def walk(patterns: Any, prefix: str, spaces: list[str]) -> Iterator[Route]:
    """The routes of a list of patterns and of the lists that it includes."""
    for one in patterns:
        path = prefix + str(one.pattern)
        if hasattr(one, "url_patterns"):
            space = [one.namespace] if one.namespace else []
            yield from walk(one.url_patterns, path, [*spaces, *space])
        else:
            name = one.name or view_path(one.callback)
            yield Route(":".join([*spaces, name]), path)


def view_path(view: Any) -> str:
    """The module and name of a view."""
    view = getattr(view, "view_class", view)
    return f"{view.__module__}.{view.__name__}"
