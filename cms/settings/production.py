"""Settings for the public site. It does not start before everything it needs is set, and says what is missing."""

from cms import env
from cms.settings.base import *

env.must_be_off("DEBUG")
env.must_be_off("DEMONSTRATION")

DEBUG = False
SECRET_KEY = env.secret("SECRET_KEY")
SECRET_KEY_FALLBACKS = env.words("SECRET_KEY_FALLBACKS", [])
ALLOWED_HOSTS = env.hosts("ALLOWED_HOSTS")
DATABASES = {"default": database(env.text("DATABASE_URL"))}
WAGTAILADMIN_BASE_URL = env.web_address("SITE_URL")
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]

MAILERS = {"default": env.mail_server("MAIL_URL")}
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("MAIL_FROM")
ADMINS = env.words("ADMINS", [])
TASKS = DATABASE_TASKS

# A web server in front ends TLS and says so in this header; it must overwrite what visitors send.
if env.flag("BEHIND_PROXY", True):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_SSL_REDIRECT = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = 2 * 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True
REQUIRE_SECOND_FACTOR = env.flag("REQUIRE_SECOND_FACTOR", True)

# The demonstration's password opens nothing here, even if its accounts were copied into this database.
AUTHENTICATION_BACKENDS = [
    "cms.demonstration_password.RefuseDemonstrationPassword",
    *AUTHENTICATION_BACKENDS,
]
AUTH_PASSWORD_VALIDATORS = [
    *AUTH_PASSWORD_VALIDATORS,
    {"NAME": "cms.demonstration_password.NotTheDemonstrationPassword"},
]
