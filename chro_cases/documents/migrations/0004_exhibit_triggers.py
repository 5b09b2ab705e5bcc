from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("documents", "0003_exhibits_and_letters"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER documents_exhibitcopy_kept BEFORE UPDATE OR DELETE ON documents_exhibitcopy FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER documents_exhibitcopy_whole BEFORE TRUNCATE ON documents_exhibitcopy FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE documents_exhibitcopy ENABLE ALWAYS TRIGGER documents_exhibitcopy_kept;
ALTER TABLE documents_exhibitcopy ENABLE ALWAYS TRIGGER documents_exhibitcopy_whole;
""",
            """
DROP TRIGGER documents_exhibitcopy_kept ON documents_exhibitcopy;
DROP TRIGGER documents_exhibitcopy_whole ON documents_exhibitcopy;
""",
        )
    ]
