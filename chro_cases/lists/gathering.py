"""How the row of a case is gathered from what the case is: one question, for a trigger, for making all rows anew and
for comparing them.
"""

COLUMNS = (
    *("case_id", "agency_id", "office_id", "pack_code", "stage", "stage_since", "received_at", "changed_at"),
    *("number", "complainants", "respondents", "worked_by", "areas", "next_due", "next_deadline_id", "found_by"),
)

# What another agency owes is shown on the case, but nobody here can do it.
OURS_TO_WATCH = ("agency", "complainant", "respondent", "either")

_GATHER = """
SELECT c.id, c.agency_id, placed.office_id, c.pack_code, c.stage, c.stage_since, c.received_at,
  coalesce(head.at, c.received_at),
  coalesce(numbers.docket, numbers.inquiry, ''),
  coalesce(named.complainants, told.complainants, '[]'),
  coalesce(named.respondents, told.respondents, '[]'),
  coalesce(works.users, '{}'), coalesce(claimed.areas, told.areas, '{}'),
  near.due_on, near.id,
  concat_ws(' ', numbers.folded, named.folded, told.folded, reached.folded)
FROM cases_case c
LEFT JOIN cases_event head ON head.case_id = c.id AND head.number = c.head_number
LEFT JOIN cases_caseoffice placed ON placed.case_id = c.id AND placed.ended_at IS NULL
LEFT JOIN LATERAL (
  SELECT max(n.value) FILTER (WHERE n.kind = 'docket') AS docket,
    max(n.value) FILTER (WHERE n.kind = 'inquiry') AS inquiry,
    string_agg(lists_fold(n.value || ' ' || regexp_replace(n.value, '[^A-Za-z0-9]', '', 'g')), ' '
      ORDER BY n.id) AS folded
  FROM cases_number n WHERE n.case_id = c.id
) numbers ON true
LEFT JOIN LATERAL (
  SELECT jsonb_agg(jsonb_build_array(w.name, p.doing_business_as) ORDER BY p.made_at, p.id)
      FILTER (WHERE p.role = 'complainant' AND p.ended_at IS NULL) AS complainants,
    jsonb_agg(jsonb_build_array(w.name, p.doing_business_as) ORDER BY p.made_at, p.id)
      FILTER (WHERE p.role = 'respondent' AND p.ended_at IS NULL) AS respondents,
    lists_fold(string_agg(concat_ws(' ', w.name, p.doing_business_as), ' ' ORDER BY p.made_at, p.id)) AS folded
  FROM cases_party p
  LEFT JOIN people_person a ON a.id = p.person_id
  LEFT JOIN people_organisation o ON o.id = p.organisation_id
  CROSS JOIN LATERAL (SELECT coalesce(o.name, btrim(a.given_name || ' ' || a.family_name)) AS name) w
  WHERE p.case_id = c.id
) named ON true
LEFT JOIN LATERAL (
  SELECT jsonb_build_array(jsonb_build_array(i.given_name || ' ' || i.family_name, '')) AS complainants,
    CASE WHEN i.who = '' THEN '[]'::jsonb ELSE jsonb_build_array(jsonb_build_array(i.who, '')) END AS respondents,
    ARRAY[i.area] AS areas,
    lists_fold(concat_ws(' ', i.given_name, i.family_name, i.who, i.email))
      || ' ' || regexp_replace(i.phone, '[^0-9]', '', 'g') AS folded
  FROM intake_inquiry i WHERE i.case_id = c.id AND i.ended_at IS NULL
) told ON true
LEFT JOIN LATERAL (
  SELECT string_agg(DISTINCT CASE r.kind WHEN 'email' THEN lists_fold(r.value)
    ELSE regexp_replace(r.value, '[^0-9]', '', 'g') END, ' ') AS folded
  FROM cases_party p JOIN people_address r ON r.person_id = p.person_id
  WHERE p.case_id = c.id AND p.person_id IS NOT NULL AND r.kind IN ('email', 'phone') AND r.until IS NULL
) reached ON true
LEFT JOIN LATERAL (
  SELECT array_agg(s.user_id::int ORDER BY s.made_at, s.id) AS users
  FROM cases_assignment s WHERE s.case_id = c.id AND s.ended_at IS NULL
) works ON true
LEFT JOIN LATERAL (
  SELECT array_agg(DISTINCT m.area ORDER BY m.area) AS areas
  FROM cases_claim m WHERE m.case_id = c.id AND m.ended_at IS NULL
) claimed ON true
LEFT JOIN LATERAL (
  SELECT d.due_on, d.id
  FROM deadlines_deadline d LEFT JOIN lists_clockrow k ON k.code = d.clock
  WHERE d.case_id = c.id AND d.ended_at IS NULL AND d.kind = 'limit'
    AND d.owed_by IN ({ours})
    AND NOT (coalesce(k.nothing_follows, false) AND EXISTS (SELECT 1 FROM lists_passed x WHERE x.deadline_id = d.id))
    AND NOT EXISTS (SELECT 1 FROM deadlines_stay y WHERE y.case_id = c.id AND y.ended_at IS NULL AND y.until IS NULL
      AND y.kind = ANY (k.paused_by) AND y.since <= d.due_on)
  ORDER BY d.due_on, d.id LIMIT 1
) near ON true
WHERE {which}
"""

# A case whose row is missing.
NOT_KEPT = "NOT EXISTS (SELECT 1 FROM lists_caserow r WHERE r.case_id = c.id)"


def gather(which: str) -> str:
    """The question that gathers the rows of some cases; `which` is a condition on `c`, a row of cases_case."""
    ours = ", ".join(f"'{code}'" for code in OURS_TO_WATCH)
    return _GATHER.replace("{which}", which).replace("{ours}", ours).strip()


def keep(which: str) -> str:
    """The statement that gathers the rows of some cases and keeps them in place of those that were kept. Whoever runs
    it holds the lock of each of these cases.
    """
    new = ", ".join(f"{column} = EXCLUDED.{column}" for column in COLUMNS[1:])
    return f"{_insert(which)}\nON CONFLICT (case_id) DO UPDATE SET {new}"


def keep_missing() -> str:
    """The statement that gathers every row that is missing. What somebody kept meanwhile is newer, and stays."""
    return f"{_insert(NOT_KEPT)}\nON CONFLICT DO NOTHING"


def _insert(which: str) -> str:
    return f"INSERT INTO lists_caserow ({', '.join(COLUMNS)})\n{gather(which)}"


_WORDS = """
INSERT INTO lists_word (word)
SELECT DISTINCT w.word FROM lists_caserow r
CROSS JOIN LATERAL regexp_split_to_table(r.found_by, '[ -]') w (word)
WHERE {which} AND w.word ~ '^[[:alpha:]]{3,40}$'
  AND NOT EXISTS (SELECT 1 FROM lists_word k WHERE k.word = w.word)
"""


def keep_words(which: str) -> str:
    """The statement that keeps the words of some cases' names which are not kept yet; `which` is a condition on `r`, a
    row of lists_caserow. Two that keep the same word at once keep it twice: nobody waits for anybody.
    """
    return _WORDS.replace("{which}", which).strip()


def keep_missing_words() -> str:
    """The statement that keeps the words of every case, where none is kept at all."""
    return keep_words("NOT EXISTS (SELECT 1 FROM lists_word)")
