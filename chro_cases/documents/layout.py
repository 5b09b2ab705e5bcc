"""Getting words ready for the page: how much fits on a paper, and where an endless word may be broken."""

import re
from typing import Any
from unicodedata import category

LONGEST_TEXT = 60_000
LONGEST_PAPER = 800_000
UNBROKEN = 60
BREAK = "\u200b"
# Some programs end a line or a paragraph with these; no font draws them.
_LINE_ENDS = str.maketrans(dict.fromkeys("\x0b\x0c\x85\u2028\u2029", "\n"))
_ENDLESS = re.compile(rf"[^\s{BREAK}]{{{UNBROKEN + 1},}}")


class CannotBePrinted(Exception):
    """The paper cannot be made; the sentence says why to whoever looks at the case."""


class NoGlyph(CannotBePrinted):
    """No typeface on this machine can draw a character of the paper."""

    def __init__(self, codepoint: int) -> None:
        super().__init__(
            f"The paper cannot be printed: no font has the character “{chr(codepoint)}” (U+{codepoint:04X})."
        )


def lay_out(content: dict[str, Any]) -> dict[str, Any]:
    """The words of a paper with places to break in endless words; the words that are kept are never touched.

    CannotBePrinted when one text is longer than LONGEST_TEXT or all of them together than LONGEST_PAPER characters.
    """
    left = [LONGEST_PAPER]
    return {key: _walk(value, left) for key, value in content.items()}


def _walk(value: Any, left: list[int]) -> Any:
    if isinstance(value, dict):
        return {key: _walk(inner, left) for key, inner in value.items()}
    if isinstance(value, list):
        return [_walk(inner, left) for inner in value]
    if not isinstance(value, str):
        return value
    left[0] -= len(value)
    if len(value) > LONGEST_TEXT or left[0] < 0:
        raise CannotBePrinted("The paper cannot be printed: its words are more than a paper can hold.")
    return _ENDLESS.sub(_with_breaks, value.translate(_LINE_ENDS))


def _with_breaks(word: re.Match[str]) -> str:
    """An endless word with a place to break after every sixty letters, never between a letter and its accent."""
    text, pieces, start = word.group(), [], 0
    while start < len(text):
        end = start + UNBROKEN
        while end < len(text) and (category(text[end])[0] == "M" or "\u200d" in text[end - 1 : end + 1]):
            end += 1
        pieces.append(text[start:end])
        start = end
    return BREAK.join(pieces)
