from django.db import migrations


class Migration(migrations.Migration):
    """Whoever worked while the tables before were filled was not seen: what waits and was met late is gathered once
    more, under the lock of each case, within minutes. Of what closed long ago nothing can have changed meanwhile.
    """

    dependencies = [("lists", "0003_queues_words_and_late")]
    operations = [
        migrations.RunSQL(
            """
INSERT INTO lists_change (case_id, tx)
SELECT id, 0 FROM cases_case WHERE stage <> 'closed' OR stage_since > now() - interval '2 years'
ON CONFLICT DO NOTHING;
""",
            migrations.RunSQL.noop,
        ),
    ]
