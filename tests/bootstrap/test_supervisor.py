"""Site, scheduler and worker start together, and they stop together."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from tests.bootstrap.conftest import ROOT

SUPERVISE = """
import json, sys
sys.path.insert(0, "bootstrap")
import supervisor
supervisor.GRACE = 0.5
sys.exit(supervisor.Supervisor(json.loads(sys.argv[1])).run())
"""
#: Notes its number in a file and stays; `{}` is the file, `{}` what it does besides.
STAY = (
    "import os, time, signal; {}; open({!r}, 'a').write(f'{{os.getpid()}}\\n'); {}; time.sleep(60)"
)


@pytest.fixture
def supervise(tmp_path):
    """Starts a supervisor over small programs; gives it and a function that reads their numbers."""
    started = []

    def start(**programs):
        commands = {name: [sys.executable, "-c", code] for name, code in programs.items()}
        process = subprocess.Popen(
            [sys.executable, "-c", SUPERVISE, json.dumps(commands)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def program(file, first="pass", then="pass"):
    return STAY.format(first, str(file), then)


def numbers(file, count, patience=20):
    """The process numbers that programs have noted, as soon as there are `count`."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        found = file.read_text().split() if file.exists() else []
        if len(found) >= count:
            return [int(number) for number in found]
        time.sleep(0.05)
    raise AssertionError(f"{count} programs did not start in time")


def is_gone(number, patience=10):
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            os.kill(number, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.05)
    return False


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything(supervise, tmp_path, number):
    file = tmp_path / "numbers"
    process = supervise(Site=program(file), Clock=program(file))
    running = numbers(file, 2)
    process.send_signal(number)
    assert process.wait(20) == 0
    assert all(is_gone(one) for one in running)


def test_a_program_that_does_not_listen_is_ended_all_the_same(supervise, tmp_path):
    file = tmp_path / "numbers"
    deaf = program(file, "signal.signal(signal.SIGTERM, signal.SIG_IGN)")
    process = supervise(Site=deaf)
    running = numbers(file, 1)
    process.terminate()
    assert process.wait(20) == 0
    assert is_gone(running[0])


def test_a_program_that_ends_is_started_again(supervise, tmp_path):
    file = tmp_path / "numbers"
    process = supervise(Clock=program(file))
    os.kill(numbers(file, 1)[0], signal.SIGKILL)
    assert len(numbers(file, 2)) == 2
    assert process.poll() is None
    process.terminate()
    assert "Clock ended (-9) and is started again." in process.communicate(timeout=20)[1]


def test_a_program_that_keeps_ending_brings_all_down_with_one_sentence(supervise, tmp_path):
    file = tmp_path / "numbers"
    process = supervise(Site=program(file), Clock="raise SystemExit(3)")
    _, said = process.communicate(timeout=30)
    assert process.returncode == 1
    assert said.splitlines()[-1] == "Clock keeps ending, so everything was stopped."
    assert all(is_gone(one) for one in numbers(file, 1))


def test_nothing_stays_behind_when_the_supervisor_is_killed(supervise, tmp_path):
    file = tmp_path / "numbers"
    process = supervise(Site=program(file))
    running = numbers(file, 1)
    process.kill()
    process.wait(20)
    assert is_gone(running[0])
