"""The last days that lists show: gathered with the row of their case, so that no list asks which of them stand still,
who works their case or whether a reason was given.
"""

from .gathering import NOT_KEPT

DATE_COLUMNS = (
    *("case_id", "deadline_id", "agency_id", "stage", "number", "due_on", "ended_on", "owed_by", "owner_role"),
    *("nothing_follows", "worked_by", "owner_works", "explained"),
)

# Those that run and that no stay holds; of a case that has not ended those, too, that were met late and for which
# nobody has given a reason.
_GATHER = """
SELECT c.id, d.id, c.agency_id, c.stage, coalesce(numbers.docket, numbers.inquiry, ''), d.due_on, late.ended_on,
  d.owed_by, d.owner_role, coalesce(k.nothing_follows, false), coalesce(works.users, '{}'),
  coalesce(d.owner_role = ANY (works.roles), false), said.why
FROM cases_case c JOIN deadlines_deadline d ON d.case_id = c.id
LEFT JOIN lists_clockrow k ON k.code = d.clock
LEFT JOIN deadlines_metlate late ON late.deadline_id = d.id
CROSS JOIN LATERAL (
  SELECT EXISTS (SELECT 1 FROM deadlines_miss m WHERE m.deadline_id = d.id AND m.ended_at IS NULL) AS why
) said
LEFT JOIN LATERAL (
  SELECT max(n.value) FILTER (WHERE n.kind = 'docket') AS docket,
    max(n.value) FILTER (WHERE n.kind = 'inquiry') AS inquiry
  FROM cases_number n WHERE n.case_id = c.id
) numbers ON true
LEFT JOIN LATERAL (
  SELECT array_agg(s.user_id::int ORDER BY s.made_at, s.id) AS users, array_agg(s.role) AS roles
  FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL
) works ON true
WHERE d.kind = 'limit'
  AND (d.ended_at IS NULL AND NOT EXISTS (
      SELECT 1 FROM deadlines_stay y
      WHERE y.case_id = c.id AND y.ended_at IS NULL AND y.until IS NULL AND y.kind = ANY (k.paused_by)
        AND y.since <= d.due_on)
    OR late.ended_on IS NOT NULL AND c.stage <> 'closed' AND NOT said.why)
  AND {which}
"""


def gather_dates(which: str) -> str:
    """The question that finds the last days of some cases; `which` is a condition on `c`, a row of cases_case. It looks
    at what is kept of the dates met late, which are kept first.
    """
    return _GATHER.replace("{which}", which).strip()


def keep_dates(which: str) -> str:
    """The statement that keeps the last days of some cases, of which none is kept."""
    return f"INSERT INTO lists_daterow ({', '.join(DATE_COLUMNS)})\n{gather_dates(which)}\nON CONFLICT DO NOTHING"


def keep_missing_dates() -> str:
    """The statement that keeps those of the cases whose row is missing; run before that row is gathered."""
    return keep_dates(NOT_KEPT)
