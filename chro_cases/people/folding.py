"""One form in which names, words and numbers are compared: without marks, one apostrophe, one dash, small letters.

PostgreSQL folds what is kept by the function `lists_fold`; what somebody types is folded by `folded`. Both are made
from the table below.
"""

import re
from difflib import SequenceMatcher
from unicodedata import normalize

# What no normal form takes apart, letter by letter.
LETTERS = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "Æ": "ae", "Œ": "oe", "Ø": "o", "Ł": "l", "Đ": "d", "Ð": "d", "Þ": "th",
}  # fmt: skip
APOSTROPHES = "'’‘ʼ`´′"
DASHES = "‐‑‒–—―−"
# Capital letters of the Latin, Greek and Cyrillic alphabets; a locale of the database's own would differ from place to
# place. What has a mark lost it before.
CAPITALS = "".join(
    letter for letter in map(chr, (*range(0x41, 0x5B), *range(0x391, 0x3AA), *range(0x402, 0x430))) if letter.isupper()
)
_SMALL = str.maketrans(CAPITALS + "ς", CAPITALS.lower() + "σ")
# Of the letters of two names so many are the same in the same order, where one is the other spelt otherwise.
ALIKE = 0.85
_MARKS = re.compile("[\u0300-\u036f]")
_BLANKS = re.compile(r"[ \t\r\n\f\v]+")


def folded(text: str) -> str:
    """The text as it is compared: `O’Neill–Nuñez` becomes `oneill-nunez`; blanks are one each."""
    plain = _MARKS.sub("", normalize("NFKD", text))
    for letter, letters in LETTERS.items():
        plain = plain.replace(letter, letters)
    plain = re.sub(f"[{APOSTROPHES}]", "", plain)
    return _BLANKS.sub(" ", re.sub(f"[{DASHES}]", "-", plain).translate(_SMALL)).strip(" ")


def same_name(one: str, other: str) -> bool:
    """Whether two texts name somebody alike: `O’Brien-Núñez Jr.` as a telephone types it, `O'Brien Nunez Jr` as a desk
    does.
    """
    return _name(one) == _name(other)


def spelt_alike(one: str, other: str) -> bool:
    """Whether two texts are one name, of which one is spelt a little otherwise: a letter left out, two turned round. Of
    two first names with one family name that are not nearly alike it is not said.
    """
    return SequenceMatcher(None, _name(one), _name(other), autojunk=False).ratio() >= ALIKE


def _name(text: str) -> str:
    return " ".join(re.sub(r"[-.,]", " ", folded(text)).split())


def fold_in_sql() -> str:
    """The same as an expression of PostgreSQL over a text named `given`."""
    plain = r"regexp_replace(normalize(given, NFKD), '[\u0300-\u036f]', '', 'g')"
    for letter, letters in LETTERS.items():
        plain = f"replace({plain}, '{letter}', '{letters}')"
    plain = f"regexp_replace({plain}, '[{APOSTROPHES.replace(chr(39), chr(39) * 2)}]', '', 'g')"
    plain = f"regexp_replace({plain}, '[{DASHES}]', '-', 'g')"
    plain = f"translate({plain}, '{CAPITALS}ς', '{CAPITALS.lower()}σ')"
    return rf"btrim(regexp_replace({plain}, '[ \t\r\n\f\v]+', ' ', 'g'))"
