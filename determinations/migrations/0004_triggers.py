from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("determinations", "0003_endings"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER determinations_failedconciliation_kept BEFORE UPDATE OR DELETE ON determinations_failedconciliation FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_failedconciliation_whole BEFORE TRUNCATE ON determinations_failedconciliation FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_failedconciliation ENABLE ALWAYS TRIGGER determinations_failedconciliation_kept;
ALTER TABLE determinations_failedconciliation ENABLE ALWAYS TRIGGER determinations_failedconciliation_whole;

CREATE TRIGGER determinations_hearing_kept BEFORE UPDATE OR DELETE ON determinations_hearing FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_hearing_whole BEFORE TRUNCATE ON determinations_hearing FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_hearing ENABLE ALWAYS TRIGGER determinations_hearing_kept;
ALTER TABLE determinations_hearing ENABLE ALWAYS TRIGGER determinations_hearing_whole;

CREATE TRIGGER determinations_hearingrecord_kept BEFORE UPDATE OR DELETE ON determinations_hearingrecord FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_hearingrecord_whole BEFORE TRUNCATE ON determinations_hearingrecord FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_hearingrecord ENABLE ALWAYS TRIGGER determinations_hearingrecord_kept;
ALTER TABLE determinations_hearingrecord ENABLE ALWAYS TRIGGER determinations_hearingrecord_whole;

CREATE TRIGGER determinations_hearingdecision_kept BEFORE UPDATE OR DELETE ON determinations_hearingdecision FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_hearingdecision_whole BEFORE TRUNCATE ON determinations_hearingdecision FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_hearingdecision ENABLE ALWAYS TRIGGER determinations_hearingdecision_kept;
ALTER TABLE determinations_hearingdecision ENABLE ALWAYS TRIGGER determinations_hearingdecision_whole;

CREATE TRIGGER determinations_remedy_kept BEFORE UPDATE OR DELETE ON determinations_remedy FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_remedy_whole BEFORE TRUNCATE ON determinations_remedy FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_remedy ENABLE ALWAYS TRIGGER determinations_remedy_kept;
ALTER TABLE determinations_remedy ENABLE ALWAYS TRIGGER determinations_remedy_whole;

CREATE TRIGGER determinations_remedykept_kept BEFORE UPDATE OR DELETE ON determinations_remedykept FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_remedykept_whole BEFORE TRUNCATE ON determinations_remedykept FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_remedykept ENABLE ALWAYS TRIGGER determinations_remedykept_kept;
ALTER TABLE determinations_remedykept ENABLE ALWAYS TRIGGER determinations_remedykept_whole;

CREATE TRIGGER determinations_remedymissed_kept BEFORE UPDATE OR DELETE ON determinations_remedymissed FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER determinations_remedymissed_whole BEFORE TRUNCATE ON determinations_remedymissed FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE determinations_remedymissed ENABLE ALWAYS TRIGGER determinations_remedymissed_kept;
ALTER TABLE determinations_remedymissed ENABLE ALWAYS TRIGGER determinations_remedymissed_whole;
""",
            """
DROP TRIGGER determinations_failedconciliation_kept ON determinations_failedconciliation;
DROP TRIGGER determinations_failedconciliation_whole ON determinations_failedconciliation;
DROP TRIGGER determinations_hearing_kept ON determinations_hearing;
DROP TRIGGER determinations_hearing_whole ON determinations_hearing;
DROP TRIGGER determinations_hearingrecord_kept ON determinations_hearingrecord;
DROP TRIGGER determinations_hearingrecord_whole ON determinations_hearingrecord;
DROP TRIGGER determinations_hearingdecision_kept ON determinations_hearingdecision;
DROP TRIGGER determinations_hearingdecision_whole ON determinations_hearingdecision;
DROP TRIGGER determinations_remedy_kept ON determinations_remedy;
DROP TRIGGER determinations_remedy_whole ON determinations_remedy;
DROP TRIGGER determinations_remedykept_kept ON determinations_remedykept;
DROP TRIGGER determinations_remedykept_whole ON determinations_remedykept;
DROP TRIGGER determinations_remedymissed_kept ON determinations_remedymissed;
DROP TRIGGER determinations_remedymissed_whole ON determinations_remedymissed;
""",
        )
    ]
