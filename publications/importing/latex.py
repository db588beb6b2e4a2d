"""Words out of LaTeX: accents, signs and dashes become letters; braces and commands for looks go."""

import re
import unicodedata

#: Commands for an accent and the combining letter of Unicode.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307", '"': "\u0308",
    "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328", "b": "\u0331",
}  # fmt: skip
SIGNS = {
    "ss": "ß", "o": "ø", "O": "Ø", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł", "i": "ı",
    "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "pounds": "£", "textsterling": "£", "texteuro": "€", "copyright": "©",
    "S": "§", "ldots": "…", "dots": "…", "textellipsis": "…", "textendash": "–", "textemdash": "—", "textquoteleft": "‘",
    "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "textquotesingle": "'", "textquotedbl": '"',
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciitilde": "~", "textasciicircum": "^",
    "textbar": "|", "textless": "<", "textgreater": ">", "textunderscore": "_", "guillemotleft": "«", "guillemotright": "»",
}  # fmt: skip
#: Commands that say how words look; the words stay.
LOOKS = {"emph", "textit", "textbf", "textrm", "textsc", "texttt", "textup", "textsf", "underline", "it", "bf", "em", "rm", "sc", "url", "mbox", "relax", "protect", "noopsort"}  # fmt: skip
RUNS = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " "}
TOKEN = re.compile(
    r"""
    \\(?P<accent>[`'^~=."]|[urHvdckb](?![A-Za-z]))\s*(?:\{\\?(?P<held>[^\W\d_])\}|\\?(?P<bare>[^\W\d_]))
    | \\(?P<word>[A-Za-z]+)(?:\{\}|\s+)?
    | \\(?P<sign>[^A-Za-z])(?:\{\})?
    | (?P<brace>[{}])
    | (?P<run>---?|``|''|~)
    """,
    re.VERBOSE,
)


def plain(text: str) -> str:
    """The words of a value of BibTeX, in one line. What is not known stays as it is; takes time in step with the length."""
    return " ".join(TOKEN.sub(letter, text).split())


def letter(found: re.Match[str]) -> str:
    """What stands for one instruction."""
    if found["accent"]:
        mark = ACCENTS[found["accent"]]
        return unicodedata.normalize("NFC", (found["held"] or found["bare"]) + mark)
    if found["word"]:
        word = found["word"]
        return SIGNS.get(word, "" if word in LOOKS else found[0])
    if found["sign"]:
        return found["sign"]
    return RUNS.get(found[0], "")
