from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0004_administrator"),
    ]

    operations = [
        migrations.AlterModelOptions(
            name="address",
            options={"ordering": ["kind", "-since", "-pk"]},
        ),
        migrations.AlterModelOptions(
            name="organisation",
            options={"ordering": ["name", "pk"]},
        ),
        migrations.AlterModelOptions(
            name="person",
            options={"ordering": ["family_name", "given_name", "pk"]},
        ),
    ]
