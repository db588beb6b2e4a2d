"""The programs of `bootstrap/` find each other by their plain names, as they do when they are run."""

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
NAMES = ("environment", "tools", "prepare", "demonstration", "supervisor")


@pytest.fixture(autouse=True)
def _plain_names(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "bootstrap")
    yield
    for name in NAMES:
        sys.modules.pop(name, None)
