"""Servers to measure, started on free ports of this machine and stopped again."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
#: The demonstration's settings, unless others are named; they run as the real site does.
SETTINGS = {"DJANGO_SETTINGS_MODULE": "cms.settings.dev"}
TICKS = os.sysconf("SC_CLK_TCK")


class Server:
    """One gunicorn, with one process to compare seconds of CPU, or as many as a site has (`like_a_site`)."""

    def __init__(self, application: str, like_a_site: bool = False, **environment: str) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        size = ["--workers=2", "--threads=4"] if like_a_site else ["--workers=1", "--threads=2"]
        command = ["-m", "gunicorn", application, *size, "--log-level=error"]
        self.process = subprocess.Popen(
            [sys.executable, *command, f"--bind=127.0.0.1:{self.port}", "--keep-alive=30"],
            cwd=ROOT,
            env={**SETTINGS, **os.environ, "PYTHONPATH": str(ROOT), **environment},
        )

    def address(self, path: str) -> str:
        """The full address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def cpu_seconds(self) -> float:
        """Seconds of CPU that the server and its worker have used so far."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return sum(ticks_of(int(pid)) for pid in [self.process.pid, *children.split()]) / TICKS

    def wait(self) -> None:
        """Returns when the server answers; raises after half a minute."""
        for _ in range(300):
            try:
                urllib.request.urlopen(self.address("/"), timeout=30).close()
            except OSError:
                time.sleep(0.1)
            else:
                return
        raise RuntimeError("The server does not answer.")


def ticks_of(pid: int) -> int:
    """Clock ticks that one process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


@contextmanager
def running(application: str, like_a_site: bool = False, **environment: str) -> Iterator[Server]:
    """A server that answers, for the length of a `with` block."""
    server = Server(application, like_a_site, **environment)
    try:
        server.wait()
        yield server
    finally:
        server.process.terminate()
        server.process.wait(timeout=20)


def read(address: str) -> bytes:
    """The body of an answer; raises when it is not a good one."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return answer.read()
