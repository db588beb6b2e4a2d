"""CSL-JSON: what reference managers and the processors of styles read without any loss."""

import json
from collections.abc import Iterable

from publications.citations.item import Item

MEDIA_TYPE = "application/vnd.citationstyles.csl+json"


def write(items: Iterable[Item]) -> str:
    """The items as a CSL-JSON document; fields without a value are left out."""
    return json.dumps([filled(item) for item in items], ensure_ascii=False, indent=2) + "\n"


def filled(item: Item) -> Item:
    """The item without its empty fields."""
    return {key: value for key, value in item.items() if value not in ("", None, [], {})}
