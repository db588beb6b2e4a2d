"""Settings for the demonstration and for working on the site.

The demonstration runs as the real site does, with compressed static files, the page cache and `DEBUG` off.
`DEBUG=yes` is for working on templates and code.
"""

from cms import env
from cms.settings.base import *

DEBUG = env.flag("DEBUG", False)
SECRET_KEY = "for development and the demonstration only"  # noqa: S105 - refused by production
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
DEMONSTRATION = env.flag("DEMONSTRATION", True)
REQUIRE_SECOND_FACTOR = env.flag("REQUIRE_SECOND_FACTOR", False)
# Browsers allow passkeys on http://localhost, and there only.
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = True

# No mail leaves a demonstration: each one becomes a file.
MAILERS = {
    "default": {
        "BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "OPTIONS": {"file_path": VAR / "mail"},
    }
}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = "localed@example.org"
TASKS = DATABASE_TASKS
LOGGING["formatters"]["lines"] = {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}

if DEBUG:
    PAGE_CACHE = env.flag("PAGE_CACHE", False)
    TASKS = IMMEDIATE_TASKS
    STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
