from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_deadline_kept BEFORE UPDATE OR DELETE ON deadlines_deadline FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_deadline_whole BEFORE TRUNCATE ON deadlines_deadline FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_deadline ENABLE ALWAYS TRIGGER deadlines_deadline_kept;
ALTER TABLE deadlines_deadline ENABLE ALWAYS TRIGGER deadlines_deadline_whole;
""",
            """
DROP TRIGGER deadlines_deadline_kept ON deadlines_deadline;
DROP TRIGGER deadlines_deadline_whole ON deadlines_deadline;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_reminder_kept BEFORE UPDATE OR DELETE ON deadlines_reminder FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER deadlines_reminder_whole BEFORE TRUNCATE ON deadlines_reminder FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_reminder ENABLE ALWAYS TRIGGER deadlines_reminder_kept;
ALTER TABLE deadlines_reminder ENABLE ALWAYS TRIGGER deadlines_reminder_whole;
""",
            """
DROP TRIGGER deadlines_reminder_kept ON deadlines_reminder;
DROP TRIGGER deadlines_reminder_whole ON deadlines_reminder;
""",
        ),
    ]
