"""Marks the search on SQLite and on PostgreSQL, each with a demonstration of its own that is thrown away. `make search-quality`.

`python bench/search_quality_twice.py [FILE …]`; see `search_quality.py`. The marks stand last.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from tests.postgres import server


def prepared(address: str, var: str) -> dict[str, str]:
    """The environment of a demonstration on a database, loaded and indexed."""
    surroundings = {
        **os.environ,
        "LOCALED_VAR": var,
        "DATABASE_URL": address,
        "DEMONSTRATION": "yes",
        "DEBUG": "yes",
        "DJANGO_SETTINGS_MODULE": "cms.settings.dev",
    }
    for command in ("migrate", "load_demo"):
        words = [sys.executable, "manage.py", command, "--verbosity=0"]
        subprocess.run(words, cwd=ROOT, env=surroundings, check=True, stdout=subprocess.DEVNULL)
    return surroundings


def main() -> int:
    """Both databases; the marks of all files come last."""
    marks = []
    with (
        server() as postgres,
        tempfile.TemporaryDirectory() as first,
        tempfile.TemporaryDirectory() as second,
    ):
        for address, var in ((f"sqlite:///{first}/search.sqlite3", first), (postgres, second)):
            words = [sys.executable, "bench/search_quality.py", *sys.argv[1:]]
            said = subprocess.run(
                words,
                cwd=ROOT,
                env=prepared(address, var),
                check=True,
                stdout=subprocess.PIPE,
                text=True,
            ).stdout.splitlines()
            marks += [line for line in said if " first " in line and " top five " in line]
            print("\n".join(line for line in said if line not in marks), flush=True)
    print("\n".join(marks))
    return 0


if __name__ == "__main__":
    sys.exit(main())
