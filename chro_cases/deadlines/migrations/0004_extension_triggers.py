from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("deadlines", "0003_extensions"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER deadlines_extension_kept BEFORE UPDATE OR DELETE ON deadlines_extension FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER deadlines_extension_whole BEFORE TRUNCATE ON deadlines_extension FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE deadlines_extension ENABLE ALWAYS TRIGGER deadlines_extension_kept;
ALTER TABLE deadlines_extension ENABLE ALWAYS TRIGGER deadlines_extension_whole;
""",
            """
DROP TRIGGER deadlines_extension_kept ON deadlines_extension;
DROP TRIGGER deadlines_extension_whole ON deadlines_extension;
""",
        )
    ]
