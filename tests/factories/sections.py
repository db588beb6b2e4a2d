"""What a browser sends from the form of one section."""

from typing import Any

from wagtail.test.utils.form_data import rich_text

FIGURE = {
    "value": "85", "unit": "schools", "label": "take part", "as_at": "2023-03-31", "as_at_text": "", "source": "SAfE",
}  # fmt: skip


KINDS = {"strands": "strand", "figures": "item", "downloads": "download"}


def listed(name: str, values: Any = ()) -> dict[str, Any]:
    """A list of blocks; each value is a dictionary of plain fields."""
    data: dict[str, Any] = {f"{name}-count": len(values)}
    for place, value in enumerate(values):
        start = f"{name}-{place}"
        data |= {
            f"{start}-deleted": "",
            f"{start}-order": place,
            f"{start}-id": value.get("id", ""),
            f"{start}-type": KINDS[name],
        }
        data |= {f"{start}-value-{key}": word for key, word in value.items() if key != "id"}
    return data


def section_post(mark: str, text: str = "<p>We met twice.</p>", **fields: Any) -> dict[str, Any]:
    """The form; `action` is the button, `strands`, `figures` and `downloads` are lists."""
    lists: dict[str, Any] = {}
    for name in ("strands", "figures", "downloads"):
        lists |= listed(name, fields.pop(name, ()))
    quote = {f"quote_{name}": "" for name in ("words", "speaker", "role")}
    data = {"mark": mark, "texts": 1, "text_0": rich_text(text), "action": "save"}
    return {**data, **lists, **quote, **fields}
