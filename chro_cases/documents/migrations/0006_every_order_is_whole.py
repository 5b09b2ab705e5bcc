from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0005_reopening_letter"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="mailing",
            options={"ordering": ["sent_on", "made_at", "pk"]},
        ),
    ]
