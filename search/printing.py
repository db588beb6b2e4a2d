"""Results as they are printed: with the words marked, and with what is to be known of a file."""

from dataclasses import dataclass
from typing import Any

from django.utils.formats import date_format
from django.utils.safestring import SafeString

from cms.media.documents import CustomDocument
from search.answers import Answer, Result, Wish
from search.marking import mark

#: Known by their year or month alone, which is then kept as its first day.
ROUNDED = "publications"
#: By the length of the day as machines write it.
FORMATS = {4: "Y", 7: "F Y", 10: "j F Y"}


@dataclass(frozen=True)
class PrintedPlace:
    """A part of a page, or a page of a file, in which the words stand."""

    label: SafeString
    url: str
    extract: SafeString


@dataclass(frozen=True)
class Printed:
    """One result; texts are HTML."""

    title: SafeString
    url: str
    kind: Any
    #: The day as readers read it, and as machines do; of a publication often no more than the year is known.
    day: str
    day_for_machines: str
    pilot: str
    extract: SafeString
    places: list[PrintedPlace]
    promoted: bool
    #: The file, for its kind and size.
    document: CustomDocument | None


def printed(answer: Answer, language: str) -> list[Printed]:
    """The results of this page of the list, in their order; one more query if there are files among them."""
    keys = [result.document_id for result in answer.results if result.document_id]
    files = CustomDocument.objects.in_bulk(keys) if keys else {}
    return [as_printed(result, answer, language, files) for result in answer.results]


def as_printed(result: Result, answer: Answer, language: str, files: dict[int, Any]) -> Printed:
    """One result."""
    length = 10
    if result.day and result.kind == ROUNDED and result.day.day == 1:
        length = 4 if result.day.month == 1 else 7
    return Printed(
        title=mark(result.title, answer.marks, language),
        url=result.url,
        kind=result.kind_label,
        day=date_format(result.day, FORMATS[length]) if result.day else "",
        day_for_machines=result.day.isoformat()[:length] if result.day else "",
        # A pilot is not about itself.
        pilot="" if result.pilot == result.title else result.pilot,
        extract=mark(result.extract, answer.marks, language),
        places=[
            PrintedPlace(
                mark(place.label, answer.marks, language),
                place.url,
                # Nothing is said twice.
                mark(
                    "" if place.extract == result.extract else place.extract, answer.marks, language
                ),
            )
            for place in result.places
        ],
        promoted=result.promoted,
        document=files.get(result.document_id or 0),
    )


def groups_of(
    found: list[Printed], answer: Answer, wish: Wish
) -> tuple[list[Printed], list[Printed]]:
    """Those with all the words, and those with some of them: they stand under a line of their own."""
    if wish.order == "date":
        return found, []
    full = max(0, answer.with_all_words - (answer.page - 1) * answer.per_page)
    return found[:full], found[full:]
