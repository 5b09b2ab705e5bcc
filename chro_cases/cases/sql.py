"""What PostgreSQL itself refuses about a case, beyond the columns' own checks. Put in place by the first migrations."""

CASE_GUARD = """
CREATE FUNCTION cases_case_guard() RETURNS trigger LANGUAGE plpgsql AS $$
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
END $$;
CREATE TRIGGER cases_case_guard BEFORE INSERT OR UPDATE OR DELETE ON cases_case
  FOR EACH ROW EXECUTE FUNCTION cases_case_guard();
CREATE TRIGGER cases_case_whole BEFORE TRUNCATE ON cases_case FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_case ENABLE ALWAYS TRIGGER cases_case_guard;
ALTER TABLE cases_case ENABLE ALWAYS TRIGGER cases_case_whole;

CREATE FUNCTION cases_case_begun() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM cases_event WHERE case_id = NEW.id) THEN
    RAISE EXCEPTION 'no case without the event that opened it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER cases_case_begun AFTER INSERT ON cases_case DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION cases_case_begun();
"""
DROP_CASE_GUARD = """
DROP TRIGGER cases_case_guard ON cases_case; DROP TRIGGER cases_case_whole ON cases_case;
DROP TRIGGER cases_case_begun ON cases_case; DROP FUNCTION cases_case_guard(); DROP FUNCTION cases_case_begun();
"""

REVIEW_GUARD = """
ALTER TABLE cases_review ADD CONSTRAINT no_author_decides
  CHECK (decided_by_id IS NULL OR NOT (decided_by_id = ANY (authors)));
CREATE FUNCTION cases_review_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.outcome = 'pending'
     AND to_jsonb(NEW) - '{outcome,decided_by_id,decided_at,reasons,note}'::text[]
       = to_jsonb(OLD) - '{outcome,decided_by_id,decided_at,reasons,note}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a review is decided once and its words never change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER cases_review_guard BEFORE UPDATE OR DELETE ON cases_review
  FOR EACH ROW EXECUTE FUNCTION cases_review_guard();
CREATE TRIGGER cases_review_whole BEFORE TRUNCATE ON cases_review FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_review ENABLE ALWAYS TRIGGER cases_review_guard;
ALTER TABLE cases_review ENABLE ALWAYS TRIGGER cases_review_whole;
"""
DROP_REVIEW_GUARD = """
DROP TRIGGER cases_review_guard ON cases_review; DROP TRIGGER cases_review_whole ON cases_review;
DROP FUNCTION cases_review_guard(); ALTER TABLE cases_review DROP CONSTRAINT no_author_decides;
"""
