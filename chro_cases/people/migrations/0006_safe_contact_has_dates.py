from django.db import migrations, models


class Migration(migrations.Migration):
    """How somebody is reached safely is a way to reach them like the others: dated, and the former one is kept."""

    dependencies = [
        ("people", "0005_every_order_is_whole"),
    ]

    operations = [
        migrations.AlterField(
            model_name="address",
            name="kind",
            field=models.CharField(
                choices=[
                    ("postal", "Postal address"),
                    ("email", "E-mail"),
                    ("phone", "Telephone"),
                    ("safe", "Safe contact"),
                ],
                max_length=10,
            ),
        ),
        migrations.RunSQL(
            """
            INSERT INTO people_address (person_id, kind, value, since)
            SELECT id, 'safe', safe_contact, now() FROM people_person WHERE safe_contact <> ''
            """,
            """
            UPDATE people_person p SET safe_contact = a.value
            FROM people_address a WHERE a.person_id = p.id AND a.kind = 'safe' AND a.until IS NULL;
            DELETE FROM people_address WHERE kind = 'safe' AND until IS NULL
            """,
        ),
    ]
