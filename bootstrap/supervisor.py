"""Runs several programs that belong together: they start together, and they stop together.

A program that ends on its own is started again. One that keeps ending brings all of them down with one sentence,
because half a site is worse than none.
"""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

#: A program that ends this often within this many seconds is broken.
ENDS, WITHIN = 3, 30.0
#: How long a program may take to finish what it is doing when it is told to stop.
GRACE = 10.0
TICK = 0.1
SET_PARENT_DEATH_SIGNAL = 1


def end_with_parent() -> None:
    """Has the kernel end a program whose starter was killed; it would hold the port for ever. Linux only."""
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(SET_PARENT_DEATH_SIGNAL, signal.SIGTERM)


def start(command: Sequence[str], env: Mapping[str, str] | None = None) -> subprocess.Popen[bytes]:
    """Starts a program out of reach of the keyboard's Ctrl-C, which is for the supervisor to pass on."""
    return subprocess.Popen(command, env=env, start_new_session=True, preexec_fn=end_with_parent)


class Supervisor:
    """Keeps programs running until it is told to stop (SIGINT, SIGTERM, SIGHUP)."""

    def __init__(
        self, commands: Mapping[str, Sequence[str]], env: Mapping[str, str] | None = None
    ) -> None:
        self.commands = commands
        self.env = env
        self.running: dict[str, subprocess.Popen[bytes]] = {}
        self.ends: dict[str, list[float]] = {name: [] for name in commands}
        self.stopping = False

    def run(self, tick: Callable[[], None] = lambda: None) -> int:
        """Starts everything and stays; returns 0 after being told to stop, 1 when a program is broken.

        `tick` is called again and again while everything runs.
        """
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self.stop)
        try:
            for name in self.commands:
                self.running[name] = start(self.commands[name], self.env)
            while not self.stopping:
                if broken := self.look_after():
                    print(f"{broken} keeps ending, so everything was stopped.", file=sys.stderr)
                    return 1
                tick()
                time.sleep(TICK)
        finally:
            self.end_all()
        return 0

    def stop(self, *args: Any) -> None:
        """Ends everything at the next tick."""
        self.stopping = True

    def look_after(self) -> str:
        """Starts again what has ended; returns the name of a program that keeps ending."""
        for name, process in self.running.items():
            if process.poll() is None:
                continue
            now = time.monotonic()
            self.ends[name] = [at for at in self.ends[name] if at > now - WITHIN] + [now]
            if len(self.ends[name]) >= ENDS:
                return name
            print(f"{name} ended ({process.returncode}) and is started again.", file=sys.stderr)
            self.running[name] = start(self.commands[name], self.env)
        return ""

    def end_all(self) -> None:
        """Asks all programs to stop, and after a while makes them."""
        for process in self.running.values():
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + GRACE
        for process in self.running.values():
            with suppress(subprocess.TimeoutExpired):
                process.wait(max(0.0, deadline - time.monotonic()))
            # What it started itself goes with it.
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
