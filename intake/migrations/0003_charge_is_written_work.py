from django.db import migrations

# The versions of a charge move to those of all written work, with their numbers, authors and moments.
MOVE = """
INSERT INTO django_content_type (app_label, model) VALUES ('intake', 'charge') ON CONFLICT DO NOTHING;
INSERT INTO cases_workversion (subject_type_id, subject_id, number, body, written_at, made_by_id, written_by_id)
SELECT kind.id, version.charge_id, version.number, jsonb_build_object('paragraphs', version.paragraphs),
       version.written_at, version.made_by_id, version.written_by_id
  FROM intake_chargeversion version, django_content_type kind
 WHERE kind.app_label = 'intake' AND kind.model = 'charge' ORDER BY version.id;
SET CONSTRAINTS ALL IMMEDIATE;
"""
# Backwards the owner takes them out of the other table, whose triggers stand aside for that one statement.
MOVE_BACK = """
INSERT INTO intake_chargeversion (charge_id, number, paragraphs, written_at, made_by_id, written_by_id)
SELECT version.subject_id, version.number, version.body -> 'paragraphs', version.written_at, version.made_by_id,
       version.written_by_id
  FROM cases_workversion version JOIN django_content_type kind ON kind.id = version.subject_type_id
 WHERE kind.app_label = 'intake' AND kind.model = 'charge' ORDER BY version.id;
SET CONSTRAINTS ALL IMMEDIATE;
ALTER TABLE cases_workversion DISABLE TRIGGER cases_workversion_kept;
DELETE FROM cases_workversion version USING django_content_type kind
 WHERE kind.id = version.subject_type_id AND kind.app_label = 'intake' AND kind.model = 'charge';
ALTER TABLE cases_workversion ENABLE ALWAYS TRIGGER cases_workversion_kept;
"""
UNGUARD = """
DROP TRIGGER intake_chargeversion_kept ON intake_chargeversion;
DROP TRIGGER intake_chargeversion_whole ON intake_chargeversion;
"""
GUARD = """
CREATE TRIGGER intake_chargeversion_kept BEFORE UPDATE OR DELETE ON intake_chargeversion
  FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER intake_chargeversion_whole BEFORE TRUNCATE ON intake_chargeversion
  FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE intake_chargeversion ENABLE ALWAYS TRIGGER intake_chargeversion_kept;
ALTER TABLE intake_chargeversion ENABLE ALWAYS TRIGGER intake_chargeversion_whole;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0002_triggers"),
        ("cases", "0004_written_work_triggers"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]
    operations = [
        migrations.RunSQL(MOVE, MOVE_BACK),
        migrations.RunSQL(UNGUARD, GUARD),
        migrations.DeleteModel("ChargeVersion"),
    ]
