"""What a page weighs on its way to a reader, without the reader's own pictures."""

import gzip

import pytest
from django.conf import settings
from django.core.files.storage import FileSystemStorage

from cms.static_storage import STYLE_SHEET, FingerprintedStorage, JoinedStyleSheet

KILOBYTE = 1000
STATIC = settings.ROOT / "static"
#: What every page asks for.
SCRIPTS = [STATIC / "js" / name for name in ("site.js", "suggest.js")]


def packed(content):
    """The size of something as it travels."""
    return len(gzip.compress(content))


def style_sheet():
    """The style sheet as it is collected."""
    storage = FileSystemStorage(location=STATIC)
    names = [f"css/{path.name}" for path in (STATIC / "css").glob("*.css")]
    sources = {name: (storage, name) for name in names}
    return JoinedStyleSheet(sources, STYLE_SHEET).open(STYLE_SHEET).read()


def test_the_style_sheet_is_one_small_file():
    sheet = style_sheet()
    assert b"@import" not in sheet
    assert b"/*" not in sheet
    assert b"Newsreader" in sheet
    assert packed(sheet) <= 15 * KILOBYTE


def test_collecting_puts_the_style_sheet_together(tmp_path):
    source = FileSystemStorage(location=STATIC)
    names = [p.relative_to(STATIC).as_posix() for p in STATIC.rglob("*.*") if p.is_file()]
    storage = FingerprintedStorage(location=tmp_path, base_url="/static/")
    for name in names:
        with source.open(name) as file:
            storage.save(name, file)
    list(storage.post_process({name: (source, name) for name in names}))
    collected = (tmp_path / storage.hashed_files[STYLE_SHEET]).read_text()
    assert "@import" not in collected
    assert storage.hashed_files["fonts/newsreader-500.woff2"].split("/")[-1] in collected


def test_the_script_is_small():
    assert sum(packed(file.read_bytes()) for file in SCRIPTS) <= 8 * KILOBYTE


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "limit"), [("home", 60), ("standard", 40), ("pilot", 40), ("update", 40)]
)
def test_pages_are_light(client, everything, kind, limit):
    html = client.get(everything[kind]).content
    font = (STATIC / "fonts" / "newsreader-500.woff2").stat().st_size
    files = [style_sheet(), *(file.read_bytes() for file in SCRIPTS)]
    assert font + packed(html) + sum(map(packed, files)) <= limit * KILOBYTE
