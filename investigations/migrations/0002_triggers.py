from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("investigations", "0001_initial"), ("history", "0001_triggers")]
    operations = [
        migrations.RunSQL(
            """
CREATE TRIGGER investigations_answer_kept BEFORE UPDATE OR DELETE ON investigations_answer FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_answer_whole BEFORE TRUNCATE ON investigations_answer FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_answer ENABLE ALWAYS TRIGGER investigations_answer_kept;
ALTER TABLE investigations_answer ENABLE ALWAYS TRIGGER investigations_answer_whole;

CREATE TRIGGER investigations_defaultrequest_kept BEFORE UPDATE OR DELETE ON investigations_defaultrequest FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_defaultrequest_whole BEFORE TRUNCATE ON investigations_defaultrequest FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_defaultrequest ENABLE ALWAYS TRIGGER investigations_defaultrequest_kept;
ALTER TABLE investigations_defaultrequest ENABLE ALWAYS TRIGGER investigations_defaultrequest_whole;

CREATE TRIGGER investigations_defaultorder_kept BEFORE UPDATE OR DELETE ON investigations_defaultorder FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_defaultorder_whole BEFORE TRUNCATE ON investigations_defaultorder FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_defaultorder ENABLE ALWAYS TRIGGER investigations_defaultorder_kept;
ALTER TABLE investigations_defaultorder ENABLE ALWAYS TRIGGER investigations_defaultorder_whole;

CREATE TRIGGER investigations_exhibitlink_kept BEFORE UPDATE OR DELETE ON investigations_exhibitlink FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_exhibitlink_whole BEFORE TRUNCATE ON investigations_exhibitlink FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_exhibitlink ENABLE ALWAYS TRIGGER investigations_exhibitlink_kept;
ALTER TABLE investigations_exhibitlink ENABLE ALWAYS TRIGGER investigations_exhibitlink_whole;

CREATE TRIGGER investigations_informationrequest_kept BEFORE UPDATE OR DELETE ON investigations_informationrequest FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_informationrequest_whole BEFORE TRUNCATE ON investigations_informationrequest FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_informationrequest ENABLE ALWAYS TRIGGER investigations_informationrequest_kept;
ALTER TABLE investigations_informationrequest ENABLE ALWAYS TRIGGER investigations_informationrequest_whole;

CREATE TRIGGER investigations_requestitem_kept BEFORE UPDATE OR DELETE ON investigations_requestitem FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_requestitem_whole BEFORE TRUNCATE ON investigations_requestitem FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_requestitem ENABLE ALWAYS TRIGGER investigations_requestitem_kept;
ALTER TABLE investigations_requestitem ENABLE ALWAYS TRIGGER investigations_requestitem_whole;

CREATE TRIGGER investigations_itemanswer_kept BEFORE UPDATE OR DELETE ON investigations_itemanswer FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_itemanswer_whole BEFORE TRUNCATE ON investigations_itemanswer FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_itemanswer ENABLE ALWAYS TRIGGER investigations_itemanswer_kept;
ALTER TABLE investigations_itemanswer ENABLE ALWAYS TRIGGER investigations_itemanswer_whole;

CREATE TRIGGER investigations_witnessinterview_kept BEFORE UPDATE OR DELETE ON investigations_witnessinterview FOR EACH ROW EXECUTE FUNCTION history_keep_fact();
CREATE TRIGGER investigations_witnessinterview_whole BEFORE TRUNCATE ON investigations_witnessinterview FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_witnessinterview ENABLE ALWAYS TRIGGER investigations_witnessinterview_kept;
ALTER TABLE investigations_witnessinterview ENABLE ALWAYS TRIGGER investigations_witnessinterview_whole;
""",
            """
DROP TRIGGER investigations_answer_kept ON investigations_answer;
DROP TRIGGER investigations_answer_whole ON investigations_answer;
DROP TRIGGER investigations_defaultrequest_kept ON investigations_defaultrequest;
DROP TRIGGER investigations_defaultrequest_whole ON investigations_defaultrequest;
DROP TRIGGER investigations_defaultorder_kept ON investigations_defaultorder;
DROP TRIGGER investigations_defaultorder_whole ON investigations_defaultorder;
DROP TRIGGER investigations_exhibitlink_kept ON investigations_exhibitlink;
DROP TRIGGER investigations_exhibitlink_whole ON investigations_exhibitlink;
DROP TRIGGER investigations_informationrequest_kept ON investigations_informationrequest;
DROP TRIGGER investigations_informationrequest_whole ON investigations_informationrequest;
DROP TRIGGER investigations_requestitem_kept ON investigations_requestitem;
DROP TRIGGER investigations_requestitem_whole ON investigations_requestitem;
DROP TRIGGER investigations_itemanswer_kept ON investigations_itemanswer;
DROP TRIGGER investigations_itemanswer_whole ON investigations_itemanswer;
DROP TRIGGER investigations_witnessinterview_kept ON investigations_witnessinterview;
DROP TRIGGER investigations_witnessinterview_whole ON investigations_witnessinterview;
""",
        ),
        migrations.RunSQL(
            """
CREATE TRIGGER investigations_answerline_kept BEFORE UPDATE OR DELETE ON investigations_answerline FOR EACH ROW EXECUTE FUNCTION history_refuse();
CREATE TRIGGER investigations_answerline_whole BEFORE TRUNCATE ON investigations_answerline FOR EACH STATEMENT EXECUTE FUNCTION history_refuse();
ALTER TABLE investigations_answerline ENABLE ALWAYS TRIGGER investigations_answerline_kept;
ALTER TABLE investigations_answerline ENABLE ALWAYS TRIGGER investigations_answerline_whole;
""",
            """
DROP TRIGGER investigations_answerline_kept ON investigations_answerline;
DROP TRIGGER investigations_answerline_whole ON investigations_answerline;
""",
        ),
    ]
