from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("conferences", "0002_triggers"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="mediationnote",
            options={"ordering": ["made_at", "pk"]},
        ),
    ]
