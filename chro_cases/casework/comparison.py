"""What changed between two texts, word by word, in the shape of components/word_diff.html."""

import re
from difflib import SequenceMatcher

Words = list[tuple[str, str]]


def compare(before: list[str], after: list[str]) -> Words:
    """Paragraphs against paragraphs, numbered: whole ones are matched first, then words within those that changed."""
    words: Words = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if kind == "equal":
            words += [("same", _numbered(text, number)) for number, text in enumerate(after[c:d], c + 1)]
            continue
        pairs = min(b - a, d - c)
        for step in range(pairs):
            words += [("same", f"{c + step + 1}. "), *_within(before[a + step], after[c + step]), ("same", "\n\n")]
        words += [("removed", f"{text}\n\n") for text in before[a + pairs : b]]
        words += [("added", _numbered(text, number)) for number, text in enumerate(after[c + pairs : d], c + pairs + 1)]
    return words


def _numbered(text: str, number: int) -> str:
    return f"{number}. {text}\n\n"


def _within(before: str, after: str) -> Words:
    """Word by word; spaces travel with the word before them."""
    old, new = re.findall(r"\S+\s*|\s+", before), re.findall(r"\S+\s*|\s+", after)
    words: Words = []
    for kind, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            words.append(("same", "".join(new[c:d])))
            continue
        if b > a:
            words.append(("removed", "".join(old[a:b])))
        if d > c:
            words.append(("added", "".join(new[c:d])))
    return words


def changed(words: Words) -> bool:
    """Whether anything was added or removed."""
    return any(kind != "same" for kind, _text in words)
