"""What PostgreSQL itself refuses about a decided claim, beyond the columns' own checks."""

from chro_cases.history.guards import function, trigger

OUTCOME_GUARDS = (
    function(
        "determinations_claimoutcome_guard",
        """
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM cases_review r JOIN cases_claim c ON c.id = NEW.claim_id AND c.case_id = r.case_id
    WHERE r.id = NEW.finding_id AND r.case_id = NEW.case_id AND r.kind = 'determination'
      AND r.outcome IN ('approved', 'released')
      AND r.content #>> ARRAY['body', 'claims', NEW.claim_id::text, 'outcome'] = NEW.outcome
  ) THEN
    RAISE EXCEPTION 'no outcome of a claim without the cleared finding that says it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
""",
    ),
    trigger(
        "determinations_claimoutcome_guard",
        "determinations_claimoutcome",
        "BEFORE INSERT",
        "determinations_claimoutcome_guard",
    ),
)
