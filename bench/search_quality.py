"""Asks the demonstration what people ask, and marks the answers.

    make search-quality        # on the database that is configured, and on a PostgreSQL of its own
    .venv/bin/python bench/search_quality.py [FILE]

FILE has a line for each question: the question, the items of which one may stand first (`a | b; top5: a, c`), and why. Without
it: `../shared/search/queries.tsv` beside the clone, and our own `bench/fresh_queries.tsv`. Items are known by name;
where they stand says `bench/search_items.tsv`. `glossary` is met by the card with the definition.
Prints what was missed, then the marks: first place, top five, empty.
"""

import csv
import os
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")

import django

django.setup()

from django.db import connection

from search.answers import Answer
from search.engine import find

GIVEN = ROOT.parent / "shared" / "search" / "queries.tsv"
OWN = Path(__file__).with_name("fresh_queries.tsv")
ITEMS = Path(__file__).with_name("search_items.tsv")


@dataclass(frozen=True)
class Asked:
    """One question: which items may stand first, and which must stand among the first five."""

    question: str
    first: list[str]
    top_five: list[str]


def read_questions(file: Path) -> list[Asked]:
    """The questions of a file."""
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t"))[1:]
    found = []
    for question, expected, *_why in rows:
        first, _sign, top_five = expected.partition("; top5:")
        found.append(Asked(question, names(first, "|"), names(top_five, ",")))
    return found


def names(text: str, sign: str) -> list[str]:
    """The names in a list."""
    return [name.strip() for name in text.split(sign) if name.strip()]


def stands_there(item: str, answer: Answer, number: int, places: dict[str, str]) -> bool:
    """Whether an item is among so many first results; the glossary is, if the definition stands above them."""
    if item == "glossary" and answer.definition:
        return True
    place = places[item]
    # Files are known by a word of their address.
    is_page = place.endswith("/")
    addresses = [result.url.partition("#")[0] for result in answer.results[:number]]
    return any(address == place if is_page else place in address for address in addresses)


def mark(questions: list[Asked], places: dict[str, str]) -> tuple[int, int, int]:
    """How many are right in the first place and in the first five, and how many found nothing; says what was missed."""
    first = five = empty = 0
    for asked in questions:
        answer = find(asked.question, "en-gb")
        right = any(stands_there(item, answer, 1, places) for item in asked.first)
        missed = [item for item in asked.top_five if not stands_there(item, answer, 5, places)]
        first, five = first + right, five + (not missed)
        empty += not answer.results and not answer.definition
        if missed or not right:
            said = ("" if right else "first ") + (f"five ({', '.join(missed)})" if missed else "")
            print(f"  missed {said}: {asked.question}")
            print("".join(f"      {result.url}\n" for result in answer.results[:5]), end="")
    return first, five, empty


def main() -> int:
    """Marks one file, or both."""
    files = [Path(name) for name in sys.argv[1:]] or [GIVEN, OWN]
    places = dict(line.split("\t") for line in ITEMS.read_text().splitlines())
    marks = []
    for file in files:
        questions = read_questions(file)
        first, five, empty = mark(questions, places)
        marks.append(
            f"{connection.vendor}, {file.name}: first {first}/{len(questions)}, "
            f"top five {five}/{len(questions)}, empty {empty}"
        )
    print("\n".join(marks))
    return 0


if __name__ == "__main__":
    sys.exit(main())
