"""How Django's forms become pages of the U.S. Web Design System, with every hint and error tied to its field."""

from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.forms.renderers import TemplatesSetting

from .fields.dates import DateParts

_GROUPS = (forms.RadioSelect, forms.CheckboxSelectMultiple)
_CLASSES = (
    # The first that fits counts: check boxes and round buttons are inputs too.
    (_GROUPS, ""),
    (DateParts, ""),
    (forms.CheckboxInput, "usa-checkbox__input"),
    (forms.Textarea, "usa-textarea"),
    (forms.Select, "usa-select"),
    (forms.FileInput, "site-file"),
    (forms.Widget, "usa-input"),
)


class UswdsField(BoundField):
    """A field of a form as a page needs it: its class, what describes it, and where the focus goes on an error."""

    @property
    def kind(self) -> str:
        """`box` for a single check box, `group` for anything in a fieldset, `plain` for the rest."""
        if isinstance(self.field.widget, forms.CheckboxInput):
            return "box"
        return "group" if self.use_fieldset else "plain"

    @property
    def limit(self) -> int | None:
        """How many letters fit, where a long text is asked for."""
        return getattr(self.field, "max_length", None) if isinstance(self.field.widget, forms.Textarea) else None

    @property
    def is_optional(self) -> bool:
        """Whether the label says so. A box to tick explains itself."""
        return not self.field.required and self.kind != "box"

    @property
    def wrong_parts(self) -> list[str]:
        """Which of month, day and year the errors are about; all of them when they do not say."""
        parts = ["month", "day", "year"]
        codes = [error.code for error in self.errors.as_data()]
        return [part for part in parts if part in codes] or (parts if codes else [])

    @property
    def focus_id(self) -> str:
        """The id of the control that an error's link leads to."""
        if isinstance(self.field.widget, DateParts):
            part = (self.wrong_parts or ["month"])[0]
            return f"{self.auto_id}_{['month', 'day', 'year'].index(part)}"
        return f"{self.auto_id}_0" if isinstance(self.field.widget, _GROUPS) else self.id_for_label

    @property
    def aria_describedby(self) -> str | None:
        """The ids of the hint, the error and the limit, as far as they are on the page."""
        described = super().aria_describedby
        if self.limit and self.auto_id and described is not None:
            described = f"{described} {self.auto_id}_limit".strip()
        return described

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        """Django's attributes, with the classes of the design system."""
        widget = widget or self.field.widget
        attrs = dict(super().build_widget_attrs(attrs, widget))
        if widget.is_hidden:
            return attrs
        if isinstance(widget, DateParts):
            attrs["wrong"] = self.wrong_parts
            return attrs
        if isinstance(widget, _GROUPS):
            # The fieldset says it; on each round button it would be said as often as there are answers.
            attrs.pop("aria-invalid", None)
        name = next(name for kind, name in _CLASSES if isinstance(widget, kind))
        wrong = "usa-input--error" if self.errors and name.startswith("usa-") and name != "usa-checkbox__input" else ""
        classes = " ".join(filter(None, [widget.attrs.get("class", ""), name, wrong]))
        return {**attrs, "class": classes} if classes else attrs


class UswdsRenderer(TemplatesSetting):
    """Renders `{{ form }}` and `{{ form.name.as_field_group }}` from templates/forms/."""

    form_template_name = "forms/form.html"
    formset_template_name = "forms/formset.html"
    field_template_name = "forms/field.html"
    bound_field_class = UswdsField
