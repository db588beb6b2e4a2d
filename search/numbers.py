"""Numbers that are written in words: “five”, “eighty-five”, “one hundred and eighty”, “third”."""

import re

#: The words up to twenty, in their order.
SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
FIGURES = {word: str(number) for number, word in enumerate(SMALL)}
FIGURES |= {word: str(10 * number) for number, word in enumerate(TENS, 2)}
ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
        ],
        1,
    )
}
ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
UNIT, TEN = "|".join(SMALL[1:10]), "|".join(TENS)
#: What stands below a hundred.
REST = rf"(?:{TEN})[\s-]+(?:{UNIT})|{'|'.join(sorted(FIGURES, key=len, reverse=True))}"
#: Numbers of more words than one.
LONG = re.compile(
    rf"\b(?:(?P<hundreds>a|{UNIT})\s+hundred(?:\s+and)?(?:\s+(?P<rest>{REST}))?|(?P<only>(?:{TEN})[\s-]+(?:{UNIT})))\b",
    re.IGNORECASE,
)


def figures_in(text: str) -> str:
    """An English text with figures in the place of numbers of several words."""
    return LONG.sub(as_figure, text)


def as_figure(found: re.Match[str]) -> str:
    """The figure of one such number."""
    words = re.findall(r"\w+", (found["rest"] or found["only"] or "zero").lower())
    hundreds = (found["hundreds"] or "zero").lower()
    return str(100 * int(FIGURES.get(hundreds, 1)) + sum(int(FIGURES[word]) for word in words))


def place_of(word: str) -> str:
    """The figure of “third” and “3rd”; empty for other words."""
    figure = ORDINAL.fullmatch(word)
    return figure[1] if figure else ORDINALS.get(word, "")
