from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0004_written_work_triggers"),
        ("people", "0003_roles_of_the_stages"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="party",
            name="one_party_a_person_role_and_name",
        ),
        migrations.AddConstraint(
            model_name="party",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None), ("person__isnull", False)),
                fields=("case", "role", "person", "doing_business_as", "represents"),
                name="one_party_a_person_role_and_name",
                nulls_distinct=False,
            ),
        ),
    ]
