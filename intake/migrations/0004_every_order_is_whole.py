from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0003_charge_is_written_work"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="interview",
            options={"ordering": ["held_on", "pk"]},
        ),
    ]
