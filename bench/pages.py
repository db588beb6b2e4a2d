"""How much work a page is, compared with Django answering “hello” from the same server.

    make demo            # once, so that there is content; then stop it
    make bench           # or: .venv/bin/python bench/pages.py [--seconds 5] [--rounds 3] [--only library publication]

Prints, for each kind of page, requests a second and requests per second of CPU that the server itself used, and the
ratio of the latter to “hello” in the same round. The ratio hardly moves on a busy machine; the rest does. Uncached,
on the database that is configured (`DATABASE_URL`). Needs `wrk`. Talks to this machine only.
"""

import argparse
import re
import shutil
import statistics
import subprocess
import sys
from http import HTTPStatus
from urllib.error import HTTPError

from servers import Server, read, running

#: Name, address and the least share of “hello” that is good enough.
PAGES = [
    ("home", "/", 0.02),
    ("plain page", "/about/", 0.03),
    ("pilots", "/pilots/", 0.02),
    ("pilot", "/pilots/professional-accountability/", 0.03),
    ("progress update", "/pilots/professional-accountability/progress/first-six-months/", 0.03),
    ("partners", "/partners/", 0.02),
    ("organisation", "/partners/learn-sheffield/", 0.03),
    ("people", "/people/", 0.02),
    ("person", "/people/simon-rea/", 0.03),
    ("topics", "/topics/", 0.02),
    ("topic", "/topics/peer-review/", 0.02),
    ("glossary", "/glossary/", 0.02),
    ("news", "/news/", 0.02),
    ("post", "/news/blog/why-vulnerable-pupils/", 0.03),
    ("press release", "/news/press/localed-launch/", 0.03),
    ("infographic", "/infographics/why-locality/", 0.03),
    ("library", "/publications/", 0.02),
    ("library, page 2", "/publications/?page=2", 0.02),
    ("library, narrowed", "/publications/?type=report&sort=title", 0.02),
    ("publication", "/publications/lessons-from-partnerships/", 0.03),
    ("search", "/search/?q=peer+review", 0.015),
]
CACHED = ("home, kept", "/", 0.5)


def measure(server: Server, path: str, seconds: int, connections: int = 8) -> tuple[float, float]:
    """Requests a second, and requests per CPU second of the server; raises on any error."""
    command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s"]
    before = server.cpu_seconds()
    answer = subprocess.run(
        [*command, server.address(path)], capture_output=True, text=True, check=True
    )
    used = server.cpu_seconds() - before
    if "Non-2xx" in answer.stdout or "Socket errors" in answer.stdout:
        raise RuntimeError(answer.stdout)
    requests, rate = (
        re.search(pattern, answer.stdout).group(1)
        for pattern in (r"(\d+) requests in", r"Requests/sec:\s+([\d.]+)")
    )
    return float(rate), int(requests) / used


def is_there(server: Server, name: str, path: str) -> bool:
    """Whether a page exists: the second part of a list needs more content than the demonstration has."""
    try:
        read(server.address(path))
    except HTTPError as error:
        if error.code != HTTPStatus.NOT_FOUND:
            raise
        print(f"{name}: there is none with so little content")
        return False
    return True


def main() -> int:
    """Measures all pages; 1 when one misses its bar."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--seconds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", nargs="+", metavar="NAME", help="of the pages that are printed")
    options = parser.parse_args()
    if not shutil.which("wrk"):
        sys.exit("wrk is not installed.")
    site = "cms.wsgi:application"
    with (
        running("bench.hello:application") as hello,
        running(site, PAGE_CACHE="no") as plain,
        running(site, PAGE_CACHE="yes") as kept,
    ):
        targets = [(plain, *page) for page in PAGES] + [(kept, *CACHED)]
        targets = [one for one in targets if one[1] in (options.only or [one[1]])]
        targets = [one for one in targets if is_there(*one[:3])]
        for server, _, path, _ in targets:
            [read(server.address(path)) for _ in range(2)]
        found = {name: [] for _, name, _, _ in targets}
        for _ in range(options.rounds):
            _, yardstick = measure(hello, "/", options.seconds)
            for server, name, path, _ in targets:
                rate, work = measure(server, path, options.seconds)
                found[name].append((rate, work, work / yardstick))
    return tell(found, {name: bar for _, name, _, bar in targets})


def tell(found: dict[str, list[tuple[float, ...]]], bars: dict[str, float]) -> int:
    """Prints the median of each page’s rounds; 1 when one misses its bar."""
    missed = 0
    print(f"{'':18}{'req/s':>10}{'per CPU s':>12}{'of hello':>10}{'bar':>8}")
    for name, bar in bars.items():
        rate, work, ratio = (statistics.median(values) for values in zip(*found[name], strict=True))
        missed += ratio < bar
        print(
            f"{name:18}{rate:10.1f}{work:12.1f}{ratio:10.4f}{bar:8}{'' if ratio >= bar else '  missed'}"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
