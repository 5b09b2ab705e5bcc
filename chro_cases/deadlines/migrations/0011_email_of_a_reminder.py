from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("deadlines", "0010_every_order_is_whole"),
        ("mail", "0004_an_email"),
    ]

    operations = [
        migrations.RenameField(model_name="reminder", old_name="letter", new_name="email"),
    ]
