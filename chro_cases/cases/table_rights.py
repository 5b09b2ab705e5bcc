"""What may be done to the rows of each table: by the application's role, beside reading them, and by anybody at all.

The page below names every table of the project and of its libraries. One that nobody named is granted nothing, not even
to be read; a test names it. What a table's list means for everybody is held by guards (history/guards.py).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.apps import apps
from django.db import connection

from chro_cases.history.guards import SHARED, Guard, chained, ended_once, never_rewritten
from chro_cases.history.models import Line
from chro_cases.rules import Pack

from .guards import CASE_GUARDS, REVIEW_GUARDS
from .models import Case, Move


def _tables(names: str) -> tuple[str, ...]:
    return tuple(names.split())


# The application only reads: the law's moves, and the bookkeeping of Django and its libraries.
READ_ONLY = _tables("""
    django_content_type django_migrations
    auth_group auth_group_permissions auth_permission
    guardian_groupobjectpermission guardian_userobjectpermission
    cases_move lists_clockrow
""")
# What lists show: the application reads it, and PostgreSQL itself writes it (lists/guards.py).
KEPT_FOR_LISTS = _tables("""
    lists_caserow lists_daterow lists_queuerow lists_word deadlines_metlate
""")
# What the application may note and the database itself crosses out.
NOTED = _tables("""
    lists_change
""")
# Lines of a chained history: added, numbered and hashed by their trigger, never rewritten.
CHAINED = _tables("""
    people_officeevent
    cases_event
""")
# Rows are added and stay as they are. Triggers refuse the rest to everybody.
ADDED = _tables("""
    cases_number cases_readlog cases_receipt cases_workversion
    deadlines_reminder deadlines_ruleapproval
    documents_exhibitcopy
    investigations_answerline
    conferences_room conferences_settlementterm
    lists_passed
""")
# Facts, and rows kept as facts are: added, and ended once.
ENDED_ONCE = _tables("""
    cases_assignment cases_caselink cases_caseoffice cases_claim cases_closure cases_grant cases_hold cases_party
    cases_reopening cases_wall cases_withdrawal
    deadlines_calendarfeed deadlines_correction deadlines_deadline deadlines_extension deadlines_miss
    deadlines_officeclosing deadlines_stay
    documents_delivery documents_exhibit documents_mailing
    intake_correctionrequest intake_inquiry intake_interview intake_latefiling intake_oath intake_screening
    intake_signature
    investigations_answer investigations_defaultorder investigations_defaultrequest investigations_exhibitlink
    investigations_informationrequest investigations_itemanswer investigations_requestitem
    investigations_witnessinterview
    conferences_attendance conferences_booking conferences_conference conferences_conferenceoutcome
    conferences_mediationnote conferences_settlement
    determinations_claimoutcome determinations_comment determinations_failedconciliation determinations_hearing
    determinations_hearingdecision determinations_hearingrecord determinations_reconsiderationdecision
    determinations_reconsiderationrequest determinations_releasedecision determinations_releaserequest
    determinations_remedy determinations_remedykept determinations_remedymissed
""")
# Rows change and are never deleted; of a case, a review and a paper a guard of its own says what may change.
CHANGED = _tables("""
    jobs_heartbeat jobs_job
    mail_email
    people_address people_agency people_appointment people_office people_organisation people_person
    people_supervisionlevel people_user
    cases_case cases_numberseries cases_review
    deadlines_feedreading
    documents_document documents_mailing_documents
    intake_charge
    investigations_assessment investigations_plan investigations_report
    conferences_agreement conferences_summary
    determinations_closingproposal determinations_determination
""")
# Rows may be forgotten: sessions, limits, factors, guardian's derived rows, files of lists that are kept for a day.
FORGETTABLE = _tables("""
    django_session
    account_emailaddress account_emailconfirmation
    mfa_authenticator
    signin_limits
    people_user_groups people_user_user_permissions
    cases_casegrant
    desk_export
