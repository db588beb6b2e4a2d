"""Passwords, second factors and sessions."""

from datetime import timedelta

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
]

# One sign-in for everybody, at addresses of our own (`accounts/`); nobody signs up by themselves.
LOGIN_URL, LOGOUT_REDIRECT_URL = "account_login", "account_login"
WAGTAILADMIN_LOGIN_URL = "/account/sign-in/"
CSRF_FAILURE_VIEW = "accounts.views.signing_in.csrf_failure"
AUTHENTICATION_BACKENDS = ["accounts.backend.LimitedBackend"]
ACCOUNT_ADAPTER = "accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"user_token": "accounts.forms.LinkForm"}
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_SESSION_REMEMBER = False
# Attempts are counted in the database (`accounts/attempts.py`): the cache of one process knows nothing of the others.
ACCOUNT_RATE_LIMITS = MFA_RATE_LIMITS = False
MFA_ADAPTER = "accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_RECOVERY_CODES_SHOW_ONCE = True
# Clocks of telephones are seldom right to the second.
MFA_TOTP_TOLERANCE = 1
# Whoever can publish needs a second factor.
REQUIRE_SECOND_FACTOR = False
# A session ends this long after signing in, when nobody has done anything for a while, and with the browser.
SESSION_LONGEST, SESSION_IDLE = timedelta(hours=12), timedelta(hours=2)
SESSION_COOKIE_AGE = int(SESSION_LONGEST.total_seconds())
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
# Wagtail's own screens for passwords and addresses give way to ours.
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILUSERS_PASSWORD_ENABLED = False
