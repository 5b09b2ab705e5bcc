from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE FUNCTION people_officeevent_chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE head record;
BEGIN
  SELECT head_number, head_hash INTO head FROM people_agency WHERE id = NEW.agency_id FOR UPDATE;
  IF NOT FOUND THEN RAISE EXCEPTION 'a line of history needs its people_agency'; END IF;
  NEW.number := head.head_number + 1;
  NEW.tx := txid_current();
  NEW.destroyed_by_order := '';
  NEW.salt := replace(gen_random_uuid()::text, '-', '');
  NEW.leaf := encode(sha256(convert_to(NEW.salt || '|' || NEW.facts::text, 'UTF8')), 'hex');
  NEW.hash := encode(
    sha256(convert_to(head.head_hash || '|' || concat_ws('|', coalesce((NEW.agency_id)::text, ''), coalesce((NEW.number)::text, ''), coalesce((NEW.kind)::text, ''), coalesce((NEW.by_id)::text, ''), coalesce((NEW.channel)::text, ''), coalesce(((extract(epoch from NEW.at) * 1000000)::bigint)::text, ''), coalesce((to_char(NEW.on, 'YYYY-MM-DD'))::text, ''), coalesce((NEW.tx)::text, '')) || '|' || NEW.leaf, 'UTF8')), 'hex');
  UPDATE people_agency SET head_number = NEW.number, head_hash = NEW.hash WHERE id = NEW.agency_id;
  RETURN NEW;
END $$;
CREATE TRIGGER people_officeevent_chain BEFORE INSERT ON people_officeevent FOR EACH ROW EXECUTE FUNCTION people_officeevent_chain();
ALTER TABLE people_officeevent ENABLE ALWAYS TRIGGER people_officeevent_chain;

CREATE TRIGGER people_officeevent_kept BEFORE UPDATE OR DELETE ON people_officeevent FOR EACH ROW EXECUTE FUNCTION history_refuse_or_blank();
CREATE TRIGGER people_officeevent_whole BEFORE TRUNCATE ON people_officeevent FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE people_officeevent ENABLE ALWAYS TRIGGER people_officeevent_kept;
ALTER TABLE people_officeevent ENABLE ALWAYS TRIGGER people_officeevent_whole;
""",
            """
DROP TRIGGER people_officeevent_chain ON people_officeevent;
DROP FUNCTION people_officeevent_chain();
DROP TRIGGER people_officeevent_kept ON people_officeevent;
DROP TRIGGER people_officeevent_whole ON people_officeevent;
""",
        )
    ]
