from django.db import migrations


class Migration(migrations.Migration):
    """A letter is a paper we issue; what goes out by mail server is an e-mail."""

    dependencies = [
        ("mail", "0003_every_order_is_whole"),
        ("deadlines", "0010_every_order_is_whole"),  # reminders point at what is renamed here
    ]

    operations = [
        migrations.RenameModel(old_name="Letter", new_name="Email"),
        migrations.RenameIndex(model_name="email", new_name="email_bounced", old_name="letter_bounced"),
    ]
