"""Which dates of a case the agency met late: gathered when the case changes, so that a miss is never looked for in
history. A date that still runs is asked for by its day.
"""

LATE_COLUMNS = ("case_id", "deadline_id", "due_on", "ended_on")

# Not one that was reckoned anew from the same event, or runs again after a reopening: the later one stands for it.
# Nor one that ended while a stay of its case held it.
_GATHER = """
SELECT c.id, d.id, d.due_on, e.ended_on
FROM cases_case c JOIN deadlines_deadline d ON d.case_id = c.id JOIN cases_event v ON v.id = d.ended_by_id
CROSS JOIN LATERAL (
  SELECT coalesce(min(x.corrected_to), v."on") AS ended_on
  FROM deadlines_correction x WHERE x.of_id = d.ended_by_id AND x.ended_at IS NULL
) e
WHERE d.kind = 'limit' AND d.owed_by = 'agency' AND e.ended_on > d.due_on
  AND NOT EXISTS (
    SELECT 1 FROM deadlines_deadline n
    WHERE n.case_id = d.case_id AND n.clock = d.clock AND n.trigger_id = d.trigger_id AND n.id > d.id
      AND (n.claim_id = d.claim_id OR n.claim_id IS NULL) AND (n.party_id = d.party_id OR n.party_id IS NULL)
      AND (n.request_id = d.request_id OR n.request_id IS NULL))
  AND NOT EXISTS (
    SELECT 1 FROM deadlines_stay y JOIN lists_clockrow k ON k.code = d.clock AND y.kind = ANY (k.paused_by)
    WHERE y.case_id = d.case_id AND y.ended_at IS NULL AND y.since <= d.due_on
      AND (y.until IS NULL OR y.until >= e.ended_on))
  AND {which}
"""


def gather_late(which: str) -> str:
    """The question that finds the dates met late of some cases; `which` is a condition on `c`, a row of cases_case."""
    return _GATHER.replace("{which}", which).strip()


def keep_late(which: str) -> str:
    """The statement that keeps the dates met late of some cases, where none is kept yet."""
    return f"INSERT INTO deadlines_metlate ({', '.join(LATE_COLUMNS)})\n{gather_late(which)}\nON CONFLICT DO NOTHING"
