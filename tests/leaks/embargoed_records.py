"""Shared records that wait, on live pages that use them."""

import datetime
from collections.abc import Callable
from typing import Any

from django.utils import timezone

from cms.models import Infographic
from cms.models.approvals import approve
from publishing.sets.membership import add
from tests.factories import (
    chart,
    make_boilerplate,
    make_contact,
    make_figure,
    make_infographic,
    make_quote,
    make_release,
    make_standard_page,
    make_term,
)
from tests.leaks.embargoed_kinds import Setting
from tests.leaks.embargoed_states import HOURS


def make_records(setting: Setting, say: Callable[[str], str]) -> list[Any]:
    """A live page with records in which a draft changes everything, and one with records that were taken down."""
    changed, gone = set_of_records(), {}
    use(setting, changed, "Page with records")
    for kind, record in changed.items():
        for name in WORDS[kind]:
            setattr(record, name, say(f"draft change to {name} of a {kind}"))
        if isinstance(record, Infographic):
            record.drawing = chart(f"Area\tSchools\n{say('draft change to data')}\t85")
        record.save_revision(clean=False)
    for kind, names in WORDS.items():
        gone[kind] = {name: say(f"{name} of a {kind} that was taken down") for name in names}
    hidden = set_of_records(gone)
    use(setting, hidden, "Page whose records are gone")
    for record in hidden.values():
        record.unpublish()
    withdrawn = make_quote(words=say("words of a quote without permission"))
    use(setting, {"quote": withdrawn}, "Page with a quote")
    withdrawn.approval = withdrawn.Approval.WITHDRAWN
    withdrawn.save_revision(clean=False).publish()
    drafts = {k: {n: say(f"{n} of a draft of a {k}") for n in names} for k, names in WORDS.items()}
    set_of_records(drafts, live=False)
    return [*changed.values(), *hidden.values(), withdrawn]


def make_timed_records(site: Any) -> frozenset[str]:
    """Records of every kind that go live, change or end by the clock, on live pages.

    Returns the words that everybody may read once that moment has come.
    """
    moment, known = timezone.now() + datetime.timedelta(hours=HOURS), set(site.canaries.what)
    ways = ("at a time of its own", "in a launch set")
    for way in ways if site.full else ways[:1]:
        changed = set_of_records()
        use(site.setting, changed, f"Page with records that change {way}")
        for kind, record in changed.items():
            for name in WORDS[kind]:
                setattr(record, name, site.say(f"change {way} to {name} of a {kind}"))
            if way == "in a launch set":
                approve(record.save_revision(clean=False), None)
                add(site.launch, record)
            else:
                record.go_live_at = moment
                record.save_revision(clean=False).publish()
    opened = frozenset(set(site.canaries.what) - known)
    gone = {k: {n: site.say(f"{n} of a {k} that is over") for n in ns} for k, ns in WORDS.items()}
    over = set_of_records(gone)
    use(site.setting, over, "Page whose records are over")
    for record in over.values():
        a_second_ago = timezone.now() - datetime.timedelta(seconds=1)
        type(record).objects.filter(pk=record.pk).update(expire_at=a_second_ago)
    return opened


#: What stands in each kind of record.
WORDS = {
    "quote": ("words", "speaker"),
    "figure": ("label", "source"),
    "term": ("term", "definition"),
    "contact": ("name",),
    "boilerplate": ("text",),
    "infographic": ("title", "intro"),
}


def set_of_records(
    words: dict[str, dict[str, str]] | None = None, live: bool = True
) -> dict[str, Any]:
    """One of each kind."""
    makers = {
        "quote": make_quote,
        "figure": make_figure,
        "term": make_term,
        "contact": make_contact,
        "boilerplate": make_boilerplate,
        "infographic": make_infographic,
    }
    return {kind: make(live=live, **(words or {}).get(kind, {})) for kind, make in makers.items()}


def use(setting: Setting, records: dict[str, Any], title: str) -> None:
    """A live page, and a live press release for the standing text, that use all of them."""
    body: list[Any] = [("prose", "<p>About a MAT.</p>")]
    if "quote" in records:
        body.append(("quote", {"quote": records["quote"]}))
    if "figure" in records:
        body.append(("key_figures", {"heading": "Numbers", "figures": [records["figure"]]}))
        body.append(("infographic", {"infographic": records["infographic"]}))
        body.append(("contact_card", {"contact": records["contact"]}))
        make_release(setting.tree, title=f"Release: {title}", boilerplate=records["boilerplate"])
    make_standard_page(setting.tree, title, body=body)
