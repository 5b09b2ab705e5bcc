"""An agency of many years, made by SQL: what it works on is the same at every size, and what it has closed grows.

One walked case is copied. Guards rest while rows come, the chain of the histories excepted, and are put back; the rows
of lists are gathered at the end, as an owner would after a restore.
"""

from datetime import timedelta
from typing import Any

from django.core.management import call_command
from django.db import connection, transaction

from benchmarks.copying import a_limit, analyze
from chro_cases import clock
from chro_cases.cases.management.commands.ready_database import as_owner
from chro_cases.cases.models import Case, Event
from chro_cases.demo.cast import Team
from chro_cases.lists.rows import gather_missing
from chro_cases.people.actions import appoint
from chro_cases.people.models import User
from chro_cases.people.roles import Role

# So many cases are open at every size; one investigator works so many of them, and nothing else.
OPEN, HERS, STAFF = 7_000, 70, 100
# Of seven open cases so many have their last day on the same day: 5,000 of 7,000.
SAME_DAY = 5
LINES, PAPERS = 1_000, 100
GIVEN = [
    "Maria",
    "James",
    "Ana",
    "José",
    "Robert",
    "Linh",
    "Patricia",
    "Omar",
    "Jennifer",
    "Michael",
    "Aiyana",
    "David",
    "Fatima",
    "William",
    "Grace",
]
FAMILY = [
    "Smith",
    "Johnson",
    "García",
    "Nguyen",
    "Brown",
    "O’Neill",
    "Núñez",
    "Kowalski",
    "Washington",
    "Okafor",
    "Lee",
    "Martinez",
    "Cohen",
    "Zylbersztejn",
]
FIRMS = ["Mill", "Paper", "River", "Steel", "Capitol", "Harbor", "Valley", "Summit", "Granite", "Lakeside"]
TABLES = [
    "cases_case",
    "cases_event",
    "cases_number",
    "cases_party",
    "cases_assignment",
    "cases_caseoffice",
    "cases_claim",
    "intake_inquiry",
    "deadlines_deadline",
    "people_person",
    "people_organisation",
]

# One organisation is in 30 of 100 cases, one family name in as many.
_ROWS = """
CREATE TEMPORARY TABLE made AS
SELECT gen_random_uuid() AS id, gen_random_uuid() AS hers, gen_random_uuid() AS firm, n,
  n <= %(open)s AS open, (n::bigint * 7919) %% 100 AS h, now() - n * interval '17 minutes' AS at
FROM generate_series(1, %(count)s) n;
INSERT INTO people_person (id, agency_id, given_name, family_name, language)
  SELECT hers, %(agency)s,
    (%(given)s)[1 + n %% %(givens)s] || CASE WHEN n %% 3 = 0 THEN '' ELSE ' ' || chr(65 + n %% 26) || '.' END,
    CASE WHEN h < 30 THEN 'Smith' ELSE (%(family)s)[1 + (n / 7) %% %(families)s]
      || CASE WHEN n %% 5 = 0 THEN '' ELSE '-' || n %% 9973 END END,
    'en' FROM made;
INSERT INTO people_organisation (id, agency_id, name, employees)
  SELECT firm, %(agency)s, (%(firms)s)[1 + n %% %(firmss)s] || ' Company ' || n, 50
  FROM made WHERE h >= 30 AND n %% 5 = 0;
UPDATE made SET firm = %(big)s WHERE h < 30;
UPDATE made m SET firm = o.firm FROM made o WHERE m.h >= 30 AND m.n %% 5 <> 0 AND o.n = m.n - m.n %% 5 AND o.h >= 30;
UPDATE made SET firm = %(big)s WHERE NOT EXISTS (SELECT 1 FROM people_organisation p WHERE p.id = firm);
INSERT INTO cases_case (id, agency_id, pack_code, received_at, received_by, head_number, head_hash, stage, stage_since)
  SELECT id, %(agency)s, 'ct', at, 'public', 0, '', CASE WHEN NOT open THEN 'closed' WHEN n %% 3 = 0 THEN 'answer'
    ELSE 'investigation' END, at + interval '9 days' FROM made;
INSERT INTO cases_event (case_id, kind, channel, "on", at, facts, compartment, by_id)
  SELECT m.id, e.kind, e.channel, m.at::date, m.at, e.facts, e.compartment, e.by_id FROM made m CROSS JOIN cases_event e
  WHERE e.id = ANY (%(lines)s) ORDER BY m.n, e.number;
CREATE TEMPORARY TABLE opened AS
  SELECT m.*, e.id AS event FROM made m JOIN cases_event e ON e.case_id = m.id AND e.number = 1;
INSERT INTO cases_number (case_id, issuer, kind, value, made_by_id)
  SELECT id, 'ct', 'docket', to_char(at, 'YYYY') || '-' || lpad((n + 100000)::text, 7, '0'), event FROM opened;
INSERT INTO cases_party
    (id, case_id, role, person_id, organisation_id, doing_business_as, made_by_id, made_at, ended_why)
  SELECT gen_random_uuid(), id, 'complainant', hers, NULL::uuid, '', event, at, '' FROM opened
  UNION ALL SELECT gen_random_uuid(), id, 'respondent', NULL, firm, '', event, at, '' FROM opened;
INSERT INTO cases_assignment (case_id, user_id, role, made_by_id, made_at, ended_why)
  SELECT id, CASE WHEN n <= %(hers)s THEN %(ines)s ELSE (%(staff)s)[1 + n %% %(staffs)s] END, 'investigator', event, at,
    '' FROM opened;
INSERT INTO cases_caseoffice (case_id, office_id, made_by_id, made_at, ended_why)
  SELECT id, (%(offices)s)[1 + n %% %(officess)s], event, at, '' FROM opened;
INSERT INTO deadlines_deadline (case_id, clock, jurisdiction, kind, owed_by, owner_role, trigger_id, due_on, edition,
    reckoning, made_by_id, made_at, ended_by_id, ended_at, ended_why)
  SELECT o.id, d.clock, d.jurisdiction, d.kind, d.owed_by, d.owner_role, o.event,
    CASE WHEN o.open AND o.n %% 7 < %(same_day)s THEN %(soon)s::date + 13
      WHEN o.open THEN %(soon)s::date + (o.n * 31) %% 200 ELSE (o.at + interval '90 days')::date END, d.edition,
    d.reckoning, o.event, o.at, CASE WHEN NOT o.open THEN o.event END, CASE WHEN NOT o.open THEN o.at END, ''
  FROM opened o CROSS JOIN deadlines_deadline d WHERE d.id = %(limit)s;
DROP TABLE made, opened;
"""
# The walked case has a long life: so many lines, and so many papers, that are like those it has.
_LONG_LIFE = """
INSERT INTO cases_event (case_id, kind, channel, "on", at, facts, compartment, by_id)
  SELECT e.case_id, e.kind, e.channel, e.on, e.at, e.facts, e.compartment, e.by_id
  FROM cases_event e, generate_series(1, %(lines)s) WHERE e.id = %(line)s;
INSERT INTO documents_document (id, case_id, kind, to_party_id, compartment, language, content, made_by_id, made_at,
    file, sha256, pages, printed_at)
  SELECT gen_random_uuid(), d.case_id, d.kind, d.to_party_id, d.compartment, d.language, d.content, d.made_by_id,
    d.made_at, d.file, d.sha256, d.pages, d.printed_at
  FROM documents_document d, generate_series(1, %(papers)s) WHERE d.id = %(paper)s;
"""


