"""Django's deployment check under the production settings, and a look for models without their migration.

Run by `make test`. The values are made up for this run and thrown away with it; any warning fails the check.
"""

import os
import secrets
import subprocess
import sys
import tempfile

from environment import ROOT

CHECKS = (
    ("check", "--deploy", "--fail-level", "WARNING"),
    ("makemigrations", "--check", "--dry-run"),
)


def throw_away_values(folder: str) -> dict[str, str]:
    """Everything that the production settings ask for, good for nothing but this check."""
    return {
        "DJANGO_SETTINGS_MODULE": "cms.settings.production",
        "LOCALED_VAR": folder,
        "SECRET_KEY": secrets.token_urlsafe(60),
        "ALLOWED_HOSTS": "www.example.org",
        "SITE_URL": "https://www.example.org",
        "DATABASE_URL": f"sqlite:///{folder}/check.sqlite3",
        "MAIL_URL": "smtp://mail.example.org:587",
        "MAIL_FROM": "localed@example.org",
    }


def main() -> int:
    """Runs the checks one after the other; the first that fails decides."""
    with tempfile.TemporaryDirectory(prefix="localed-check-") as folder:
        # What the caller has set for a site of their own must not change the answer.
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        env = kept | throw_away_values(folder)
        for check in CHECKS:
            command = [sys.executable, "-W", "error", "manage.py", *check]
            if code := subprocess.run(command, cwd=ROOT, env=env).returncode:
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
