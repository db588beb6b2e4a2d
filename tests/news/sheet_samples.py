"""Infographics with hostile, long and right-to-left words in them, one of each form."""

from tests.factories import (
    chart,
)

LONG, ARABIC = "x" * 300, "عربي نص"
HOSTILE = f"Area\tSchools\n=1+1\t85\n<b>bold</b>\t180\n#strong[x] $y$\t–\n{ARABIC}\t7\n{LONG}\t1"
POINTS = [
    {"title": f"<b>{LONG[:110]}", "text": f"<p>{ARABIC} <b>so</b></p>"},
    {"title": "B", "text": ""},
]
EVENTS = [
    {"when": "=1+1", "title": "First", "text": ""},
    {"when": LONG[:60], "title": ARABIC, "text": "<p>So.</p>"},
]
SIDES = [{"title": ARABIC, "points": [LONG[:250]]}, {"title": "B", "points": ["=1+1"]}]
PARTS = {
    "whole": "<b>",
    "as_at": "2022",
    "source": "LocalED",
    "parts": [{"label": ARABIC, "percent": 80}, {"label": "B", "percent": 30}],
}
FORMS = {
    "claim": {"claim": LONG[:200], "reasons": POINTS},
    "conditions": {"conditions": POINTS},
    "levels": {"levels": POINTS},
    "timeline": {"events": EVENTS},
    "compare": {"sides": SIDES},
    "share": PARTS,
    **{kind: chart(HOSTILE, kind)[0][1] for kind in ("bar", "stacked", "column", "line")},
}  # fmt: skip
