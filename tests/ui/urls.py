"""The gallery, and the names that every page's frame asks for, each leading to an empty page."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.urls import path
from django.views.i18n import set_language

from chro_cases.ui.views import gallery_page


@login_not_required
def nothing(request):
    return HttpResponse("")


NAMES = ["home", "my_day", "docket", "my_cases", "account_login", "account_logout", "mailbox"]
urlpatterns = [
    path("gallery/", login_not_required(gallery_page)),
    path("language/", login_not_required(set_language), name="set_language"),
    *[path(f"{name}/", nothing, name=name) for name in NAMES],
]
