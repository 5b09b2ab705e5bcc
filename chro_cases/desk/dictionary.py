"""What the columns of the files of lists mean."""

from chro_cases.dictionary import ONESELF, Table

TABLES = (
    Table(
        model="desk.Export",
        read_by=ONESELF,
        columns={
            "agency": "The agency whose list it is.",
            "user": "Who asked for it, and alone is given it.",
            "list": "Which list: the docket, or what is due.",
            "address": "How the list was narrowed and sorted.",
            "form": "Which kind of file.",
            "language": "The language of its headings.",
            "asked_at": "When it was asked for.",
            "outdated": "Whether its list is no longer the one that was asked for, so that no file is made.",
            "ties": "What tied its reader to cases when the list was read: posts, people, grants, walls, as keys.",
            "read_at": "When the list began to be read; what its reader may see was decided from then on.",
            "made_at": "When the file was made.",
            "rows": "How many rows it holds.",
            "file": "Where its bytes are kept; empty until it is made.",
            "sha256": "The hash of those bytes.",
        },
        until="A day after it was asked for.",
    ),
)
