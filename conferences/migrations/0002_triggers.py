from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("conferences", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER conferences_conference_kept BEFORE UPDATE OR DELETE ON conferences_conference FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER conferences_conference_whole BEFORE TRUNCATE ON conferences_conference FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_conference ENABLE ALWAYS TRIGGER conferences_conference_kept;
ALTER TABLE conferences_conference ENABLE ALWAYS TRIGGER conferences_conference_whole;

CREATE TRIGGER conferences_conferenceoutcome_kept BEFORE UPDATE OR DELETE ON conferences_conferenceoutcome FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER conferences_conferenceoutcome_whole BEFORE TRUNCATE ON conferences_conferenceoutcome FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_conferenceoutcome ENABLE ALWAYS TRIGGER conferences_conferenceoutcome_kept;
ALTER TABLE conferences_conferenceoutcome ENABLE ALWAYS TRIGGER conferences_conferenceoutcome_whole;

CREATE TRIGGER conferences_booking_kept BEFORE UPDATE OR DELETE ON conferences_booking FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER conferences_booking_whole BEFORE TRUNCATE ON conferences_booking FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_booking ENABLE ALWAYS TRIGGER conferences_booking_kept;
ALTER TABLE conferences_booking ENABLE ALWAYS TRIGGER conferences_booking_whole;

CREATE TRIGGER conferences_attendance_kept BEFORE UPDATE OR DELETE ON conferences_attendance FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER conferences_attendance_whole BEFORE TRUNCATE ON conferences_attendance FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_attendance ENABLE ALWAYS TRIGGER conferences_attendance_kept;
ALTER TABLE conferences_attendance ENABLE ALWAYS TRIGGER conferences_attendance_whole;

CREATE TRIGGER conferences_mediationnote_kept BEFORE UPDATE OR DELETE ON conferences_mediationnote FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER conferences_mediationnote_whole BEFORE TRUNCATE ON conferences_mediationnote FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_mediationnote ENABLE ALWAYS TRIGGER conferences_mediationnote_kept;
ALTER TABLE conferences_mediationnote ENABLE ALWAYS TRIGGER conferences_mediationnote_whole;

CREATE TRIGGER conferences_settlement_kept BEFORE UPDATE OR DELETE ON conferences_settlement FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER conferences_settlement_whole BEFORE TRUNCATE ON conferences_settlement FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_settlement ENABLE ALWAYS TRIGGER conferences_settlement_kept;
ALTER TABLE conferences_settlement ENABLE ALWAYS TRIGGER conferences_settlement_whole;
""",
            """
DROP TRIGGER conferences_conference_kept ON conferences_conference;
DROP TRIGGER conferences_conference_whole ON conferences_conference;
DROP TRIGGER conferences_conferenceoutcome_kept ON conferences_conferenceoutcome;
DROP TRIGGER conferences_conferenceoutcome_whole ON conferences_conferenceoutcome;
DROP TRIGGER conferences_booking_kept ON conferences_booking;
DROP TRIGGER conferences_booking_whole ON conferences_booking;
DROP TRIGGER conferences_attendance_kept ON conferences_attendance;
DROP TRIGGER conferences_attendance_whole ON conferences_attendance;
DROP TRIGGER conferences_mediationnote_kept ON conferences_mediationnote;
DROP TRIGGER conferences_mediationnote_whole ON conferences_mediationnote;
DROP TRIGGER conferences_settlement_kept ON conferences_settlement;
DROP TRIGGER conferences_settlement_whole ON conferences_settlement;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER conferences_settlementterm_kept BEFORE UPDATE OR DELETE ON conferences_settlementterm FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER conferences_settlementterm_whole BEFORE TRUNCATE ON conferences_settlementterm FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_settlementterm ENABLE ALWAYS TRIGGER conferences_settlementterm_kept;
ALTER TABLE conferences_settlementterm ENABLE ALWAYS TRIGGER conferences_settlementterm_whole;

CREATE TRIGGER conferences_room_kept BEFORE UPDATE OR DELETE ON conferences_room FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER conferences_room_whole BEFORE TRUNCATE ON conferences_room FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE conferences_room ENABLE ALWAYS TRIGGER conferences_room_kept;
ALTER TABLE conferences_room ENABLE ALWAYS TRIGGER conferences_room_whole;
""",
            """
DROP TRIGGER conferences_settlementterm_kept ON conferences_settlementterm;
DROP TRIGGER conferences_settlementterm_whole ON conferences_settlementterm;
DROP TRIGGER conferences_room_kept ON conferences_room;
DROP TRIGGER conferences_room_whole ON conferences_room;
""",
        ),
    ]
