"""What is particular to Welsh: words change their first letters after others, and questions are put in words of their own.

“Partneriaeth” stands as “bartneriaeth”, “mhartneriaeth” and “phartneriaeth” too. All forms are looked for; only those that
occur are asked of the search engine (`search.spelling`).
"""

import re

WELSH = "cy"
#: The first letters of a word → what they may become: soft, nasal and aspirate.
MUTATIONS = {
    "p": ("b", "mh", "ph"),
    "t": ("d", "nh", "th"),
    "c": ("g", "ngh", "ch"),
    "b": ("f", "m"),
    "d": ("dd", "n"),
    "g": ("", "ng"),
    "m": ("f",),
    "ll": ("l",),
    "rh": ("r",),
}
#: Two letters that stand for one sound, and so are not the letter with which they begin.
SOUNDS = ("ngh", "ch", "dd", "ff", "ng", "ll", "mh", "nh", "ph", "rh", "th")
#: Shorter words have too many forms by chance.
SHORTEST = 4
ASKS = re.compile(
    r"^\W*(?:(?:beth|pwy)\s+(?:yw(?:['’]r)?|ydy(?:['’]r)?|ydi|sydd)\s+(?:y\s+|yr\s+)?|(?:ystyr|diffiniad(?:\s+o)?)\s+(?:y\s+|yr\s+)?|beth\s+mae\s+)"
    r"(?P<what>.+?)(?:\s+yn\s+ei\s+(?:olygu|feddwl))?\W*$",
    re.IGNORECASE,
)
#: Build the sentence and say nothing of what it is about; with their apostrophes taken out.
STOP_WORDS = frozenset(
    [
        "a",
        "ac",
        "ai",
        "am",
        "ar",
        "at",
        "beth",
        "ble",
        "bod",
        "chi",
        "dan",
        "dros",
        "ei",
        "eich",
        "ein",
        "er",
        "eu",
        "fel",
        "fy",
        "gan",
        "gyda",
        "gydar",
        "gydai",
        "hon",
        "hwn",
        "hyn",
        "i",
        "ir",
        "iw",
        "ich",
        "in",
        "mae",
        "mewn",
        "na",
        "nad",
        "neu",
        "nhw",
        "ni",
        "o",
        "oi",
        "or",
        "oedd",
        "pa",
        "pam",
        "pan",
        "pryd",
        "pwy",
        "rhwng",
        "sut",
        "sydd",
        "sy",
        "trwy",
        "un",
        "wrth",
        "wedi",
        "y",
        "ydy",
        "ydi",
        "yn",
        "yr",
        "yw",
        "ywr",
    ]
)


def beginning(word: str) -> str:
    """The first sound of a word, if that is a consonant that changes or comes of a change; otherwise nothing."""
    return next((sound for sound in SOUNDS if word.startswith(sound)), word[:1])


def forms(word: str) -> set[str]:
    """The other forms of a folded word: as it stands in the dictionary, whichever that is, and all that comes of it."""
    if len(word) < SHORTEST:
        return set()
    first = beginning(word)
    roots = {word} | {
        root + word[len(first) :] for root, changed in MUTATIONS.items() if first in changed
    }
    if first in "aeiouwy":
        roots.add(f"g{word}")
    found = set(roots)
    for root in roots:
        own = beginning(root)
        found |= {changed + root[len(own) :] for changed in MUTATIONS.get(own, ())}
    return {form for form in found if form and form != word}
