"""What the columns of the e-mails mean."""

from chro_cases.dictionary import KEEPERS, Table

TABLES = (
    Table(
        model="mail.Email",
        read_by=f"{KEEPERS}, without its words and its reader; of one about a case that came back, the case’s staff",
        columns={
            "key": "What keeps the same e-mail from being written twice.",
            "kind": "What it was written for.",
            "to": "The address it goes to.",
            "language": "The language it is written in.",
            "subject": "Its subject, one line.",
            "words": "Its words. They say nothing of any case.",
            "made_at": "When it was written.",
            "sending_at": "When the sending began.",
            "sent_at": "When a mail server took it.",
            "bounced_at": "When it came back.",
            "bounced_because": "Why it came back, in the words of the mail server.",
            "about": "The key of the case it is about, if it is about one.",
        },
    ),
)
