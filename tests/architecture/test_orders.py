"""An order leaves nothing open: of two rows that are alike in everything it names, one still comes first."""

import pytest
from django.apps import apps

APPS = ("chro_cases", "intake", "investigations", "conferences", "determinations")
MODELS = [model for model in apps.get_models() if model.__module__.split(".")[0] in APPS and model._meta.ordering]


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_two_rows_share_a_place(model):
    named = {field.lstrip("-") for field in model._meta.ordering}
    rules = [set(rule.fields) for rule in model._meta.total_unique_constraints]
    alone = {"pk"} | {field.name for field in model._meta.fields if field.unique}
    # A number tells the rows of one owner apart, and only the rows of one owner are ever listed together.
    numbered = "number" in named and any("number" in rule for rule in rules)
    assert named & alone or numbered or any(rule <= named for rule in rules)
