"""The guides in docs/ do what they say: each is followed, step by step, in a copy of the project."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.database import PreparedFile

ROOT = Path(__file__).resolve().parents[2]
#: What a copy needs: the apps and the static files. Of the tests only what they share, the rest is large.
NEEDED = ["static", *(path.parent.name for path in ROOT.glob("*/apps.py"))]
#: “**`path`** at the end:”, “… after `line`:”, “… before `line`:” or “… (new):”, followed by a fenced block.
STEP = re.compile(
    r"^\*\*`(?P<path>[^`]+)`\*\* (?:(?P<where>after|before) `(?P<line>[^`]+)`|(?P<end>at the end)|\(new\)):\n\n"
    r"```\w+\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
#: Writes the migrations that a guide asks for, and looks whether any is still missing: Python starts once for both.
MIGRATIONS = """
import django
from django.core.management import call_command
django.setup()
call_command("makemigrations", verbosity=0, skip_checks=False)
call_command("makemigrations", check_changes=True, verbosity=0)
"""


@pytest.fixture
def copy(tmp_path):
    """A copy of the project to follow a guide in."""
    leave = shutil.ignore_patterns("__pycache__")
    for name in NEEDED:
        shutil.copytree(ROOT / name, tmp_path / name, ignore=leave)
    shutil.copytree(ROOT / "tests" / "factories", tmp_path / "tests" / "factories", ignore=leave)
    for file in [ROOT / "manage.py", ROOT / "pyproject.toml", *ROOT.glob("tests/*.py")]:
        shutil.copy(file, tmp_path / file.relative_to(ROOT))
    return tmp_path


@pytest.fixture
def start(prepared, django_db_modify_db_settings):
    """Tells a copy where most of its migrations are done already."""
    return (
        {PreparedFile.START: str(prepared.prepared)} if isinstance(prepared, PreparedFile) else {}
    )


def follow(guide, copy):
    """Does every step of the guide; gives the test files that it adds."""
    steps = list(STEP.finditer((ROOT / "docs" / guide).read_text()))
    assert steps, f"{guide} has no steps"
    for step in steps:
        file = copy / step["path"]
        file.parent.mkdir(parents=True, exist_ok=True)
        old = file.read_text() if file.exists() else ""
        file.write_text(changed(old, step))
    return [step["path"] for step in steps if step["path"].startswith("tests/")]


def changed(old, step):
    """The text of a file after one step."""
    if step["line"]:
        line = step["line"] + "\n"
        assert old.count(line) == 1, f"“{step['line']}” stands {old.count(line)} times"
        parts = [line, step["text"]] if step["where"] == "after" else [step["text"], line]
        return old.replace(line, "".join(parts))
    assert bool(old) == bool(step["end"]), f"{step['path']} is there already, or is not"
    return old + step["text"]


def run(copy, *command, **start):
    """Runs Python in the copy on a scratch database; its output is the message when it fails."""
    env = {
        **os.environ,
        **start,
        "LOCALED_VAR": str(copy / "var"),
        "DJANGO_SETTINGS_MODULE": "cms.settings.test",
    }
    env.pop("TEST_DATABASE_URL", None)
    done = subprocess.run(
        [sys.executable, *command], cwd=copy, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("guide", ["add-a-block.md", "add-a-page-type.md"])
def test_whoever_follows_the_guide_gets_what_it_promises(guide, copy, start):
    added = follow(guide, copy)
    run(copy, "-c", MIGRATIONS)
    run(copy, "-m", "ruff", "check", "--quiet", ".")
    run(copy, "-m", "pytest", "-q", "-p", "no:xdist", *added, **start)
