"""The two ways in which the rules refuse: a date that cannot be reckoned, and a pack that is wrong."""


class Unreckonable(Exception):
    """A date cannot be reckoned; `fact` names what is missing or impossible, the sentence says it to a person."""

    def __init__(self, fact: str, sentence: str | None = None) -> None:
        self.fact = fact
        self.sentence = sentence or f"This date cannot be reckoned until {fact} is known."
        super().__init__(self.sentence)


class PackError(Exception):
    """A pack is wrong; `row` names the row and `field` the part of it that must be mended."""

    def __init__(self, row: str, field: str, problem: str) -> None:
        self.row = row
        self.field = field
        self.problem = problem
        self.sentence = f"{row}: {field} {problem}"
        super().__init__(self.sentence)
