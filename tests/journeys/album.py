"""The pictures of the handbook: made anew with `make handbook`, otherwise compared by what can be read in them."""

import json
import os
import re
import time
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Locator

from roles.handbook import PICTURES
from tests.journeys.conftest import PATIENCE, settle

FOLDER = PICTURES.parent / "static" / "roles" / "handbook"
WRITING = os.environ.get("HANDBOOK") == "write"
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
#: What is another word tomorrow.
PASSING = re.compile(rf"\b({'|'.join(MONTHS)}|today|yesterday|\d+ \w+ ago)\b")
EDGE = 12


def lasting(words: str) -> str:
    """What can be read, without days, months and numbers, which change by themselves."""
    words = re.sub(r"\d+", "0", PASSING.sub("…", words))
    return " ".join(words.split())


def read(parts: tuple[Locator, ...], known: str) -> str:
    """What can be read in these parts; `known` is waited for, as the page before or a script may still be at work."""
    for part in parts:
        part.wait_for()
    page = parts[0].page
    settle(page)
    last = time.monotonic() + PATIENCE / 1000
    while True:
        words = lasting(" ".join(part.inner_text() for part in parts))
        if WRITING or words == known or time.monotonic() > last:
            return words
        page.wait_for_timeout(100)


def take(name: str, *parts: Locator) -> None:
    """The picture called `name` of the region in which these parts of a screen lie."""
    known = json.loads(PICTURES.read_text()) if PICTURES.exists() else {}
    words = read(parts, known.get(name, {}).get("words", ""))
    if not WRITING:
        hint = (
            f"The screen in the picture “{name}” of the handbook has changed: run `make handbook`."
        )
        assert known.get(name, {}).get("words") == words, hint
        return
    width, height = save(FOLDER / f"{name}.webp", parts)
    known[name] = {"width": width, "height": height, "words": words}
    text = json.dumps(dict(sorted(known.items())), indent=1, ensure_ascii=False)
    PICTURES.write_text(f"{text}\n")


def save(path: Path, parts: tuple[Locator, ...]) -> tuple[int, int]:
    """Takes the picture and answers with its size."""
    page = parts[0].page
    page.mouse.move(0, 0)
    page.evaluate("scrollTo(0, 0)")
    boxes = [box for part in parts if (box := part.bounding_box())]
    screen = page.locator("main").bounding_box() or {"x": 0}
    left = max(screen["x"], min(box["x"] for box in boxes) - EDGE)
    top = max(0, min(box["y"] for box in boxes) - EDGE)
    right = max(box["x"] + box["width"] for box in boxes) + EDGE
    bottom = max(box["y"] + box["height"] for box in boxes) + EDGE
    clip = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    raw = page.screenshot(clip=clip, full_page=True, animations="disabled")
    image = Image.open(BytesIO(raw)).convert("RGB")
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path, "WEBP", quality=75, method=6)
    return image.size
