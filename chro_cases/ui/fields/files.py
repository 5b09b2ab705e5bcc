"""A field to hand in a file, by the browser's own control."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from .characters import refuse_broken


class Upload(forms.FileField):
    """One file of at most `max_bytes`, whose name ends in one of `endings`. What the file really is, is asked later."""

    widget = forms.FileInput
    default_error_messages = {
        "required": _("Choose a file."),
        "invalid": _("The file did not arrive. Choose it again."),
        "missing": _("The file did not arrive. Choose it again."),
        "empty": _("The file is empty. Choose another one."),
        "max_length": _("The name of the file is too long. Give it a shorter name and choose it again."),
        "too_big": _("The file is too big (%(size)s). At most %(limit)s can be sent."),
        "ending": _("Files of this kind cannot be taken. Send one of these: %(endings)s."),
    }

    def __init__(self, max_bytes: int, endings: tuple[str, ...], **kwargs: Any) -> None:
        self.max_bytes, self.endings = max_bytes, endings
        super().__init__(max_length=200, **kwargs)
        self.widget.attrs["accept"] = ",".join(endings)

    def to_python(self, data: Any) -> Any:
        """The file as it was sent, or every reason why it cannot be taken."""
        file: Any = super().to_python(data)
        if file is None:
            return None
        refuse_broken(file.name)
        wrong = []
        if file.size > self.max_bytes:
            params = {"size": filesizeformat(file.size), "limit": filesizeformat(self.max_bytes)}
            wrong.append(ValidationError(self.error_messages["too_big"], code="too_big", params=params))
        if not file.name.lower().endswith(self.endings):
            params = {"endings": ", ".join(self.endings)}
            wrong.append(ValidationError(self.error_messages["ending"], code="ending", params=params))
        if wrong:
            raise ValidationError(wrong)
        return file
