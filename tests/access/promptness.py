"""How promptly a page is answered: its class, which stands in pages.txt beside who may open it."""

from dataclasses import dataclass
from pathlib import Path

TABLE = Path(__file__).parent / "pages.txt"


@dataclass(frozen=True)
class Promptness:
    """What a class allows: seconds until the answer, on a machine at rest, and questions to the database. The first is
    asked by `benchmarks.load`, the second of every page in this folder.
    """

    seconds: float
    questions: int


CLASSES = {
    "glance": Promptness(0.1, 10),
    "page": Promptness(0.25, 40),
    "heavy": Promptness(1.0, 80),
}


def class_of_each(text: str) -> dict[tuple[str, str], str]:
    """The class of each address and method, as the table names it."""
    return {(page, method): its for page, method, its, *_cells in (line.split() for line in text.splitlines()[1:])}