def build(case: Case, team: Team, count: int, still_open: int = OPEN) -> None:
    """So many cases of one agency beside the one that was walked: some still open, the others closed long ago."""
    staff = _staff(team)
    lines = [Event.objects.filter(case=case, kind=kind)[0].pk for kind in ("inquiry_received", "assigned")]
    named: dict[str, list[Any]] = {
        "given": GIVEN,
        "family": FAMILY,
        "firms": FIRMS,
        "staff": [one.pk for one in staff],
        "offices": [one.pk for one in team.agency.offices.order_by("pk")],
    }
    values: dict[str, Any] = {
        **named,
        **{f"{name}s" if name != "family" else "families": len(rows) for name, rows in named.items()},
        "open": still_open, "hers": HERS, "count": count, "ines": team.ines.pk, "agency": team.agency.pk,
        "lines": lines, "big": case.parties.get(role="respondent").organisation_id, "limit": a_limit(case).pk,
        "same_day": SAME_DAY, "soon": clock.today(team.agency) - timedelta(3),
    }  # fmt: skip
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        with transaction.atomic():
            for table in TABLES:
                cursor.execute(f"ALTER TABLE {table} DISABLE TRIGGER USER")
            cursor.execute("ALTER TABLE cases_event ENABLE ALWAYS TRIGGER cases_event_chain")
            cursor.execute(_ROWS, values)
        paper = case.documents.filter(kind="acknowledgement").earliest("made_at")
        long: dict[str, Any] = {"lines": LINES, "line": lines[1], "papers": PAPERS, "paper": paper.pk}
        cursor.execute(_LONG_LIFE, long)
        gather_missing()
    call_command("mend_guards", verbosity=0)
    analyze()


def _staff(team: Team) -> list[User]:
    """A hundred people in ten teams, whom Rosa supervises."""
    people = User.objects.bulk_create(
        User(email=f"w{n}@ct.example", first_name=f"Worker{n}", last_name="Of a team", password="!")  # noqa: S106
        for n in range(STAFF)
    )
    for person in people:
        appoint(
            person,
            team.agency,
            Role.INVESTIGATOR,
            office=team.agency.offices.first(),
            supervisor=team.rosa,
            by=team.vera,
        )
    return people
