"""`make demo` does what is missing and nothing else, and says in one sentence what is in the way."""

import os
import socket
import subprocess
import sys
from types import SimpleNamespace

import pytest
from django.core.management import CommandError

from home.demo import accounts
from tests.bootstrap.conftest import ROOT


def run(program, *words, **env):
    """What a program of `bootstrap/` said, and how it ended."""
    env = {"PATH": os.environ["PATH"], **env}
    command = [sys.executable, f"bootstrap/{program}.py", *words]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, timeout=60)
    return done.returncode, done.stderr.strip()


@pytest.mark.parametrize("under_make", [True, False])
def test_it_ends_with_make_when_that_is_killed(monkeypatch, under_make):
    import demonstration

    tied = []
    monkeypatch.delenv("MAKELEVEL", raising=False)
    if under_make:
        monkeypatch.setenv("MAKELEVEL", "1")
    monkeypatch.setenv("PORT", "none")
    monkeypatch.setattr(demonstration, "end_with_parent", lambda: tied.append(True))
    monkeypatch.setattr(demonstration.signal, "signal", lambda *_: None)
    monkeypatch.setattr(demonstration.os, "chdir", lambda _: None)
    assert demonstration.main() == 1
    assert tied == ([True] if under_make else [])


@pytest.mark.parametrize("port", ["81x", "0", "70000", "-1"])
def test_a_port_that_is_none(port):
    assert run("demonstration", PORT=port) == (
        1,
        f"PORT must be a number from 1 to 65535, not “{port}”.",
    )


def test_a_port_in_use():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, said = run("demonstration", PORT=str(port))
    assert code == 1
    assert said == (
        f"Port {port} is in use. Stop what runs there, or choose another: make demo PORT=8001"
    )


def test_a_folder_that_cannot_be_made(tmp_path):
    (tmp_path / "file").touch()
    code, said = run("prepare", "demo", LOCALED_VAR=str(tmp_path / "file" / "var"))
    assert (code, said.count("\n")) == (1, 0)
    assert "cannot be made" in said


def test_a_database_that_does_not_answer_and_whose_password_stays_secret(tmp_path):
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        address = f"postgres://somebody:hidden@127.0.0.1:{unused.getsockname()[1]}/localed"
        code, said = run("prepare", "demo", LOCALED_VAR=str(tmp_path), DATABASE_URL=address)
    assert code == 1
    assert said.startswith("The database cannot be reached: ")
    assert "hidden" not in said


@pytest.mark.parametrize("address", ["oracle9://x", "postgres://", "mysql://host/name"])
def test_an_address_of_a_database_that_is_none(tmp_path, address):
    code, said = run("prepare", "demo", LOCALED_VAR=str(tmp_path), DATABASE_URL=address)
    assert (code, said.count("\n")) == (1, 0)
    assert said.startswith("DATABASE_URL must look like")


def test_settings_that_are_not_there(tmp_path):
    code, said = run("prepare", "demo", DJANGO_SETTINGS_MODULE="cms.settings.none")
    assert (code, said) == (
        1,
        "DJANGO_SETTINGS_MODULE names “cms.settings.none”, which is not there.",
    )


@pytest.fixture
def prepare(monkeypatch, settings, tmp_path):
    """The module, with its commands noted instead of run."""
    import prepare

    settings.VAR = tmp_path
    prepare.ran = []
    monkeypatch.setattr(prepare, "call_command", lambda name, **_: prepare.ran.append(name))
    monkeypatch.setattr(prepare, "has_everything", lambda: True)
    monkeypatch.setattr(prepare, "start", static_files_that_end_with(0))
    return prepare


def static_files_that_end_with(code):
    """A stand-in for the process that collects the static files."""
    process = SimpleNamespace(returncode=code, wait=lambda: code, terminate=lambda: None)
    return lambda *args, **kwargs: process


def test_the_second_run_does_nothing(prepare):
    prepare.prepare_demonstration()
    assert prepare.ran == ["migrate", "load_demo", "make_renditions"]
    prepare.prepare_demonstration()
    assert len(prepare.ran) == 3


def test_a_changed_source_or_an_emptied_database_is_noticed(prepare, monkeypatch):
    prepare.prepare_demonstration()
    monkeypatch.setattr(prepare, "has_everything", lambda: False)
    prepare.prepare_demonstration()
    monkeypatch.setattr(prepare, "has_everything", lambda: True)
    monkeypatch.setattr(prepare, "fingerprint", lambda: "another")
    prepare.prepare_demonstration()
    assert prepare.ran.count("load_demo") == 3


def test_what_failed_is_done_again(prepare, monkeypatch):
    def fail(name, **_):
        raise CommandError("no")

    with monkeypatch.context() as broken:
        broken.setattr(prepare, "call_command", fail)
        with pytest.raises(CommandError):
            prepare.prepare_demonstration()
    prepare.prepare_demonstration()
    assert "load_demo" in prepare.ran


def test_a_real_site_gets_no_demonstration(prepare):
    prepare.prepare_site()
    assert prepare.ran == ["make_site"]


def test_static_files_that_cannot_be_collected_are_no_success(prepare, monkeypatch):
    monkeypatch.setattr(prepare, "start", static_files_that_end_with(1))
    with pytest.raises(prepare.SetupError, match="static files"):
        prepare.prepare_demonstration()
    assert not list(prepare.settings.VAR.glob("*.stamp"))


@pytest.mark.django_db
def test_an_empty_database_is_not_everything():
    import prepare

    assert prepare.has_everything() is False


def test_the_greeting_names_the_accounts_that_there_are():
    import demonstration

    named = [name for row in demonstration.ACCOUNTS for name in row]
    assert named == list(accounts.ACCOUNTS)
    text = demonstration.Greeting(8001).text()
    assert "http://127.0.0.1:8001/admin/" in text
    assert all(name in (ROOT / "README.md").read_text() for name in named)
