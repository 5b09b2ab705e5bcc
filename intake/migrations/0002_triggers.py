from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("intake", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER intake_inquiry_kept BEFORE UPDATE OR DELETE ON intake_inquiry FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_inquiry_whole BEFORE TRUNCATE ON intake_inquiry FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_inquiry ENABLE ALWAYS TRIGGER intake_inquiry_kept;
ALTER TABLE intake_inquiry ENABLE ALWAYS TRIGGER intake_inquiry_whole;

CREATE TRIGGER intake_interview_kept BEFORE UPDATE OR DELETE ON intake_interview FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_interview_whole BEFORE TRUNCATE ON intake_interview FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_interview ENABLE ALWAYS TRIGGER intake_interview_kept;
ALTER TABLE intake_interview ENABLE ALWAYS TRIGGER intake_interview_whole;

CREATE TRIGGER intake_screening_kept BEFORE UPDATE OR DELETE ON intake_screening FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_screening_whole BEFORE TRUNCATE ON intake_screening FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_screening ENABLE ALWAYS TRIGGER intake_screening_kept;
ALTER TABLE intake_screening ENABLE ALWAYS TRIGGER intake_screening_whole;

CREATE TRIGGER intake_signature_kept BEFORE UPDATE OR DELETE ON intake_signature FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_signature_whole BEFORE TRUNCATE ON intake_signature FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_signature ENABLE ALWAYS TRIGGER intake_signature_kept;
ALTER TABLE intake_signature ENABLE ALWAYS TRIGGER intake_signature_whole;

CREATE TRIGGER intake_oath_kept BEFORE UPDATE OR DELETE ON intake_oath FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_oath_whole BEFORE TRUNCATE ON intake_oath FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_oath ENABLE ALWAYS TRIGGER intake_oath_kept;
ALTER TABLE intake_oath ENABLE ALWAYS TRIGGER intake_oath_whole;

CREATE TRIGGER intake_correctionrequest_kept BEFORE UPDATE OR DELETE ON intake_correctionrequest FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_correctionrequest_whole BEFORE TRUNCATE ON intake_correctionrequest FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_correctionrequest ENABLE ALWAYS TRIGGER intake_correctionrequest_kept;
ALTER TABLE intake_correctionrequest ENABLE ALWAYS TRIGGER intake_correctionrequest_whole;

CREATE TRIGGER intake_latefiling_kept BEFORE UPDATE OR DELETE ON intake_latefiling FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER intake_latefiling_whole BEFORE TRUNCATE ON intake_latefiling FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_latefiling ENABLE ALWAYS TRIGGER intake_latefiling_kept;
ALTER TABLE intake_latefiling ENABLE ALWAYS TRIGGER intake_latefiling_whole;
""",
            """
DROP TRIGGER intake_inquiry_kept ON intake_inquiry;
DROP TRIGGER intake_inquiry_whole ON intake_inquiry;
DROP TRIGGER intake_interview_kept ON intake_interview;
DROP TRIGGER intake_interview_whole ON intake_interview;
DROP TRIGGER intake_screening_kept ON intake_screening;
DROP TRIGGER intake_screening_whole ON intake_screening;
DROP TRIGGER intake_signature_kept ON intake_signature;
DROP TRIGGER intake_signature_whole ON intake_signature;
DROP TRIGGER intake_oath_kept ON intake_oath;
DROP TRIGGER intake_oath_whole ON intake_oath;
DROP TRIGGER intake_correctionrequest_kept ON intake_correctionrequest;
DROP TRIGGER intake_correctionrequest_whole ON intake_correctionrequest;
DROP TRIGGER intake_latefiling_kept ON intake_latefiling;
DROP TRIGGER intake_latefiling_whole ON intake_latefiling;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER intake_chargeversion_kept BEFORE UPDATE OR DELETE ON intake_chargeversion FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER intake_chargeversion_whole BEFORE TRUNCATE ON intake_chargeversion FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_chargeversion ENABLE ALWAYS TRIGGER intake_chargeversion_kept;
ALTER TABLE intake_chargeversion ENABLE ALWAYS TRIGGER intake_chargeversion_whole;
""",
            """
DROP TRIGGER intake_chargeversion_kept ON intake_chargeversion;
DROP TRIGGER intake_chargeversion_whole ON intake_chargeversion;
""",
        ),
    ]
