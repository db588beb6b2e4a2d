"""Narrows results by type, pilot, topic and year, and counts what each choice would leave."""

from collections.abc import Callable, Iterable
from typing import Any

from cms.kept import kept
from cms.querysets import is_public
from directory.models import TopicPage
from pilots.models import PilotPage
from search.answers import Choice, Wish
from search.formats import FORM
from search.kinds import kind_labels
from search.models import Passage

#: Stand before the key of a pilot, of a topic, and before a year, in what the search engine sees.
OF_PILOT, OF_TOPIC, OF_YEAR = "zqp", "zqt", "zqy"
#: Values of a passage by the name of the filter.
VALUES: dict[str, Callable[[Passage], Iterable[Any]]] = {
    "type": lambda row: [row.kind],
    "pilot": lambda row: row.pilots,
    "topic": lambda row: row.topics,
    "year": lambda row: [row.day.year] if row.day else [],
}
MARKS = {"type": FORM, "pilot": OF_PILOT, "topic": OF_TOPIC, "year": OF_YEAR}


class Filters:
    """The filters of one wish. A pilot and a topic are known by the last part of their address."""

    def __init__(self, wish: Wish, language: str) -> None:
        self.language = language
        places = kept(f"search places {language}", lambda: read_places(language))
        self.places = {
            name: {page.pk: page for page in pages if is_public(page)}
            for name, pages in places.items()
        }
        self.asked = {
            name: value.strip()[:100]
            for name, value in (
                ("type", wish.kind),
                ("pilot", wish.pilot),
                ("topic", wish.topic),
                ("year", wish.year),
            )
            if value.strip()
        }

    def key(self, name: str) -> Any:
        """What a passage must have for a filter; -1 if nothing can have it."""
        value = self.asked[name]
        if name == "type":
            return value
        if name == "year":
            return int(value) if value.isascii() and value.isdigit() and len(value) == 4 else -1
        return next((k for k, page in self.places[name].items() if page.slug == value), -1)

    def allows(self, row: Passage, but: str = "") -> bool:
        """Whether a passage passes all filters, or all but one."""
        return all(self.key(name) in VALUES[name](row) for name in self.asked if name != but)

    def marks(self) -> list[str]:
        """What the search engine has to find besides the words."""
        keys = {name: self.key(name) for name in self.asked}
        return [
            MARKS[name] + ("".join(filter(str.isalnum, str(key))) or "0")
            for name, key in keys.items()
        ]

    def choices(self, rows: list[Passage]) -> dict[str, tuple[Choice, ...]]:
        """The values of each filter among results, with the number that choosing one leaves."""
        return {name: tuple(self.choices_of(name, rows)) for name in VALUES}

    def choices_of(self, name: str, rows: list[Passage]) -> list[Choice]:
        """The values of one filter: years from the newest, others from the most frequent."""
        numbers: dict[Any, int] = {}
        for row in rows:
            if self.allows(row, but=name):
                for value in VALUES[name](row):
                    numbers[value] = numbers.get(value, 0) + 1
        chosen = self.key(name) if name in self.asked else None
        labels = kind_labels() if name == "type" else {}
        found = []
        for value, number in numbers.items():
            page = self.places.get(name, {}).get(value)
            if page is None and name in self.places:
                continue
            word = page.slug if page else str(value)
            label = page.card_title if page else labels.get(value, value)
            found.append(Choice(word, label, number, value == chosen))
        if name == "year":
            return sorted(found, key=lambda one: one.value, reverse=True)
        return sorted(found, key=lambda one: (-one.number, str(one.label)))


def read_places(language: str) -> dict[str, list[Any]]:
    """The pilots and topics of a language, with what filters print."""
    return {
        name: list(model.objects.public().filter(locale__language_code=language).for_cards())
        for name, model in (("pilot", PilotPage), ("topic", TopicPage))
    }
