"""The gallery of components, for those who build pages."""

from django.urls import path

from .views import gallery

urlpatterns = [path("gallery/", gallery, name="gallery")]
