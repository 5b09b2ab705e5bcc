"""What a table keeps, who reads it and for how long, as each app says it on its page `dictionary.py`.

An entry is for a model or for an abstract one that others inherit from: what it says of a column holds for all of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Who reads rows whose query does not say it itself (`visible_to`).
OF_THE_CASE = "Staff who may see the case"
OF_THE_CASE_AND_THEIR_PARTY = "Staff who may see the case; a party reads what is their own on the page of their case"
OF_THE_OFFICE = "Staff of the agency"
ONESELF_AND_SUPERVISORS = "The person, whoever supervises them, and the executive director"
ONESELF = "The person alone"
KEEPERS = "Whoever looks after the work behind the pages"
NOBODY = "Nobody: the program alone reads it"

# Columns that say the same wherever they stand.
EVERYWHERE = {"id": "The key of the row.", "case": "The case it belongs to."}


@dataclass(frozen=True, kw_only=True)
class Table:
    """One model: what each of its own columns means. `about` stands for the docstring of a model that is not ours.

    `read_by` says who reads its rows, where no query of the model does. `until` says when a row is forgotten, where
    the rights on the table let it be.
    """

    model: str
    columns: Mapping[str, str] = field(default_factory=dict)
    about: str = ""
    read_by: str = ""
    until: str = ""
