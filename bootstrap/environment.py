"""Makes the Python environment of the project (`.venv`) from the pinned requirements.

Run it with any Python from 3.8 on: `python3 bootstrap/environment.py base` for what the site needs to run,
`dev` for what working on it and testing it need besides. Nothing is done when the environment is up to date.
It uses uv where a working one is found or can be installed with pip, and plain venv and pip otherwise. A
Python is never downloaded.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
STAMP = VENV / "requirements.stamp"
VERSION = (ROOT / ".python-version").read_text().strip()
PROBE = "import sys; print('%d.%d' % sys.version_info[:2], sys.executable)"


class SetupError(Exception):
    """Something that the person who typed the command has to mend; its text is the sentence to show."""


def answer(*command):
    """What a command prints, or nothing at all if it is missing or fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=ROOT)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def run(*command):
    """Runs a command in the open; raises `SetupError` when it fails."""
    env = dict(os.environ, UV_PYTHON_DOWNLOADS="never", VIRTUAL_ENV=str(VENV))
    try:
        done = subprocess.run([str(part) for part in command], cwd=ROOT, env=env)
    except OSError as error:
        raise SetupError(f"{command[0]} cannot be run: {error.strerror}.") from None
    if done.returncode:
        line = " ".join(str(part) for part in command)
        raise SetupError(f"This step failed, see the lines above: {line}")


def find_python():
    """The interpreter of the version in `.python-version`: on the path, under pyenv, or known to uv."""
    pyenv = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv") / "versions"
    candidates = [sys.executable, "python" + VERSION, "python3", "python"]
    candidates += sorted(map(str, pyenv.glob(VERSION + ".*/bin/python")), reverse=True)
    candidates += ["/usr/bin/python" + VERSION, "/usr/local/bin/python" + VERSION]
    for candidate in candidates:
        version, _, path = answer(candidate, "-c", PROBE).partition(" ")
        if version == VERSION:
            return path
    uv = working_uv()
    found = uv and answer(uv, "python", "find", "--no-python-downloads", VERSION)
    if found:
        return found
    raise SetupError(
        f"Python {VERSION} is needed and was not found. Install it (for example with your system's "
        "packages or with pyenv) and run the command again."
    )


def working_uv():
    """A uv that runs: on the path, or the project's own. A shim that fails does not count."""
    for candidate in (shutil.which("uv"), TOOLS / "bin" / "uv"):
        if candidate and answer(str(candidate), "--version").startswith("uv "):
            return str(candidate)
    return ""


def install_uv():
    """Installs uv into `.tools` with the pip at hand; returns nothing when that is not possible."""
    answer(sys.executable, "-m", "pip", "install", "--quiet", "--target", str(TOOLS), "uv")
    return working_uv()


def fingerprint(kind):
    """Changes whenever the pinned requirements or the version of Python change."""
    text = (ROOT / "requirements" / (kind + ".txt")).read_bytes()
    return kind + " " + hashlib.sha256(text + VERSION.encode()).hexdigest()


def is_current(kind):
    """Whether `.venv` already has what is asked for; `dev` includes `base`."""
    if not (VENV / "bin" / "python").exists() or not STAMP.exists():
        return False
    stamp = STAMP.read_text()
    return stamp == fingerprint(kind) or stamp == fingerprint("dev")


def build(kind):
    """Makes `.venv` and installs exactly the pinned requirements into it."""
    python = find_python()
    uv = working_uv() or install_uv()
    requirements = ROOT / "requirements" / (kind + ".txt")
    print(f"Setting up Python {VERSION} in .venv ({'uv' if uv else 'pip'}) …", flush=True)
    inside = VENV / "bin" / "python"
    usable = answer(str(inside), "-c", PROBE if uv else "import pip; " + PROBE)
    if usable.partition(" ")[0] != VERSION:
        shutil.rmtree(VENV, ignore_errors=True)
        run(python, "-m", "venv", *(["--without-pip"] if uv else []), VENV)
    if uv:
        options = ["--quiet", "--require-hashes", "--compile-bytecode"]  # pip compiles unasked
        run(uv, "pip", "sync", *options, "--python", inside, requirements)
    else:
        run(inside, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", requirements)
    STAMP.write_text(fingerprint(kind))


def main():
    kind = sys.argv[1] if len(sys.argv) > 1 else "base"
    try:
        if not os.access(ROOT, os.W_OK):
            raise SetupError(f"The folder {ROOT} cannot be written to; work where you may write.")
        if STAMP.exists() and STAMP.read_text().startswith("dev "):
            kind = "dev"  # whoever has tested here once will test again
        if not is_current(kind):
            build(kind)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
