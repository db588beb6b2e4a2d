"""What a browser sends from the editor's forms."""

from typing import Any

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield


def prose(text: str) -> tuple[str, str]:
    """A block of text."""
    return ("prose", rich_text(f"<p>{text}</p>"))


def page_post(title: str = "About", **fields: Any) -> dict[str, Any]:
    """The form of a plain page, complete unless the test says otherwise; `action` is the button pressed."""
    action = fields.pop("action", None)
    body = fields.pop("body", [prose("Words about the project.")])
    data = {
        "title": title,
        "slug": title.lower().replace(" ", "-"),
        "summary": f"Summary of {title}.",
        "body": streamfield(body),
        "comments": inline_formset([]),
        **fields,
    }
    return nested_form_data({**data, **({f"action-{action}": "yes"} if action else {})})


def update_post(organisations: Any = (), not_covered: Any = (), **fields: Any) -> dict[str, Any]:
    """The form of a progress update with a section for each organisation."""
    sections = [
        {"organisation": one.pk, "body": streamfield([prose(f"News from {one.title}.")])}
        for one in organisations
    ]
    missing = [{"organisation": one.pk, "reason": "They report later."} for one in not_covered]
    values = {
        "title": "First report",
        "label": "First six months",
        "period_start": "2022-04-01",
        "period_end": "2022-09-30",
        "intro": rich_text(""),
        "what_next": rich_text(""),
        "sections": inline_formset(sections),
        "not_covered": inline_formset(missing),
        "social_posts": streamfield([]),
        **fields,
    }
    data = page_post(**values)
    return {name: value for name, value in data.items() if not name.startswith("body-")}


def figure_post(**fields: Any) -> dict[str, Any]:
    """The form of a key figure."""
    action = fields.pop("action", None)
    data = {
        "value": "85",
        "unit": "schools",
        "label": "take part",
        "as_at": "2022-09-01",
        "source": "LocalED",
        **fields,
    }
    return {**data, **({f"action-{action}": "yes"} if action else {})}
