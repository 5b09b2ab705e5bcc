from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cases", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE FUNCTION cases_event_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head record;
BEGIN
  SELECT head_number, head_hash INTO head FROM cases_case WHERE id = NEW.case_id FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'a line of history needs its cases_case'; END IF;
  NEW.number := head.head_number + 1;
  NEW.tx := txid_current();
  NEW.destroyed_by_order := '';
  NEW.salt := replace(gen_random_uuid()::text, '-', '');
  NEW.leaf := encode(sha256(convert_to(NEW.salt || '|' || NEW.facts::text, 'UTF8')), 'hex');
  NEW.hash := encode(
    sha256(convert_to(head.head_hash || '|' || concat_ws('|', coalesce((NEW.case_id)::text, ''), coalesce((NEW.number)::text, ''), coalesce((NEW.kind)::text, ''), coalesce((NEW.by_id)::text, ''), coalesce((NEW.channel)::text, ''), coalesce(((extract(epoch from NEW.at) * 1000000)::bigint)::text, ''), coalesce((to_char(NEW.on, 'YYYY-MM-DD'))::text, ''), coalesce((NEW.tx)::text, ''), coalesce((NEW.for_party_id)::text, ''), coalesce((NEW.compartment)::text, '')) || '|' || NEW.leaf, 'UTF8')), 'hex');
  UPDATE cases_case SET head_number = NEW.number, head_hash = NEW.hash WHERE id = NEW.case_id;
  RETURN NEW;
END $$;
CREATE TRIGGER cases_event_chain BEFORE INSERT ON cases_event FOR EACH ROW EXECUTE FUNCTION cases_event_chain();
ALTER TABLE cases_event ENABLE ALWAYS TRIGGER cases_event_chain;

CREATE TRIGGER cases_event_kept BEFORE UPDATE OR DELETE ON cases_event FOR EACH ROW EXECUTE FUNCTION history_refuse_or_blank();
CREATE TRIGGER cases_event_whole BEFORE TRUNCATE ON cases_event FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_event ENABLE ALWAYS TRIGGER cases_event_kept;
ALTER TABLE cases_event ENABLE ALWAYS TRIGGER cases_event_whole;
""",
            """
DROP TRIGGER cases_event_chain ON cases_event;
DROP FUNCTION cases_event_chain();
DROP TRIGGER cases_event_kept ON cases_event;
DROP TRIGGER cases_event_whole ON cases_event;
""",
        ),
        migrations.RunSQL(
            """
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
""",
            """
DROP TRIGGER cases_case_guard ON cases_case;
DROP TRIGGER cases_case_whole ON cases_case;
DROP TRIGGER cases_case_begun ON cases_case;
DROP FUNCTION cases_case_guard();
DROP FUNCTION cases_case_begun();
""",
        ),
        migrations.RunSQL(
            """
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
""",
            """
DROP TRIGGER cases_review_guard ON cases_review;
DROP TRIGGER cases_review_whole ON cases_review;
DROP FUNCTION cases_review_guard();
ALTER TABLE cases_review DROP CONSTRAINT no_author_decides;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER cases_party_kept BEFORE UPDATE OR DELETE ON cases_party FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_party_whole BEFORE TRUNCATE ON cases_party FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_party ENABLE ALWAYS TRIGGER cases_party_kept;
ALTER TABLE cases_party ENABLE ALWAYS TRIGGER cases_party_whole;

CREATE TRIGGER cases_claim_kept BEFORE UPDATE OR DELETE ON cases_claim FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_claim_whole BEFORE TRUNCATE ON cases_claim FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_claim ENABLE ALWAYS TRIGGER cases_claim_kept;
ALTER TABLE cases_claim ENABLE ALWAYS TRIGGER cases_claim_whole;

CREATE TRIGGER cases_assignment_kept BEFORE UPDATE OR DELETE ON cases_assignment FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_assignment_whole BEFORE TRUNCATE ON cases_assignment FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_assignment ENABLE ALWAYS TRIGGER cases_assignment_kept;
ALTER TABLE cases_assignment ENABLE ALWAYS TRIGGER cases_assignment_whole;

CREATE TRIGGER cases_caselink_kept BEFORE UPDATE OR DELETE ON cases_caselink FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_caselink_whole BEFORE TRUNCATE ON cases_caselink FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_caselink ENABLE ALWAYS TRIGGER cases_caselink_kept;
ALTER TABLE cases_caselink ENABLE ALWAYS TRIGGER cases_caselink_whole;

