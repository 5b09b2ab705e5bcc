"""My day: what waits for one person, ordered by legal risk and then by age."""

from .day import Section, my_day

__all__ = ["Section", "my_day"]
