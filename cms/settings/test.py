"""Settings for working on the site and for the demonstration."""

from cms.settings.base import *

DEBUG = True
SECRET_KEY = "for development and the demonstration only"  # noqa: S105 - refused by production
ALLOWED_HOSTS = ["*"]
