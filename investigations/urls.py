"""The addresses of investigations."""

from .urls_answer import urlpatterns as answer_patterns
from .urls_inquest import urlpatterns as inquest_patterns

app_name = "investigations"
urlpatterns = [*answer_patterns, *inquest_patterns]