""")

_GRANTED = (
    ((*READ_ONLY, *KEPT_FOR_LISTS), "SELECT"),
    ((*CHAINED, *ADDED, *NOTED), "SELECT INSERT"),
    ((*ENDED_ONCE, *CHANGED), "SELECT INSERT UPDATE"),
    (FORGETTABLE, "SELECT INSERT UPDATE DELETE"),
)
RIGHTS = {table: set(rights.split()) for tables, rights in _GRANTED for table in tables}

# What the role holds on each table and on each sequence, which stands or falls with the table it numbers.
_HELD = """
SELECT c.relname, coalesce(numbered.relname, c.relname), c.relkind = 'S',
  coalesce(array_agg(a.privilege_type) FILTER (WHERE a.privilege_type IS NOT NULL), '{}')
FROM pg_class c
LEFT JOIN pg_depend d ON c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid
  AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')
LEFT JOIN pg_class numbered ON numbered.oid = d.refobjid
LEFT JOIN LATERAL aclexplode(c.relacl) a ON a.grantee = (SELECT oid FROM pg_roles WHERE rolname = %s)
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
GROUP BY 1, 2, 3 ORDER BY 1
"""


@dataclass(frozen=True)
class Difference:
    """What a role lacks and what it has too much on one table, or sequence."""

    name: str
    is_sequence: bool
    missing: set[str]
    surplus: set[str]


def differences(role: str) -> list[Difference]:
    """Where a role holds other rights than the page gives it."""
    with connection.cursor() as cursor:
        cursor.execute(_HELD, [role])
        rows = cursor.fetchall()
    found = []
    for name, table, is_sequence, held in rows:
        due = rights_on(table, is_sequence=is_sequence)
        found.append(Difference(name, is_sequence, due - set(held), set(held) - due))
    return [one for one in found if one.missing or one.surplus]


def rights_on(table: str, *, is_sequence: bool = False) -> set[str]:
    """What the application's role may do with a table, or with the sequence that numbers it."""
    rights = RIGHTS.get(table, set())
    return ({"SELECT", "USAGE"} if "INSERT" in rights else set()) if is_sequence else rights


def grant(role: str) -> None:
    """Give the application's role exactly its rights. Run as the owner, within a transaction, after every migration.

    What stands as it should is not touched, so that nothing is taken from a running system even for a moment.
    """
    name = connection.ops.quote_name(role)
    statements = []
    for one in differences(role):
        place = f"{'SEQUENCE' if one.is_sequence else 'TABLE'} {connection.ops.quote_name(one.name)}"
        if one.surplus:
            statements.append(f"REVOKE {', '.join(sorted(one.surplus))} ON {place} FROM {name}")
        if one.missing:
            statements.append(f"GRANT {', '.join(sorted(one.missing))} ON {place} TO {name}")
    with connection.cursor() as cursor:
        cursor.execute("SELECT has_schema_privilege(%s, 'public', 'USAGE')", [role])
        if not cursor.fetchone()[0]:
            statements.append(f"GRANT USAGE ON SCHEMA public TO {name}")
        for statement in statements:
            cursor.execute(statement)


def owned_by(role: str) -> list[str]:
    """The tables that a role could do anything with, because it owns them or is their owner's equal."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
            " AND pg_has_role(%s, relowner, 'USAGE') ORDER BY 1",
            [role],
        )
        return [table for (table,) in cursor]


def declared_guards() -> list[Guard]:
    """Every guard that should stand: those of this page, of the chained histories, and those that an app brings."""
    chains = [model.CHAIN for model in apps.get_models() if issubclass(model, Line)]
    return [
        *SHARED,
        *CASE_GUARDS,
        *REVIEW_GUARDS,
        *(guard for chain in chains for guard in chained(chain)),
        *(guard for table in ADDED for guard in never_rewritten(table)),
        *(guard for table in ENDED_ONCE for guard in ended_once(table)),
        *(guard for app in apps.get_app_configs() for guard in getattr(app, "guards", ())),
    ]


def write_moves(packs: Iterable[Pack]) -> None:
    """Make the table of moves that of the lifecycle and of each pack's stages. Run as the owner, in a transaction."""
    wanted = {(pack.code, move.step, move.source, move.target) for pack in packs for move in Case.moves(pack.stages)}
    fields = ("pack_code", "step", "source", "target")
    standing = {tuple(row): key for key, *row in Move.objects.values_list("pk", *fields)}
    Move.objects.filter(pk__in=[key for row, key in standing.items() if row not in wanted]).delete()
    Move.objects.bulk_create(Move(**dict(zip(fields, row, strict=True))) for row in sorted(wanted - standing.keys()))
