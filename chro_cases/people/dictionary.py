"""What the columns about agencies, people and logins mean; and those of the libraries that sign people in."""

from chro_cases.dictionary import (
    NOBODY,
    OF_THE_CASE_AND_THEIR_PARTY,
    OF_THE_OFFICE,
    ONESELF,
    ONESELF_AND_SUPERVISORS,
    Table,
)

PEOPLE = (
    Table(
        model="people.Agency",
        read_by="Everybody: its name and how it is reached stand on every paper",
        columns={
            "code": "Its short name in addresses.",
            "name": "Its full name.",
            "short_name": "What people call it.",
            "pack_code": "The pack of law it works under.",
            "zone": "The time zone of its offices; no date of law is counted without it.",
            "letterhead": "The lines of its address, as every paper has them on top.",
            "phone": "Its telephone number.",
            "email": "Its e-mail address.",
            "inquiry_numbers": "How the numbers of its inquiries are formed.",
            "docket_numbers": "How the numbers of its cases are formed.",
            "head_number": "The number of the last line of its own history.",
            "head_hash": "The hash of that line.",
        },
    ),
    Table(
        model="people.Office",
        read_by=OF_THE_OFFICE,
        columns={"agency": "The agency it belongs to.", "name": "What it is called.", "address": "Where it is."},
    ),
    Table(
        model="people.OfficeEvent",
        read_by=f"{OF_THE_OFFICE}, by the pages that show what it recorded",
        columns={"agency": "The agency in whose history it is a line."},
    ),
    Table(
        model="people.Appointment",
        read_by=OF_THE_OFFICE,
        columns={
            "user": "Who is appointed.",
            "agency": "By which agency.",
            "office": "At which of its offices.",
            "role": "As what; people/roles.py says what that lets somebody do.",
            "supervisor": "Who supervises their work.",
            "deputy": "Who stands in for them.",
            "deputy_since": "From when.",
            "deputy_until": "Until when.",
            "since": "From when the appointment is in force.",
            "until": "Until when; without an end it lasts.",
            "made_by": "The line of the agency’s history that made it.",
        },
    ),
    Table(
        model="people.SupervisionLevel",
        read_by=ONESELF_AND_SUPERVISORS,
        columns={
            "user": "Whose work it is about.",
            "task": "Which task.",
            "level": "How closely it is supervised.",
            "since": "From when.",
            "until": "Until when; without an end it lasts.",
            "reason": "Why it was decided.",
            "made_by": "The line of the agency’s history that made it.",
        },
    ),
    Table(
        model="people.Person",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "agency": "The agency that knows the person; another agency knows nothing of it.",
            "given_name": "Given name.",
            "family_name": "Family name.",
            "language": "The language to write to them in.",
        },
    ),
    Table(
        model="people.Organisation",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "agency": "The agency that knows it.",
            "name": "What it is called.",
            "employees": "How many work there, as far as it is known; some laws reach larger employers alone.",
        },
    ),
    Table(
        model="people.Address",
        read_by=OF_THE_CASE_AND_THEIR_PARTY,
        columns={
            "person": "The person who is reached there.",
            "organisation": "The organisation that is reached there.",
            "kind": "Postal address, e-mail, telephone, or a safe way to reach a person, which no paper carries.",
            "value": "The address itself.",
            "since": "From when it is theirs.",
            "until": "Until when.",
            "checked_at": "When it was checked with them.",
            "checked_by": "Who checked it.",
        },
    ),
    Table(
        model="people.User",
        read_by="The person; staff of the agency read the name and the address",
        columns={
            "password": "The hash of a password; parties have none. Nobody reads it.",
            "last_login": "When they last signed in.",
            "is_superuser": "Always no: the database refuses a login that may do everything.",
            "first_name": "Given name.",
            "last_name": "Family name.",
            "is_staff": "Django’s own mark, which nothing here asks for.",
            "is_active": "Whether they may sign in at all.",
            "date_joined": "When the login was made.",
            "email": "The address they sign in with.",
            "person": "Who they are as a party, if they are one.",
            "groups": "Django’s groups. There are none.",
            "user_permissions": "Django’s permissions of one login. There are none.",
        },
    ),
)

LIBRARIES = (
    Table(
        model="sessions.Session",
        about="Who is signed in in which browser.",
        read_by=NOBODY,
        until="It has run out, or the person signs out.",
        columns={
            "session_key": "The random key that the browser’s cookie holds.",
            "session_data": "Who is signed in, since when, by which ways.",
            "expire_date": "When it runs out.",
        },
    ),
    Table(
        model="account.EmailAddress",
        about="The library’s own list of addresses of logins.",
        read_by=ONESELF,
        until="The library takes it off.",
        columns={
            "user": "Whose address it is.",
            "email": "The address.",
            "verified": "Whether it was proven.",
            "primary": "Whether it is the one to write to.",
        },
    ),
    Table(
        model="account.EmailConfirmation",
        about="The library’s own way of proving an address; unused, for addresses are proven by codes.",
        read_by=NOBODY,
        until="The library takes it off.",
        columns={
            "email_address": "The address to be proven.",
            "created": "When it was asked for.",
            "sent": "When it was sent.",
            "key": "What the person would send back.",
        },
    ),
    Table(
        model="mfa.Authenticator",
        about="A second factor of one person: an app, a security key, or recovery codes.",
        read_by=ONESELF,
        until="The person, or whoever appointed them, takes it off.",
        columns={
            "user": "Whose it is.",
            "type": "Which kind.",
            "data": "Its secret, encrypted under the installation’s own key. Nobody reads it.",
            "created_at": "When it was set up.",
            "last_used_at": "When it was last used.",
        },
    ),
    Table(
        model="auth.Permission",
        about="Django’s own list of permissions. Here it serves the library that keeps grants by name, and no more.",
        read_by=NOBODY,
        columns={"name": "In words.", "content_type": "Of which table.", "codename": "Its code."},
    ),
    Table(
        model="auth.Group",
        about="Django’s groups. There are none.",
        read_by=NOBODY,
        columns={"name": "Its name.", "permissions": "What it would let its members do."},
    ),
    Table(
        model="contenttypes.ContentType",
        about="Django’s list of the tables, by which a row can point into any of them.",
        read_by=NOBODY,
        columns={"app_label": "The app.", "model": "The model."},
    ),
)

TABLES = PEOPLE + LIBRARIES
