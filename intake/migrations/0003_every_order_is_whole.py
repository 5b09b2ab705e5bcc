from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0002_triggers"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="interview",
            options={"ordering": ["held_on", "pk"]},
        ),
    ]
