"""Starts a throw-away PostgreSQL, runs a command with its address in `TEST_DATABASE_URL`, and removes it again.

`python tests/postgres.py pytest …`. PostgreSQL refuses to run as root, so when the caller is root the server
belongs to an unprivileged user. If `TEST_DATABASE_URL` is set already, that server is used and none is started.
"""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

#: Durability costs time and a throw-away server needs none.
FAST = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"
#: Whoever reaches it owns it: it listens on this machine only.
NEW_CLUSTER = "-U tests -A trust -E UTF8 --locale=C.UTF-8 -N"


class PostgresMissing(Exception):
    """PostgreSQL is not installed; the text says what to do."""


def programs() -> Path:
    """The folder with `initdb` and `pg_ctl`; the newest version counts."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda p: int(p.parent.name))
    on_path = shutil.which("initdb")
    if found:
        return found[-1]
    if on_path:
        return Path(on_path).resolve().parent
    raise PostgresMissing(
        "PostgreSQL’s server programs are missing. Install the package “postgresql”."
    )


def owner() -> str | None:
    """The user the server runs as when the caller is root; `None` keeps the caller."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in names)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def server() -> Iterator[str]:
    """A running server on loopback; gives its address."""
    binaries, user, port = programs(), owner(), free_port()
    folder = Path(tempfile.mkdtemp(prefix="localed-postgres-"))
    data = folder / "data"
    if user:
        shutil.chown(folder, user)
    quiet = {"stdout": subprocess.DEVNULL, "check": True, "user": user, "cwd": folder}
    options = f"{FAST} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -p {port}"
    initdb = [binaries / "initdb", "-D", data, *NEW_CLUSTER.split()]
    control = [binaries / "pg_ctl", "-D", data, "-w", "-s"]
    try:
        subprocess.run(initdb, **quiet)
        subprocess.run([*control, "-l", folder / "log", "-o", options, "start"], **quiet)
        try:
            yield f"postgres://tests@127.0.0.1:{port}/postgres"
        finally:
            subprocess.run([*control, "-m", "immediate", "stop"], **quiet)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main() -> int:
    """Runs the command of the command line; its exit code is ours."""
    command = sys.argv[1:]
    # Told to stop, it must still stop the server.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if os.environ.get("TEST_DATABASE_URL"):
        return subprocess.run(command).returncode
    try:
        with server() as address:
            return subprocess.run(
                command, env={**os.environ, "TEST_DATABASE_URL": address}
            ).returncode
    except PostgresMissing as error:
        print(error, file=sys.stderr)  # noqa: T201 - this module is a command
        return 1


if __name__ == "__main__":
    sys.exit(main())
