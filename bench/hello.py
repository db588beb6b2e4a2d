"""The yardstick: the least that Django can do, answering “hello”. Pages are measured as a share of it."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(
    ROOT_URLCONF=__name__,
    SECRET_KEY="no secret here",
    ALLOWED_HOSTS=["127.0.0.1"],
    LOGGING_CONFIG=None,
)


def hello(request):
    """Answers."""
    return HttpResponse("hello")


urlpatterns = [path("", hello)]
application = get_wsgi_application()
