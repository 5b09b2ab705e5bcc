"""The addresses of investigations."""

from .urls_inquest import urlpatterns as inquest_patterns

app_name = "investigations"
urlpatterns = [*inquest_patterns]
