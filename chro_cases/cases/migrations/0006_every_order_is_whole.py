from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0005_representatives_of_several"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="case",
            options={"ordering": ["-received_at", "pk"]},
        ),
        migrations.AlterModelOptions(
            name="number",
            options={"ordering": ["pk"]},
        ),
    ]
