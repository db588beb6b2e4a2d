"""Sees to the programs that the tests need and that Python's packages cannot bring: Chromium and PostgreSQL.

Run by `make test`. Where the caller may (root, on a system with Debian's packages), what is missing is installed;
elsewhere one sentence says what to install, and the command fails: a test that cannot run is not skipped.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import SetupError, run

#: The Debian package that brings each program.
PACKAGES = {"Chromium": "chromium", "PostgreSQL’s server programs": "postgresql"}


def missing() -> list[str]:
    """The programs that are not there."""
    there = {
        "Chromium": shutil.which("chromium"),
        "PostgreSQL’s server programs": shutil.which("initdb")
        or any(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
    }
    return [name for name in PACKAGES if not there[name]]


def install(packages: list[str]) -> None:
    """Installs Debian packages; raises `SetupError` where that is not for the caller to do."""
    names = " ".join(packages)
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise SetupError(
            f"The tests need {' and '.join(missing())}: install them, on Debian or Ubuntu with "
            f"“sudo apt-get install {names}”, and run the command again."
        )
    print(f"Installing {names} …", flush=True)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    # A system that has never asked has no list of packages yet; an old list may still do.
    subprocess.run(["apt-get", "-qq", "update"], stdout=subprocess.DEVNULL)
    run("apt-get", "-qq", "install", "--yes", "--no-install-recommends", *packages)


def main() -> int:
    """Installs what is missing; one sentence and 1 when that fails."""
    try:
        if needed := missing():
            install([PACKAGES[name] for name in needed])
        if still := missing():
            raise SetupError(f"{' and '.join(still)} could not be found after the installation.")
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
