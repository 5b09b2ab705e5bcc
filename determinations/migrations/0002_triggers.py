from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("determinations", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER determinations_claimoutcome_kept BEFORE UPDATE OR DELETE ON determinations_claimoutcome FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_claimoutcome_whole BEFORE TRUNCATE ON determinations_claimoutcome FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_claimoutcome ENABLE ALWAYS TRIGGER determinations_claimoutcome_kept;
ALTER TABLE determinations_claimoutcome ENABLE ALWAYS TRIGGER determinations_claimoutcome_whole;

CREATE TRIGGER determinations_comment_kept BEFORE UPDATE OR DELETE ON determinations_comment FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_comment_whole BEFORE TRUNCATE ON determinations_comment FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_comment ENABLE ALWAYS TRIGGER determinations_comment_kept;
ALTER TABLE determinations_comment ENABLE ALWAYS TRIGGER determinations_comment_whole;

CREATE TRIGGER determinations_reconsiderationrequest_kept BEFORE UPDATE OR DELETE ON determinations_reconsiderationrequest FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_reconsiderationrequest_whole BEFORE TRUNCATE ON determinations_reconsiderationrequest FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_reconsiderationrequest ENABLE ALWAYS TRIGGER determinations_reconsiderationrequest_kept;
ALTER TABLE determinations_reconsiderationrequest ENABLE ALWAYS TRIGGER determinations_reconsiderationrequest_whole;

CREATE TRIGGER determinations_reconsiderationdecision_kept BEFORE UPDATE OR DELETE ON determinations_reconsiderationdecision FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_reconsiderationdecision_whole BEFORE TRUNCATE ON determinations_reconsiderationdecision FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_reconsiderationdecision ENABLE ALWAYS TRIGGER determinations_reconsiderationdecision_kept;
ALTER TABLE determinations_reconsiderationdecision ENABLE ALWAYS TRIGGER determinations_reconsiderationdecision_whole;

CREATE TRIGGER determinations_releaserequest_kept BEFORE UPDATE OR DELETE ON determinations_releaserequest FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_releaserequest_whole BEFORE TRUNCATE ON determinations_releaserequest FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_releaserequest ENABLE ALWAYS TRIGGER determinations_releaserequest_kept;
ALTER TABLE determinations_releaserequest ENABLE ALWAYS TRIGGER determinations_releaserequest_whole;

CREATE TRIGGER determinations_releasedecision_kept BEFORE UPDATE OR DELETE ON determinations_releasedecision FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_releasedecision_whole BEFORE TRUNCATE ON determinations_releasedecision FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_releasedecision ENABLE ALWAYS TRIGGER determinations_releasedecision_kept;
ALTER TABLE determinations_releasedecision ENABLE ALWAYS TRIGGER determinations_releasedecision_whole;
""",
            """
DROP TRIGGER determinations_claimoutcome_kept ON determinations_claimoutcome;
DROP TRIGGER determinations_claimoutcome_whole ON determinations_claimoutcome;
DROP TRIGGER determinations_comment_kept ON determinations_comment;
DROP TRIGGER determinations_comment_whole ON determinations_comment;
DROP TRIGGER determinations_reconsiderationrequest_kept ON determinations_reconsiderationrequest;
DROP TRIGGER determinations_reconsiderationrequest_whole ON determinations_reconsiderationrequest;
DROP TRIGGER determinations_reconsiderationdecision_kept ON determinations_reconsiderationdecision;
DROP TRIGGER determinations_reconsiderationdecision_whole ON determinations_reconsiderationdecision;
DROP TRIGGER determinations_releaserequest_kept ON determinations_releaserequest;
DROP TRIGGER determinations_releaserequest_whole ON determinations_releaserequest;
DROP TRIGGER determinations_releasedecision_kept ON determinations_releasedecision;
DROP TRIGGER determinations_releasedecision_whole ON determinations_releasedecision;
""",
        ),
        migrations.RunSQL(
            """
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
""",
            """
DROP TRIGGER determinations_claimoutcome_guard ON determinations_claimoutcome;
DROP FUNCTION determinations_claimoutcome_guard();
""",
        ),
    ]
