"""What PostgreSQL itself refuses about a decided claim, beyond the columns' own checks."""

OUTCOME_GUARD = """
CREATE FUNCTION determinations_claimoutcome_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER determinations_claimoutcome_guard BEFORE INSERT ON determinations_claimoutcome
  FOR EACH ROW EXECUTE FUNCTION determinations_claimoutcome_guard();
ALTER TABLE determinations_claimoutcome ENABLE ALWAYS TRIGGER determinations_claimoutcome_guard;
"""
DROP_OUTCOME_GUARD = """
DROP TRIGGER determinations_claimoutcome_guard ON determinations_claimoutcome;
DROP FUNCTION determinations_claimoutcome_guard();
"""
