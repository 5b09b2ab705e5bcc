from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("deadlines", "0009_a_time_for_each_request"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="deadline",
            options={"ordering": ["due_on", "pk"]},
        ),
        migrations.AlterModelOptions(
            name="officeclosing",
            options={"ordering": ["on", "pk"]},
        ),
    ]
