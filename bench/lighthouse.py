"""What Lighthouse says about each kind of page, on a simulated phone.

    .venv/bin/python bench/lighthouse.py [--runs 3]

Serves the content that `make demo` has loaded, with the page cache and without the demonstration's `noindex`. Prints the
medians of the four scores and of three timings. Needs Chromium, Node 22 or newer and the `lighthouse` package, found
by `npx` (or named by `LIGHTHOUSE`, a command). Talks to this machine only.
"""

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from pages import PAGES, is_there
from servers import running

SCORES = ["performance", "accessibility", "best-practices", "seo"]
TIMINGS = ["first-contentful-paint", "largest-contentful-paint", "cumulative-layout-shift"]
TRIES = 3
CHROME = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update"
)


def look(address: str) -> list[float]:
    """One run: four scores out of 100, then the timings in milliseconds (the last without unit)."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = shlex.split(os.environ.get("LIGHTHOUSE", "npx --yes lighthouse"))
        options = [
            "--quiet",
            "--output=json",
            f"--output-path={report}",
            f"--chrome-flags={CHROME}",
        ]
        # Lighthouse now and then loses the beginning of its own recording.
        for _ in range(TRIES):
            done = subprocess.run([*command, address, *options], capture_output=True, text=True)
            if done.returncode == 0:
                break
        else:
            raise RuntimeError(done.stderr)
        found = json.loads(report.read_text())
    scores = [(found["categories"][name]["score"] or 0) * 100 for name in SCORES]
    return scores + [found["audits"][name]["numericValue"] for name in TIMINGS]


def main() -> int:
    """Prints a line for each page; 1 when a score is below 100 (search results are not for search engines)."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    missed = 0
    names = ["perf", "a11y", "best", "seo", "FCP ms", "LCP ms", "CLS"]
    print(f"{'':18}" + "".join(f"{name:>9}" for name in names), flush=True)
    with running("cms.wsgi:application", DEMONSTRATION="no") as server:
        for name, path, _ in PAGES:
            if not is_there(server, name, path):
                continue
            runs = [look(server.address(path)) for _ in range(options.runs)]
            medians = [statistics.median(values) for values in zip(*runs, strict=True)]
            wanted = medians[:3] if name == "search" else medians[:4]
            missed += min(wanted) < 100
            cells = [f"{value:9.0f}" for value in medians[:-1]] + [f"{medians[-1]:9.3f}"]
            print(f"{name:18}" + "".join(cells), flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
