"""The environment and the tools are set up, or one sentence says what to install."""

import os

import pytest


def test_a_python_that_is_missing(monkeypatch, capsys):
    import environment

    monkeypatch.setattr(environment, "VERSION", "3.99")
    monkeypatch.setattr(environment, "is_current", lambda kind: False)
    assert environment.main() == 1
    said = capsys.readouterr().err.strip()
    assert said.startswith("Python 3.99 is needed and was not found.")
    assert "\n" not in said


def test_a_shim_that_fails_is_no_uv(monkeypatch, tmp_path):
    import environment

    shim = tmp_path / "uv"
    shim.write_text("#!/bin/sh\necho 'uv: not in this version' >&2\nexit 127\n")
    shim.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    monkeypatch.setattr(environment, "TOOLS", tmp_path / "none")
    assert environment.working_uv() == ""


def test_changed_requirements_are_noticed(monkeypatch, tmp_path):
    import environment

    monkeypatch.setattr(environment, "VENV", tmp_path)
    monkeypatch.setattr(environment, "STAMP", tmp_path / "stamp")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "python").touch()
    (tmp_path / "stamp").write_text(environment.fingerprint("dev"))
    assert environment.is_current("base")
    assert environment.is_current("dev")
    monkeypatch.setattr(environment, "VERSION", "3.14")
    assert not environment.is_current("base")


def test_who_may_not_install_is_told_what_to_install(monkeypatch, capsys):
    import tools

    monkeypatch.setattr(tools.shutil, "which", lambda name: None)
    monkeypatch.setattr(tools.Path, "glob", lambda *_: iter(()))
    monkeypatch.setattr(tools.os, "geteuid", lambda: 1000)
    assert tools.main() == 1
    said = capsys.readouterr().err.strip()
    assert "sudo apt-get install chromium postgresql" in said
    assert "\n" not in said


@pytest.mark.parametrize("appears", [True, False])
def test_who_may_install_gets_it_installed(monkeypatch, capsys, appears):
    import tools

    lacking = [["Chromium"], [] if appears else ["Chromium"]]
    commands = []
    monkeypatch.setattr(tools, "missing", lambda: lacking.pop(0))
    monkeypatch.setattr(tools.os, "geteuid", lambda: 0)
    monkeypatch.setattr(tools.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(tools.subprocess, "run", lambda command, **_: commands.append(command))
    monkeypatch.setattr(tools, "run", lambda *command: commands.append(command))
    assert tools.main() == (0 if appears else 1)
    assert commands[-1][-1] == "chromium"
