"""Readers of files are killed, hang or meet a hostile file: real processes, and nothing of them stays."""

import os
import signal
import subprocess
import sys
import threading
import time
import zlib
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import settings

from cms.media.texts import outside
from cms.media.texts.drawing import want
from cms.media.texts.models import FilePictures, FileReading
from cms.media.texts.reading import read_files
from tests.factories.papers import P, make_paper, packed, pdf_of, pptx_of

LONG = pdf_of(*[("Page", "text")] * 2000)
CONVERTER = """#!/bin/sh
while [ "$1" != --outdir ]; do shift; done
{work}
"""


def processes(word):
    """The processes whose command has this word."""
    found = []
    for place in Path("/proc").glob("[0-9]*"):
        try:
            words = (place / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
            gone = "\nState:\tZ" in (place / "status").read_text()
        except OSError:
            continue
        if word in words and not gone:
            found.append(int(place.name))
    return found


def wait_until(check):
    """Waits for it for as long as a busy machine may need."""
    until = time.monotonic() + 60
    while not check():
        assert time.monotonic() < until
        time.sleep(0.01)


def kill_readers(times):
    """Kills as many children as they come, each when it has its file open."""

    def work():
        for _time in range(times):
            wait_until(opened)
            os.kill(opened()[0], signal.SIGKILL)
            wait_until(lambda: not opened())

    thread = threading.Thread(target=work)
    thread.start()
    return thread


def opened():
    """Children of ours that have a file to read open."""
    mine = f"\nPPid:\t{os.getpid()}\n"
    found = []
    for key in processes("cms.media.texts.child"):
        place = Path("/proc", str(key))
        try:
            is_mine = mine in (place / "status").read_text()
            if is_mine and any(str(one.readlink()).endswith("/file.pdf") for one in (place / "fd").iterdir()):  # fmt: skip
                found.append(key)
        except OSError:
            continue
    return found


@pytest.mark.django_db
@pytest.mark.parametrize(("times", "state"), [(1, "done"), (3, "failed")])
def test_a_reader_that_is_killed_begins_again_three_times_at_most(times, state):
    document = make_paper(LONG)
    killer = kill_readers(times)
    read_files.func()
    killer.join()
    reading = FileReading.objects.get(pk=document.pk)
    assert reading.state == state
    assert (reading.pages_read, "three times" in reading.reason) == ((1000, False) if times == 1 else (0, True))  # fmt: skip


def converter(tmp_path, work):
    """A program in the place of LibreOffice."""
    program = tmp_path / "soffice"
    program.write_text(CONVERTER.format(work=work))
    program.chmod(0o755)
    return program


@pytest.fixture
def hanging(tmp_path):
    """The words of a task that never ends: a file that gives nothing, or a converter that sleeps."""
    pipe = tmp_path / "pipe.pptx"
    os.mkfifo(pipe)
    program = converter(tmp_path, f"sleep 3456 & exec sleep 3456 # {tmp_path}")
    return {
        "text": ("text", pipe, "pptx", tmp_path),
        "slides": ("slides", pipe, tmp_path, 1, 9, 90, program),
    }


@pytest.mark.parametrize("task", ["text", "slides"])
def test_what_hangs_is_ended_with_all_that_it_has_started(hanging, tmp_path, task):
    with pytest.raises(outside.Unreadable, match="too_long"):
        outside.run(*hanging[task], seconds=3)
    wait_until(lambda: not processes(str(tmp_path)) and not processes("sleep 3456"))


@pytest.mark.parametrize("task", ["text", "slides"])
def test_with_a_killed_worker_its_child_ends_too(hanging, tmp_path, task):
    command = repr([*outside.PROGRAM, *map(str, hanging[task])])
    child = f"subprocess.run([*{command}, str(os.getpid())], start_new_session=True)"
    code = f"import os, subprocess; {child}"
    worker = subprocess.Popen([sys.executable, "-c", code], cwd=settings.ROOT)
    word = "sleep 3456" if task == "slides" else "texts.child text"
    wait_until(lambda: [one for one in processes(word) if one != worker.pid])
    time.sleep(1)
    worker.kill()
    worker.wait()
    wait_until(lambda: not processes(str(tmp_path)) and not processes("sleep 3456"))


def bomb():
    """A PDF whose page unfolds to 300 megabytes."""
    folded = zlib.compress(zlib.compress(b" " * 300_000_000, 1), 9)
    stream = f"4 0 obj<</Length {len(folded)}/Filter[/FlateDecode/FlateDecode]>>stream\n"
    pdf = pdf_of(("A", "b")).replace(b"4 0 R/Resources", b"9 0 R/Resources")
    return pdf.replace(b"trailer", stream.replace("4 0", "9 0").encode() + folded + b"\nendstream\nendobj\ntrailer")  # fmt: skip


def many_parts():
    """A deck of many slides, each as large as one may be."""
    slide = f'<p:sld xmlns:p="{P}">{" " * 11_000_000}</p:sld>'
    parts = {f"ppt/slides/slide{number}.xml": slide for number in range(1, 13)}
    return pptx_of(*[("A", "b")] * 12, **parts)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "make", "state", "words"),
    [
        # PDFium takes it piece by piece.
        ("a.pdf", bomb, "done", ""),
        ("a.pptx", many_parts, "failed", "unfolds"),
        ("a.pptx", lambda: packed({"ppt/presentation.xml": "<x>" * 100_000}), "failed", "damaged"),
    ],
)
def test_a_hostile_file_comes_to_an_end_within_bounds_and_the_next_one_is_read(
    name, make, state, words
):
    bad, good = make_paper(make(), name), make_paper(pdf_of(("A", "b")))
    read_files.func()
    states = {one.pk: one for one in FileReading.objects.all()}
    assert (states[bad.pk].state, states[good.pk].state) == (state, "done")
    assert words in states[bad.pk].reason
    assert not opened()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("work", "state", "reason"),
    [
        ('cp {sample} "$2/file.pdf"', "done", ""),
        ("exit 1", "failed", "broken"),
        ("kill -9 $PPID", "failed", "stopped"),
    ],
)
def test_slides_of_powerpoint_are_drawn_where_a_program_can_show_them(settings, tmp_path, work, state, reason):  # fmt: skip
    deck = make_paper(pptx_of(("Why", "Trust"), ("How", "Place")), "deck.pptx")
    assert not want([deck], 5)
    sample = tmp_path / "sample.pdf"
    sample.write_bytes(pdf_of(("Why", "Trust"), ("How", "Place")))
    settings.SLIDE_CONVERTER = str(converter(tmp_path, work.format(sample=sample)))
    assert want([deck], 5)
    read_files.func()
    pictures = FilePictures.objects.get()
    assert (pictures.state, pictures.reason_code) == (state, reason)
    assert pictures.numbers == ([1, 2] if state == "done" else [])


def test_folders_of_killed_workers_are_cleared_away(monkeypatch, tmp_path):
    monkeypatch.setattr(outside.tempfile, "gettempdir", lambda: str(tmp_path))
    old, new = tmp_path / "localed-file-old", tmp_path / "localed-file-new"
    for folder in (old, new):
        folder.mkdir()
    os.utime(old, (0, 0))
    outside.clear_folders(timedelta(minutes=6))
    assert (old.exists(), new.exists()) == (False, True)
