from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("people", "0003_roles_of_the_stages"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="appointment",
            name="appointment_role_is_known",
        ),
        migrations.AlterField(
            model_name="appointment",
            name="role",
            field=models.CharField(
                choices=[
                    ("intake", "Intake officer"),
                    ("trainee", "Trainee"),
                    ("investigator", "Investigator"),
                    ("supervisor", "Supervisor"),
                    ("clerk", "Clerk"),
                    ("mediator", "Mediator"),
                    ("counsel", "Commission counsel"),
                    ("director", "Executive director"),
                    ("admin", "Administrator"),
                ],
                max_length=20,
            ),
        ),
        migrations.AddConstraint(
            model_name="appointment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "role__in",
                        [
                            "intake",
                            "trainee",
                            "investigator",
                            "supervisor",
                            "clerk",
                            "mediator",
                            "counsel",
                            "director",
                            "admin",
                        ],
                    )
                ),
                name="appointment_role_is_known",
            ),
        ),
    ]
