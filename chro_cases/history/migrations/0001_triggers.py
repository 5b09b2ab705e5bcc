from django.db import migrations


class Migration(migrations.Migration):
    dependencies = []
    operations = [
        migrations.RunSQL(
            """
CREATE FUNCTION history_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION history_refuse_or_blank() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- The one lawful change: by the owner, under an order, the facts and their salt go and every hash stays.
  IF TG_OP = 'UPDATE' AND NEW.destroyed_by_order <> '' AND OLD.destroyed_by_order = ''
     AND NEW.facts = '{}'::jsonb AND NEW.salt = ''
     AND to_jsonb(NEW) - '{facts,salt,destroyed_by_order}'::text[]
       = to_jsonb(OLD) - '{facts,salt,destroyed_by_order}'::text[]
     AND pg_has_role(session_user, (SELECT relowner FROM pg_class WHERE oid = TG_RELID), 'MEMBER') THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% is never rewritten', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE FUNCTION history_keep_fact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL AND NEW.ended_by_id IS NOT NULL
     AND to_jsonb(NEW) - '{ended_by_id,ended_at,ended_why}'::text[]
       = to_jsonb(OLD) - '{ended_by_id,ended_at,ended_why}'::text[]
  THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a fact (%) may be ended once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
""",
            """
DROP FUNCTION history_refuse();
DROP FUNCTION history_refuse_or_blank();
DROP FUNCTION history_keep_fact();
""",
        )
    ]
