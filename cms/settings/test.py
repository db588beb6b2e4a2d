"""Settings for the tests: SQLite in memory, or the PostgreSQL that `TEST_DATABASE_URL` names."""

from cms import env
from cms.settings.base import *

DEBUG = False
SECRET_KEY = "for tests only"  # noqa: S105 - refused by production
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]

DATABASES = {"default": database(env.text("TEST_DATABASE_URL", "sqlite://:memory:"))}
DATABASES["default"]["CONN_MAX_AGE"] = 0
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    INSTALLED_APPS = list(dict.fromkeys([*INSTALLED_APPS, "django.contrib.postgres"]))

MAILERS = {"default": {"BACKEND": "django.core.mail.backends.locmem.EmailBackend"}}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = "localed@example.org"
# Strong hashing is slow on purpose; tests sign in often.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# The browser of the journeys knows the site as http://localhost.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True
# Tests of the cache switch it on; the others must see every change at once.
PAGE_CACHE = False
# Written at a moment that depends on the clock: its own tests call it.
COUNT_MISSING_ADDRESSES = False
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
# A fifth of the time went into an index that few tests ask; those do it with the fixture `searchable`.
WAGTAILSEARCH_BACKENDS = {
    name: {**backend, "AUTO_UPDATE": False} for name, backend in WAGTAILSEARCH_BACKENDS.items()
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
LOGGING["root"]["level"] = "WARNING"
