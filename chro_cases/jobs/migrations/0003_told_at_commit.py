from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("jobs", "0002_looked_at"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE OR REPLACE FUNCTION public.jobs_tell()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  NOTIFY jobs;
  RETURN NULL;
END $function$;
CREATE TRIGGER jobs_job_told AFTER INSERT ON jobs_job FOR EACH STATEMENT EXECUTE FUNCTION jobs_tell();
ALTER TABLE jobs_job ENABLE ALWAYS TRIGGER jobs_job_told;
CREATE TRIGGER jobs_job_told_again AFTER UPDATE ON jobs_job FOR EACH ROW WHEN (old.parked_at IS NOT NULL AND new.parked_at IS NULL) EXECUTE FUNCTION jobs_tell();
ALTER TABLE jobs_job ENABLE ALWAYS TRIGGER jobs_job_told_again;
""",
            """
DROP TRIGGER jobs_job_told_again ON jobs_job;
DROP TRIGGER jobs_job_told ON jobs_job;
DROP FUNCTION jobs_tell();
""",
        ),
    ]
