"""Prepares the demonstration and serves it: the site, the scheduler and the background worker together.

`make demo`. PORT and DATABASE_URL may be set. Ctrl-C stops all of it.
"""

import os
import signal
import socket
import sys
import time
import urllib.request
from collections.abc import Sequence
from contextlib import suppress

from environment import ROOT, SetupError
from supervisor import Supervisor, end_with_parent, start

HOST = "127.0.0.1"
ACCOUNTS = (
    ("admin", "comms-author", "comms-editor", "press-officer"),
    ("pilot1-lead", "pilot3-lead", "safe-lead", "translator"),
)
PASSWORD = "localed-demo"  # noqa: S105 - public on purpose; refused in production
#: Seconds after which a site that does not answer is worth a word.
SLOW = 30.0


def chosen_port() -> int:
    """The port asked for; raises `SetupError` when it is no port, or taken."""
    text = os.environ.get("PORT") or "8000"
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise SetupError(f"PORT must be a number from 1 to 65535, not “{text}”.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, int(text)))
        except PermissionError:
            raise SetupError(f"Port {text} may not be used; choose one from 1024 on.") from None
        except OSError:
            raise SetupError(
                f"Port {text} is in use. Stop what runs there, or choose another: make demo PORT=8001"
            ) from None
    return int(text)


def commands(port: int) -> dict[str, Sequence[str]]:
    """What has to run, by the name that a person reads."""
    manage = [sys.executable, str(ROOT / "manage.py")]
    gunicorn = [sys.executable, "-m", "gunicorn", "cms.wsgi", "--bind", f"{HOST}:{port}"]
    # Two processes for two cores; threads let one of them wait for the database while it answers another.
    gunicorn += ["--workers", "2", "--threads", "4", "--preload", "--no-control-socket"]
    return {
        "The site": [*gunicorn, "--log-level", "warning", "--graceful-timeout", "5"],
        "The scheduler": [*manage, "run_scheduler"],
        # Nobody waits for it, so it gives way to readers and to what goes live.
        "The background worker": ["nice", "-n", "10", *manage, "db_worker", "--verbosity", "0"],
    }


def prepare() -> int:
    """Makes database and files ready in a process of its own, which goes away with its memory."""
    process = start([sys.executable, str(ROOT / "bootstrap" / "prepare.py"), "demo"])
    try:
        return process.wait()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)


class Greeting:
    """Says where the site is, once it answers."""

    def __init__(self, port: int) -> None:
        self.address = f"http://{HOST}:{port}"
        self.started = self.asked = time.monotonic()
        self.said = self.warned = False

    def __call__(self) -> None:
        """Asks the site from time to time until it has answered."""
        now = time.monotonic()
        if self.said or now - self.asked < 0.3:
            return
        self.asked = now
        if self.answers():
            self.said = True
            print(self.text(), flush=True)
        elif not self.warned and now - self.started > SLOW:
            self.warned = True
            print("The site has not answered yet; the lines above may say why.", flush=True)

    def answers(self) -> bool:
        """Whether the site is there."""
        with suppress(OSError), urllib.request.urlopen(f"{self.address}/healthz", timeout=2) as got:  # noqa: S310 - its own address
            return got.status == 200
        return False

    def text(self) -> str:
        """The addresses and who may sign in."""
        names = ",\n            ".join(", ".join(row) for row in ACCOUNTS)
        return (
            f"\n  The site  {self.address}/\n  Editors   {self.address}/admin/\n"
            f"  Accounts  {names}\n  Password  {PASSWORD}\n\n  Ctrl-C stops it.\n"
        )


def main() -> int:
    """Prepares, then serves until it is stopped."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    os.environ["PYTHONUNBUFFERED"] = "1"
    os.chdir(ROOT)
    signal.signal(signal.SIGTERM, lambda *args: sys.exit(0))
    if "MAKELEVEL" in os.environ:
        # Whoever started it by itself may leave it running; under make nobody would know how to stop it.
        end_with_parent()
    try:
        port = chosen_port()
        os.environ.setdefault("SITE_URL", f"http://{HOST}:{port}")
        if code := prepare():
            return code
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
    return Supervisor(commands(port)).run(Greeting(port))


if __name__ == "__main__":
    sys.exit(main())
