"""What somebody wants to see of the calendar, as it stands in the address."""

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from publishing.dates.happenings import Happening
from publishing.dates.sources import WHAT, Period, uk_day

MONTH = re.compile(r"(20\d\d)-(0[1-9]|1[0-2])")
VIEWS = ("", "month", "list")
#: What narrows the calendar, by its names in the address.
NAMES = ("what", "kind", "pilot", "owner")


@dataclass(frozen=True)
class Wishes:
    """A month, how it is shown, and what narrows it; whatever makes no sense is left out."""

    first: date
    view: str
    narrow: dict[str, str]

    @classmethod
    def read(cls, question: QueryDict) -> "Wishes":
        """From the parameters of an address."""
        found = MONTH.fullmatch(question.get("month", ""))
        today = uk_day(timezone.now())
        first = date(int(found[1]), int(found[2]), 1) if found else today.replace(day=1)
        view = question.get("view", "")
        narrow = {name: question.get(name, "")[:100] for name in NAMES}
        if narrow["what"] not in WHAT:
            narrow["what"] = ""
        return cls(first, view if view in VIEWS else "", narrow)

    @property
    def last(self) -> date:
        """The last day of the month."""
        return self.first.replace(day=calendar.monthrange(self.first.year, self.first.month)[1])

    @property
    def weeks(self) -> list[list[date]]:
        """Whole weeks from Monday to Sunday that hold the month."""
        return calendar.Calendar().monthdatescalendar(self.first.year, self.first.month)

    @property
    def period(self) -> Period:
        """From the first day of these weeks to the last."""
        return Period(self.weeks[0][0], self.weeks[-1][-1])

    @property
    def name(self) -> str:
        """The month in words."""
        return date_format(self.first, "F Y")

    def address(self, **other: str) -> str:
        """The parameters of these wishes, but for some."""
        wanted = {"month": f"{self.first:%Y-%m}", "view": self.view, **self.narrow, **other}
        return "?" + urlencode({name: value for name, value in wanted.items() if value})

    @property
    def before(self) -> str:
        """The address of the month before."""
        return self.address(month=f"{self.first - timedelta(days=1):%Y-%m}")

    @property
    def after(self) -> str:
        """The address of the month after."""
        return self.address(month=f"{self.last + timedelta(days=1):%Y-%m}")

    @property
    def views(self) -> list[tuple[str, str, bool]]:
        """Address, name and whether it is the one that is shown."""
        return [
            (self.address(view=view), name, view == self.view)
            for view, name in (("month", _("Month")), ("list", _("List")))
        ]

    def fits(self, one: Happening) -> bool:
        """Whether it is wanted. Something hidden shows only where nothing could be learnt about it."""
        what, kind, pilot, owner = (self.narrow[name] for name in NAMES)
        if what and one.what != what:
            return False
        if one.is_hidden:
            return not (kind or pilot or owner)
        return (
            (not kind or one.kind[0] == kind)
            and (not pilot or pilot in map(str, one.pilots))
            and (not owner or (one.owner is not None and str(one.owner[0]) == owner))
        )

    def chosen(self, found: list[Happening]) -> list[Happening]:
        """Those that are wanted."""
        return [one for one in found if self.fits(one)]


def kinds_in(found: list[Happening]) -> list[tuple[str, str]]:
    """The kinds of things that there are, to choose from."""
    return sorted({one.kind for one in found if one.kind[0]}, key=lambda pair: pair[1])


def owners_in(found: list[Happening]) -> list[tuple[str, str]]:
    """Their owners."""
    owners: set[Any] = {one.owner for one in found if one.owner}
    return sorted(((str(key), name) for key, name in owners), key=lambda pair: pair[1])
