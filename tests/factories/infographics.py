"""Infographics, and pages that show one."""

from typing import Any

from cms.models import Infographic
from news.models import InfographicIndexPage, InfographicPage
from tests.factories.records import publish_record
from tests.factories.tree import Tree, publish

DATA = "Area\tSchools\nEaling\t85\nSheffield\t180"


def chart(data: str = DATA, kind: str = "bar", **fields: Any) -> list[tuple[str, Any]]:
    """The drawing of a chart."""
    return [
        (
            "chart",
            {
                "kind": kind,
                "data": data,
                "unit": "schools",
                "as_at": "2022",
                "source": "LocalED",
                **fields,
            },
        )
    ]


def make_infographic(live: bool = True, **fields: Any) -> Infographic:
    """An infographic; a chart unless the test says otherwise."""
    fields = {"title": "Schools by area", "drawing": chart(), **fields}
    return publish_record(Infographic(**fields), live)


def make_infographic_page(tree: Tree, live: bool = True, **fields: Any) -> InfographicPage:
    """Its page."""
    index = InfographicIndexPage.objects.first() or publish(
        tree.home, InfographicIndexPage(title="Infographics")
    )
    fields = {"title": "Schools by area", **fields}
    fields.setdefault("infographic", make_infographic())
    return publish(index, InfographicPage(**fields), live)
