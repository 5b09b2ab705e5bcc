from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="about",
            field=models.UUIDField(db_index=True, null=True),
        ),
        migrations.AddField(
            model_name="letter",
            name="bounced_because",
            field=models.CharField(blank=True, max_length=300),
        ),
        migrations.AddIndex(
            model_name="letter",
            index=models.Index(
                condition=models.Q(("bounced_at__isnull", False)), fields=["bounced_at"], name="letter_bounced"
            ),
        ),
    ]
