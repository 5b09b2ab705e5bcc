"""The complaints of the demonstration. Some are retold from published decisions; all names are made up."""

from .connecticut import CONNECTICUT, PAY
from .demo_case import DemoCase
from .missouri import MISSOURI, SALON

CASES: dict[str, tuple[DemoCase, ...]] = {"ct": CONNECTICUT, "mo": MISSOURI}
# The complaints that are also told on, by other people, into every later stage.
TOLD_ON: dict[str, DemoCase] = {"ct": PAY, "mo": SALON}

__all__ = ["CASES", "TOLD_ON", "DemoCase"]
