"""The files of drawn infographics: where they are kept, made once, and thrown away.

A sheet is known by the fingerprint of all that stands on it. Whoever asks for the file of a page compares: another
word in a shared record is another fingerprint, so that an old drawing is never handed out for a new text.
"""

import fcntl
import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone, translation
from PIL import Image

from cms import page_cache
from cms.addresses.locate import absolute, path_of
from cms.blocks.infographics.texts import lines_of, text_of
from cms.kept import kept
from cms.querysets import is_public
from cms.trials import is_trial
from news.sheets.content import sheet_of, terms_of
from news.sheets.press import HERE, print_sheet

ROOM = "drawn"


@dataclass(frozen=True)
class Facts:
    """What a page says about the files of its sheet: pixels and bytes, and when they were made."""

    fingerprint: str
    made: str
    width: int
    height: int
    png: int
    svg: int
    card: int


@dataclass(frozen=True)
class Sheet:
    """A sheet that could be drawn: its content, its words, and the picture on it."""

    page: Any
    content: dict[str, Any]
    words: str

    @property
    def fingerprint(self) -> str:
        """Other words, another picture or another layout give another one."""
        everything = json.dumps([layout(), self.content, self.words], sort_keys=True)
        return hashlib.sha256(everything.encode()).hexdigest()[:24]

    def name(self, kind: str) -> str:
        """Where one of its files is kept: `sheet.png`, `sheet.svg`, `card.png` or `facts.json`."""
        return f"{ROOM}/{self.page.pk}/{self.fingerprint}/{kind}"


_layout: list[str] = []


def layout() -> str:
    """The fingerprint of the sources of all sheets; they change with the program only."""
    if not _layout:
        sources = sorted((HERE / "typst").iterdir())
        text = b"".join(source.read_bytes() for source in [*sources, HERE / "press.py"])
        _layout.append(hashlib.sha256(text).hexdigest())
    return _layout[0]


def sheet_for(page: Any) -> Sheet | None:
    """The sheet of a page as it would be drawn now; none if the public may not see it or there is nothing to draw."""
    record = page.infographic
    if not is_public(page) or not is_public(record) or record.form is None:
        return None
    language = page.locale.language_code
    with translation.override(language):
        content = sheet_of(record, absolute(path_of(page)), language[:2])
        words = words_of(record)
    drawing = content["drawing"]
    if drawing.get("kind") == "none" or drawing.get("file") == "":
        return None
    return Sheet(page, content, words)


def words_of(record: Any) -> str:
    """Everything that an infographic says, as plain text."""
    parts = [record.title, record.intro, *text_of(record.form), *lines_of(record.text_version)]
    lines = [record.title, *([record.intro] if record.intro else []), "", *parts[2:]]
    return "\n".join([*lines, "", terms_of(record)]).strip()


def facts_of(sheet: Sheet) -> Facts | None:
    """The facts of its files; none while they are not made."""
    return kept_facts(sheet.name("facts.json"))


def latest_facts(page: Any) -> Facts | None:
    """Those of the files that were made last, without a look at the record: for lists, where it was not read."""
    return kept_facts(f"{ROOM}/{page.pk}/latest.json")


def kept_facts(name: str) -> Facts | None:
    """The facts in a file, asked for once until something changes: in a bucket each look is a journey."""
    return kept(f"facts:{name}", lambda: read_facts(name))


def read_facts(name: str) -> Facts | None:
    """The facts in a file, if there is one."""
    try:
        with default_storage.open(name) as file:
            return Facts(**json.loads(file.read()))
    except FileNotFoundError:
        return None


def make(sheet: Sheet, wait: bool) -> Facts | None:
    """Makes the files unless they are there; nothing while another process makes them, if we do not `wait`.

    What is only tried is not drawn: the files would stay, and those of what is live would be gone.
    """
    if is_trial():
        return None
    with only_one(sheet.page.pk, wait) as mine:
        if not mine:
            return None
        return facts_of(sheet) or draw(sheet)


def draw(sheet: Sheet) -> Facts:
    """Draws and keeps the files, and lets go of what was drawn before."""
    picture = sheet.page.infographic.form.value.get("image")
    if picture:
        with picture.file.storage.open(picture.file.name) as file:
            prints = print_sheet(sheet.content, sheet.words, file)
    else:
        prints = print_sheet(sheet.content, sheet.words)
    with Image.open(BytesIO(prints.png)) as image:
        width, height = image.size
    sizes = {name: len(getattr(prints, name)) for name in ("png", "svg", "card")}
    made = timezone.now().replace(microsecond=0).isoformat()
    facts = Facts(sheet.fingerprint, made, width, height, **sizes)
    forget_files(sheet.page.pk)
    keep(sheet.name("sheet.png"), prints.png)
    keep(sheet.name("sheet.svg"), prints.svg)
    keep(sheet.name("card.png"), prints.card)
    text = json.dumps(asdict(facts)).encode()
    keep(f"{ROOM}/{sheet.page.pk}/latest.json", text)
    # Comes last: where it stands, the others are complete.
    keep(sheet.name("facts.json"), text)
    page_cache.forget()
    return facts


def keep(name: str, content: bytes) -> None:
    """Writes one file under exactly this name."""
    default_storage.delete(name)
    default_storage.save(name, ContentFile(content))


def forget_files(key: int) -> None:
    """Throws away what was drawn for a page."""
    folder = f"{ROOM}/{key}"
    try:
        versions, loose = default_storage.listdir(folder)
    except FileNotFoundError:
        return
    names = [
        f"{v}/{file}" for v in versions for file in default_storage.listdir(f"{folder}/{v}")[1]
    ]
    for name in [*loose, *names]:
        default_storage.delete(f"{folder}/{name}")
    for version in versions:
        # Storages on disk throw away an empty folder like a file.
        default_storage.delete(f"{folder}/{version}")


@contextmanager
def only_one(key: int, wait: bool) -> Iterator[bool]:
    """True for one process at a time and page; the others wait, or get false."""
    place = Path(settings.PAGE_CACHE_MARK).with_name("drawing")
    place.mkdir(parents=True, exist_ok=True)
    with (place / f"{key}.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BlockingIOError:
            yield False
            return
        # Closing the file lets go of it.
        yield True
