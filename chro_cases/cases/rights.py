"""What the application's role may do in the database: read and add, end a fact, decide a review; never rewrite, never
empty a table.
"""

from django.db import connection

from .models import Case, Move

# Tables to which rows are only ever added. Triggers refuse the rest for everybody; the role has no right to try.
ADD_ONLY = (
    "cases_event",
    "people_officeevent",
    "cases_number",
    "cases_readlog",
    "cases_receipt",
    "cases_workversion",
    "documents_exhibitcopy",
    "deadlines_ruleapproval",
    "conferences_room",
    "conferences_settlementterm",
    "investigations_answerline",
)
# Tables that keep what may be forgotten: sessions, limits, factors, guardian's derived rows.
FORGETTABLE = (
    "django_session",
    "signin_limits",
    "account_emailaddress",
    "account_emailconfirmation",
    "mfa_authenticator",
    "cases_casegrant",
    "people_user_groups",
    "people_user_user_permissions",
)
# Tables the application only reads: the law's moves, and Django's own bookkeeping.
READ_ONLY = ("cases_move", "django_migrations", "django_content_type", "auth_permission", "auth_group")


def write_moves(packs) -> None:
    """Write the table of moves from the lifecycle and the stages of each pack. Run as the owner."""
    rows = [
        Move(pack_code=pack.code, step=move.step, source=move.source, target=move.target)
        for pack in packs
        for move in Case.moves(pack.stages)
    ]
    Move.objects.all().delete()
    Move.objects.bulk_create(rows)


def grant(role: str) -> None:
    """Give the application's role exactly its rights on every table. Run as the owner, after every migration."""
    with connection.cursor() as cursor:
        name = connection.ops.quote_name(role)
        cursor.execute(f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {name}")
        cursor.execute(f"GRANT USAGE ON SCHEMA public TO {name}")
        cursor.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA public TO {name}")
        cursor.execute(f"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {name}")
        for table in connection.introspection.table_names(cursor):
            rights = rights_on(table)
            if rights:
                cursor.execute(f"GRANT {rights} ON {connection.ops.quote_name(table)} TO {name}")


def rights_on(table: str) -> str:
    """What may be done to a table beside reading it."""
    if table in READ_ONLY:
        return ""
    if table in ADD_ONLY:
        return "INSERT"
    return "INSERT, UPDATE, DELETE" if table in FORGETTABLE else "INSERT, UPDATE"
