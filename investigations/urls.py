"""The addresses of investigations."""

from .urls_answer import urlpatterns as answer_patterns
from .urls_investigation import urlpatterns as investigation_patterns

app_name = "investigations"
urlpatterns = [*answer_patterns, *investigation_patterns]
