from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE FUNCTION documents_document_guard() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sha256 = ''
     AND to_jsonb(NEW) - '{file,sha256,pages,printed_at}'::text[]
       = to_jsonb(OLD) - '{file,sha256,pages,printed_at}'::text[] THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a paper is printed once and its words never change' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER documents_document_guard BEFORE UPDATE OR DELETE ON documents_document
  FOR EACH ROW EXECUTE FUNCTION documents_document_guard();
CREATE TRIGGER documents_document_whole BEFORE TRUNCATE ON documents_document
  FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE documents_document ENABLE ALWAYS TRIGGER documents_document_guard;
ALTER TABLE documents_document ENABLE ALWAYS TRIGGER documents_document_whole;
""",
            """
DROP TRIGGER documents_document_guard ON documents_document;
DROP TRIGGER documents_document_whole ON documents_document;
DROP FUNCTION documents_document_guard();
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER documents_exhibit_kept BEFORE UPDATE OR DELETE ON documents_exhibit FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER documents_exhibit_whole BEFORE TRUNCATE ON documents_exhibit FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE documents_exhibit ENABLE ALWAYS TRIGGER documents_exhibit_kept;
ALTER TABLE documents_exhibit ENABLE ALWAYS TRIGGER documents_exhibit_whole;

CREATE TRIGGER documents_mailing_kept BEFORE UPDATE OR DELETE ON documents_mailing FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER documents_mailing_whole BEFORE TRUNCATE ON documents_mailing FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE documents_mailing ENABLE ALWAYS TRIGGER documents_mailing_kept;
ALTER TABLE documents_mailing ENABLE ALWAYS TRIGGER documents_mailing_whole;

CREATE TRIGGER documents_delivery_kept BEFORE UPDATE OR DELETE ON documents_delivery FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER documents_delivery_whole BEFORE TRUNCATE ON documents_delivery FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE documents_delivery ENABLE ALWAYS TRIGGER documents_delivery_kept;
ALTER TABLE documents_delivery ENABLE ALWAYS TRIGGER documents_delivery_whole;
""",
            """
DROP TRIGGER documents_exhibit_kept ON documents_exhibit;
DROP TRIGGER documents_exhibit_whole ON documents_exhibit;
DROP TRIGGER documents_mailing_kept ON documents_mailing;
DROP TRIGGER documents_mailing_whole ON documents_mailing;
DROP TRIGGER documents_delivery_kept ON documents_delivery;
DROP TRIGGER documents_delivery_whole ON documents_delivery;
""",
        ),
    ]
