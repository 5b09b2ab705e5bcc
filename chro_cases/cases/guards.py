"""What PostgreSQL itself refuses about a case and a review, beyond the columns' own checks."""

from chro_cases.history.guards import check, function, trigger, trigger_at_commit, whole

CASE_GUARDS = (
    function(
        "cases_case_guard",
        """
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'no case can be deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF NEW.stage <> 'inquiry' OR NEW.head_number <> 0 OR NEW.head_hash <> '' THEN
      RAISE EXCEPTION 'every case begins as an inquiry, with an empty history' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW.id, NEW.agency_id, NEW.pack_code, NEW.received_at, NEW.received_by)
     IS DISTINCT FROM (OLD.id, OLD.agency_id, OLD.pack_code, OLD.received_at, OLD.received_by) THEN
    RAISE EXCEPTION 'what a case is and when it was received never changes' USING ERRCODE = 'restrict_violation';
  END IF;
  -- Only the trigger that chains the history moves the head; it calls this one from inside itself.
  IF (NEW.head_number, NEW.head_hash) IS DISTINCT FROM (OLD.head_number, OLD.head_hash) AND pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'the head of a history moves with its lines alone' USING ERRCODE = 'restrict_violation';
  END IF;
  IF NEW.stage IS DISTINCT FROM OLD.stage AND NOT EXISTS (
    SELECT 1 FROM cases_event e JOIN cases_move m ON m.step = e.kind
    WHERE e.case_id = NEW.id AND e.number = NEW.head_number AND e.tx = txid_current()
      AND m.pack_code = NEW.pack_code AND m.source = OLD.stage AND m.target = NEW.stage
  ) THEN
    RAISE EXCEPTION 'no move of pack % leads from % to % with the event just written', NEW.pack_code, OLD.stage,
    NEW.stage
      USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END
""",
    ),
    trigger("cases_case_guard", "cases_case", "BEFORE INSERT OR DELETE OR UPDATE", "cases_case_guard"),
    whole("cases_case"),
    function(
        "cases_case_begun",
        """
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_event WHERE case_id = NEW.id) THEN
    RAISE EXCEPTION 'no case without the event that opened it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
""",
    ),
    trigger_at_commit("cases_case_begun", "cases_case", "AFTER INSERT", "cases_case_begun"),
)

REVIEW_GUARDS = (
    check(
        "no_author_decides",
        "cases_review",
        "(((decided_by_id IS NULL) OR (NOT (decided_by_id = ANY (authors)))))",
    ),
    function(
        "cases_review_guard",
        """
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.outcome = 'pending'
     AND to_jsonb(NEW) - '{outcome,decided_by_id,decided_at,reasons,note}'::text[]
       = to_jsonb(OLD) - '{outcome,decided_by_id,decided_at,reasons,note}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a review is decided once and its words never change' USING ERRCODE = 'restrict_violation';
END
""",
    ),
    trigger("cases_review_guard", "cases_review", "BEFORE DELETE OR UPDATE", "cases_review_guard"),
    whole("cases_review"),
)
