from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0006_safe_contact_has_dates"),
    ]

    operations = [
        migrations.RemoveField(
            model_name="person",
            name="safe_contact",
        ),
    ]
