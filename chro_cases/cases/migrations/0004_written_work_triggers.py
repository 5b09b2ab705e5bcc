from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_written_work"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER cases_withdrawal_kept BEFORE UPDATE OR DELETE ON cases_withdrawal FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER cases_withdrawal_whole BEFORE TRUNCATE ON cases_withdrawal FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_withdrawal ENABLE ALWAYS TRIGGER cases_withdrawal_kept;
ALTER TABLE cases_withdrawal ENABLE ALWAYS TRIGGER cases_withdrawal_whole;
""",
            """
DROP TRIGGER cases_withdrawal_kept ON cases_withdrawal;
DROP TRIGGER cases_withdrawal_whole ON cases_withdrawal;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER cases_workversion_kept BEFORE UPDATE OR DELETE ON cases_workversion FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER cases_workversion_whole BEFORE TRUNCATE ON cases_workversion FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE cases_workversion ENABLE ALWAYS TRIGGER cases_workversion_kept;
ALTER TABLE cases_workversion ENABLE ALWAYS TRIGGER cases_workversion_whole;
""",
            """
DROP TRIGGER cases_workversion_kept ON cases_workversion;
DROP TRIGGER cases_workversion_whole ON cases_workversion;
""",
        ),
    ]