CREATE TRIGGER cases_hold_kept BEFORE UPDATE OR DELETE ON cases_hold FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_hold_whole BEFORE TRUNCATE ON cases_hold FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_hold ENABLE ALWAYS TRIGGER cases_hold_kept;
ALTER TABLE cases_hold ENABLE ALWAYS TRIGGER cases_hold_whole;

CREATE TRIGGER cases_closure_kept BEFORE UPDATE OR DELETE ON cases_closure FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_closure_whole BEFORE TRUNCATE ON cases_closure FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_closure ENABLE ALWAYS TRIGGER cases_closure_kept;
ALTER TABLE cases_closure ENABLE ALWAYS TRIGGER cases_closure_whole;

CREATE TRIGGER cases_reopening_kept BEFORE UPDATE OR DELETE ON cases_reopening FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_reopening_whole BEFORE TRUNCATE ON cases_reopening FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_reopening ENABLE ALWAYS TRIGGER cases_reopening_kept;
ALTER TABLE cases_reopening ENABLE ALWAYS TRIGGER cases_reopening_whole;

CREATE TRIGGER cases_grant_kept BEFORE UPDATE OR DELETE ON cases_grant FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_grant_whole BEFORE TRUNCATE ON cases_grant FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_grant ENABLE ALWAYS TRIGGER cases_grant_kept;
ALTER TABLE cases_grant ENABLE ALWAYS TRIGGER cases_grant_whole;

CREATE TRIGGER cases_wall_kept BEFORE UPDATE OR DELETE ON cases_wall FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_wall_whole BEFORE TRUNCATE ON cases_wall FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_wall ENABLE ALWAYS TRIGGER cases_wall_kept;
ALTER TABLE cases_wall ENABLE ALWAYS TRIGGER cases_wall_whole;
""",
            """
DROP TRIGGER cases_party_kept ON cases_party;
DROP TRIGGER cases_party_whole ON cases_party;
DROP TRIGGER cases_claim_kept ON cases_claim;
DROP TRIGGER cases_claim_whole ON cases_claim;
DROP TRIGGER cases_assignment_kept ON cases_assignment;
DROP TRIGGER cases_assignment_whole ON cases_assignment;
DROP TRIGGER cases_caselink_kept ON cases_caselink;
DROP TRIGGER cases_caselink_whole ON cases_caselink;
DROP TRIGGER cases_hold_kept ON cases_hold;
DROP TRIGGER cases_hold_whole ON cases_hold;
DROP TRIGGER cases_closure_kept ON cases_closure;
DROP TRIGGER cases_closure_whole ON cases_closure;
DROP TRIGGER cases_reopening_kept ON cases_reopening;
DROP TRIGGER cases_reopening_whole ON cases_reopening;
DROP TRIGGER cases_grant_kept ON cases_grant;
DROP TRIGGER cases_grant_whole ON cases_grant;
DROP TRIGGER cases_wall_kept ON cases_wall;
DROP TRIGGER cases_wall_whole ON cases_wall;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER cases_number_kept BEFORE UPDATE OR DELETE ON cases_number FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER cases_number_whole BEFORE TRUNCATE ON cases_number FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_number ENABLE ALWAYS TRIGGER cases_number_kept;
ALTER TABLE cases_number ENABLE ALWAYS TRIGGER cases_number_whole;

CREATE TRIGGER cases_receipt_kept BEFORE UPDATE OR DELETE ON cases_receipt FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER cases_receipt_whole BEFORE TRUNCATE ON cases_receipt FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_receipt ENABLE ALWAYS TRIGGER cases_receipt_kept;
ALTER TABLE cases_receipt ENABLE ALWAYS TRIGGER cases_receipt_whole;

CREATE TRIGGER cases_readlog_kept BEFORE UPDATE OR DELETE ON cases_readlog FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER cases_readlog_whole BEFORE TRUNCATE ON cases_readlog FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_readlog ENABLE ALWAYS TRIGGER cases_readlog_kept;
ALTER TABLE cases_readlog ENABLE ALWAYS TRIGGER cases_readlog_whole;
""",
            """
DROP TRIGGER cases_number_kept ON cases_number;
DROP TRIGGER cases_number_whole ON cases_number;
DROP TRIGGER cases_receipt_kept ON cases_receipt;
DROP TRIGGER cases_receipt_whole ON cases_receipt;
DROP TRIGGER cases_readlog_kept ON cases_readlog;
DROP TRIGGER cases_readlog_whole ON cases_readlog;
""",
        ),
    ]
