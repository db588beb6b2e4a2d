"""Settings that are true everywhere. No secret and no address of a machine stands here."""

from pathlib import Path
from typing import Any

import dj_database_url
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP

from cms import env
from cms.settings.installed import *
from cms.settings.signing_in import *

ROOT = Path(__file__).resolve().parents[2]
VAR = Path(env.text("LOCALED_VAR", str(ROOT / "var")))

ROOT_URLCONF = "cms.urls"
WSGI_APPLICATION = "cms.wsgi.application"
AUTH_USER_MODEL = "cms.User"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]


def database(url: str) -> dict[str, Any]:
    """The `DATABASES` entry for an address such as `postgres://…` or `sqlite:///…`."""
    try:
        entry: dict[str, Any] = dict(
            dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True)
        )
    except ValueError:
        entry = {"ENGINE": ""}
    if not entry["ENGINE"].endswith(("postgresql", "sqlite3")) or not entry["NAME"]:
        raise ImproperlyConfigured(
            "DATABASE_URL must look like postgres://user:password@host/name or sqlite:////folder/file."
        )
    if entry["ENGINE"] == "django.db.backends.sqlite3":
        # Several processes write (web, worker, scheduler): take the write lock at the start of a
        # transaction and wait for it, otherwise concurrent saves fail with "database is locked".
        entry["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        }
    return entry


DATABASES = {"default": database(env.text("DATABASE_URL", f"sqlite:///{VAR / 'localed.sqlite3'}"))}
if DATABASES["default"]["ENGINE"] == "django.db.backends.postgresql":
    INSTALLED_APPS.append("django.contrib.postgres")

LANGUAGE_CODE = "en-gb"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("en-gb", "English"), ("cy", "Cymraeg")]
# The editing screens speak British English; the public site speaks both.
WAGTAILADMIN_PERMITTED_LANGUAGES = [("en-gb", "English")]
LOCALE_PATHS = [ROOT / "cms" / "locale"]
WAGTAIL_I18N_ENABLED = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
# Every editorial time is UK time, whatever a profile says.
TIME_ZONE = "Europe/London"
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_TZ = True
FORMAT_MODULE_PATH = ["editing.formats"]
WAGTAIL_DATE_FORMAT, WAGTAIL_DATETIME_FORMAT = "%d/%m/%Y", "%d/%m/%Y %H:%M"

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "static"
STATICFILES_DIRS = [ROOT / "static"]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR / "media"
# Static files carry their fingerprint in their name: browsers keep them for ever, and they are compressed ahead.
STORAGES: dict[str, Any] = {
    # Pictures and files: in a folder, or in a private bucket. Either way they are handed out by `cms.media.serving`.
    "default": env.file_store("FILES_URL", ""),
    "staticfiles": {"BACKEND": "cms.static_storage.FingerprintedStorage"},
}

CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "pages": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "pages",
        "OPTIONS": {"MAX_ENTRIES": 2000},
    },
}
PAGE_CACHE = env.flag("PAGE_CACHE", True)
# Written anew whenever something published changes; all processes of the site see the same file.
PAGE_CACHE_MARK = VAR / "page-cache.mark"

# Public pages: everything from this site, no inline script, no inline style.
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "media-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "manifest-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "frame-ancestors": [CSP.NONE],
    "base-uri": [CSP.NONE],
}
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# The demonstration shows a banner, asks search engines to stay away and has accounts with a known password.
DEMONSTRATION = False
DEMONSTRATION_PASSWORD = "localed-demo"  # noqa: S105 - public on purpose; refused in production

# At once, or by a worker process (`manage.py db_worker`).
IMMEDIATE_TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
DATABASE_TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
TASKS = IMMEDIATE_TASKS

# The program that shows PowerPoint files (`soffice`), so that their slides can be drawn; without it they are read only.
SLIDE_CONVERTER = env.text("SLIDE_CONVERTER", "")

# Run once a day by the scheduler (`publishing/daily.py`). An app adds the name of its command here.
DAILY_COMMANDS = [
    "purge_bin",
    "purge_messages",
    "purge_attempts",
    "purge_review_links",
    "tidy_searches",
    "clearsessions",
    "draw_infographics",
    "read_files",
    "seal_second_factors",
]

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"lines": {"()": "cms.log_lines.JsonLines"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "lines"}},
    "root": {"handlers": ["console"], "level": env.log_level("LOG_LEVEL", "INFO")},
    # Django's own handlers give way to the one above.
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Says titles, and what is only tried; the logger “history” says what happened.
        "wagtail": {"level": "WARNING"},
    },
}

WAGTAIL_SITE_NAME = "LocalED"
WAGTAILADMIN_BASE_URL = env.text("SITE_URL", "http://127.0.0.1:8000")
WAGTAILIMAGES_IMAGE_MODEL = "cms.CustomImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "cms.media.forms.PictureForm"
WAGTAILDOCS_DOCUMENT_MODEL = "cms.CustomDocument"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "cms.media.forms.FileForm"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 50 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["gif", "jpg", "jpeg", "png", "webp", "avif", "svg"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 25_000_000
WAGTAILSEARCH_BACKENDS: dict[str, dict[str, Any]] = {"default": env.search_engine("SEARCH_URL", "")}
# Whether what can be found is written in the transaction that publishes it, or sent out once that is through.
SEARCH_IN_DATABASE = WAGTAILSEARCH_BACKENDS["default"]["BACKEND"] == "search.backend"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
# Old addresses are kept by cms/addresses/moves.py, which says why.
WAGTAILREDIRECTS_AUTO_CREATE = False
# For the report on broken links; says nothing about who asked.
COUNT_MISSING_ADDRESSES = True
# A long form has many fields, and a text that is too long is refused with a sentence and not by cutting the line.
DATA_UPLOAD_MAX_NUMBER_FIELDS = 20_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024
# A review ends with a recorded approval; publishing and scheduling are acts of their own.
WAGTAIL_FINISH_WORKFLOW_ACTION = "cms.approval.record_approval"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# Page privacy bypasses review: one rule decides what the public sees.
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False, "LOGIN": False, "SPECIFIC_GROUPS": False}
