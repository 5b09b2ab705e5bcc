from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("mail", "0002_returned"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="letter",
            options={"ordering": ["-made_at", "pk"]},
        ),
    ]
