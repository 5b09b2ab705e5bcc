"""The queues of my day in which a case stands, and for whom it waits there: rows gathered as the row of the case is.
What time alone brings (a date that comes near or is missed) is no row: it is asked of the running dates.
"""

from chro_cases.people.roles import DRAFTERS, Role

from .gathering import NOT_KEPT

QUEUE_COLUMNS = ("case_id", "queue", "user_id", "kept_from")

_GATHER = """
SELECT c.id, q.queue, q.user_id, q.kept_from
FROM cases_case c CROSS JOIN LATERAL (
  WITH works AS (SELECT s.user_id, s.role FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL),
  sworn AS (SELECT 1 FROM intake_oath o WHERE o.case_id = c.id AND o.ended_at IS NULL),
  -- The last word on a piece of work, where it was to send it back.
  sent_back AS (
    SELECT r.kind, r.prepared_by_id FROM cases_review r
    WHERE r.case_id = c.id AND r.outcome = 'returned' AND NOT EXISTS (
      SELECT 1 FROM cases_review l
      WHERE l.subject_type_id = r.subject_type_id AND l.subject_id = r.subject_id AND l.id > r.id))
  -- Work put before a supervisor: it waits for those who supervise the person, without those who wrote its words.
  SELECT 'reviews' AS queue, r.prepared_by_id AS user_id, r.authors AS kept_from
  FROM cases_review r WHERE r.case_id = c.id AND r.outcome = 'pending' AND c.stage <> 'closed'
  UNION ALL
  -- Work that came back to whoever put it forward; a charge only while it is drafted.
  SELECT DISTINCT 'returned', b.prepared_by_id, '{{}}'::bigint[]
  FROM sent_back b WHERE c.stage = 'drafting' OR (b.kind <> 'charge' AND c.stage <> 'closed')
  UNION ALL
  -- Inquiries that nobody has taken, and those of whoever took them.
  SELECT 'new', NULL, '{{}}' WHERE c.stage = 'inquiry' AND NOT EXISTS (SELECT 1 FROM works w WHERE w.role = '{intake}')
  UNION ALL
  SELECT DISTINCT 'inquiries', w.user_id, '{{}}'::bigint[] FROM works w WHERE c.stage = 'inquiry'
  UNION ALL
  -- Charges to be written, put forward or sent, by their drafter. Whoever took the inquiry keeps their part when the
  -- charge is given to a drafter: then it is the drafter's.
  SELECT DISTINCT 'drafting', w.user_id, '{{}}'::bigint[] FROM works w
  WHERE c.stage = 'drafting' AND w.role IN ({drafters})
    AND (w.role <> '{intake}'
      OR NOT EXISTS (SELECT 1 FROM works g WHERE g.role IN ({drafters}) AND g.role <> '{intake}'))
    AND NOT EXISTS (SELECT 1 FROM cases_review r WHERE r.case_id = c.id AND r.outcome = 'pending')
    AND NOT EXISTS (SELECT 1 FROM sent_back b WHERE b.prepared_by_id = w.user_id)
  UNION ALL
  -- What the complainant wants corrected before signing; what is signed and not sworn; sworn and not filed; not served.
  SELECT 'corrections', NULL, '{{}}' WHERE c.stage = 'signature'
    AND EXISTS (SELECT 1 FROM intake_correctionrequest x WHERE x.case_id = c.id AND x.ended_at IS NULL)
  UNION ALL
  SELECT 'oath', NULL, '{{}}' WHERE c.stage = 'signature' AND NOT EXISTS (TABLE sworn)
    AND EXISTS (SELECT 1 FROM intake_signature x WHERE x.case_id = c.id AND x.ended_at IS NULL)
  UNION ALL
  SELECT 'filing', NULL, '{{}}' WHERE c.stage = 'signature' AND EXISTS (TABLE sworn)
  UNION ALL
  SELECT 'service', NULL, '{{}}' WHERE c.stage = 'filed'
  UNION ALL
  -- After service: answered and to go on, to be assessed, without a mediator or investigator, in somebody's hands.
  SELECT 'answered', NULL, '{{}}' WHERE c.stage = 'answer'
    AND EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'answer_received')
  UNION ALL
  SELECT 'assessments', NULL, '{{}}' WHERE c.stage = 'assessment'
  UNION ALL
  SELECT 'unassigned', NULL, '{{}}' WHERE c.stage = 'mediation'
    AND (NOT EXISTS (SELECT 1 FROM works w WHERE w.role = '{mediator}')
      OR (EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'mediation_ended')
        AND NOT EXISTS (SELECT 1 FROM cases_event e WHERE e.case_id = c.id AND e.kind = 'investigator_assigned')))
  UNION ALL
  SELECT DISTINCT 'carried', w.user_id, '{{}}'::bigint[] FROM works w
  WHERE (c.stage IN ('investigation', 'conference', 'conciliation') AND w.role IN ('{investigator}', '{trainee}'))
    OR (c.stage IN ('answer', 'mediation', 'investigation') AND w.role = '{mediator}')
  UNION ALL
  -- What was asked for and nobody has decided; another look is asked for once the case is closed.
  SELECT 'asked', NULL, '{{}}' WHERE c.stage <> 'closed' AND (
      EXISTS (SELECT 1 FROM investigations_defaultrequest x WHERE x.case_id = c.id AND x.ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM investigations_defaultorder y WHERE y.request_id = x.id))
      OR EXISTS (SELECT 1 FROM determinations_releaserequest x WHERE x.case_id = c.id AND x.ended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM determinations_releasedecision y WHERE y.request_id = x.id)))
    OR c.stage = 'closed' AND EXISTS (
      SELECT 1 FROM determinations_reconsiderationrequest x
      WHERE x.case_id = c.id AND x.ended_at IS NULL AND x.timeliness = 'in_time'
        AND NOT EXISTS (SELECT 1 FROM determinations_reconsiderationdecision y WHERE y.request_id = x.id))
  UNION ALL
  SELECT 'decisions', NULL, '{{}}' WHERE c.stage IN ('determination', 'hearing', 'monitoring')
) q
WHERE {which}
"""


_NOTHING_KEPT = "NOT EXISTS (SELECT 1 FROM lists_queuerow k WHERE k.case_id = c.id)"


def gather_queues(which: str) -> str:
    """The question that gathers what waits on some cases; `which` is a condition on `c`, a row of cases_case."""
    drafters = ", ".join(f"'{role}'" for role in DRAFTERS)
    roles = {role.name.lower(): role.value for role in (Role.INTAKE, Role.MEDIATOR, Role.INVESTIGATOR, Role.TRAINEE)}
    return _GATHER.format(which=which, drafters=drafters, **roles).strip()


def keep_queues(which: str) -> str:
    """The statement that keeps what waits on some cases, of which nothing is kept."""
    return f"INSERT INTO lists_queuerow ({', '.join(QUEUE_COLUMNS)})\n{gather_queues(which)}"


def keep_missing_queues() -> str:
    """The statement that keeps what waits on the cases whose row is missing; run before that row is gathered."""
    return keep_queues(f"{NOT_KEPT} AND {_NOTHING_KEPT}")
