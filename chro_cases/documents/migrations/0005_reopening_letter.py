from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("documents", "0004_exhibit_triggers"),
    ]

    operations = [
        migrations.AlterField(
            model_name="document",
            name="kind",
            field=models.CharField(
                choices=[
                    ("charge", "Charge"),
                    ("acknowledgement", "Acknowledgement of filing"),
                    ("service_notice", "Notice to the respondent"),
                    ("closing", "Closing letter"),
                    ("answer", "Answer"),
                    ("more_time", "Decision on more time"),
                    ("default_request", "Request for a default"),
                    ("default_order", "Default order"),
                    ("assessment", "Assessment notice"),
                    ("plan", "Investigation plan"),
                    ("request", "Request for information"),
                    ("report", "Report of the investigation"),
                    ("conference", "Notice of conference"),
                    ("summary", "Conference summary"),
                    ("settlement", "Settlement agreement"),
                    ("draft_finding", "Draft finding"),
                    ("determination", "Determination"),
                    ("reconsideration", "Decision on reconsideration"),
                    ("release", "Notice that allows suit"),
                    ("conciliation", "Conciliation agreement or failure"),
                    ("hearing", "Notice of hearing"),
                    ("decision", "Decision after hearing"),
                    ("case_closing", "Letter: the case is closed"),
                    ("reopening", "Letter: the case is open again"),
                ],
                max_length=20,
            ),
        ),
    ]
