from django.apps import AppConfig

from .guards import GUARDS


class ListsConfig(AppConfig):
    """What long lists show of each case, kept beside the case and written in the same transaction."""

    name = "chro_cases.lists"
    guards = GUARDS
    # What `ready_database` runs, as the owner, after every migration.
    write_rules = "chro_cases.lists.clocks.write_clocks"
