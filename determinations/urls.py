"""The addresses of determinations."""

from .urls_decision import decision_patterns
from .urls_ending import ending_patterns

app_name = "determinations"
urlpatterns = [*decision_patterns, *ending_patterns]
