"""Words of the editing screens: the compiled files are those that people read in the sources."""

import re
from itertools import chain

import polib
import pytest
from django.utils.translation import gettext, override

from editing.wording import compiled, sources

PLACEHOLDER = re.compile(r"%(?:\([a-z_]+\))?[sd]|\{[a-z_0-9]*\}|<[^>]+>")


@pytest.mark.parametrize("source", sources(), ids=lambda path: f"{path.parts[-3]}-{path.name}")
def test_the_compiled_file_is_up_to_date(source):
    assert source.with_suffix(".mo").read_bytes() == compiled(source), "run compile_wording"


def test_the_words_of_the_desk_and_the_welsh_ones_are_looked_at():
    assert {source.parts[-3] for source in sources()} == {"cy", "en_GB"}


def test_no_word_asks_for_a_placeholder_that_is_not_there():
    for entry in chain.from_iterable(polib.pofile(str(source)) for source in sources()):
        theirs = entry.msgid_plural or entry.msgid
        for ours in [entry.msgstr, *entry.msgstr_plural.values()]:
            assert set(PLACEHOLDER.findall(ours)) <= set(PLACEHOLDER.findall(theirs)), theirs


def test_our_words_are_used():
    with override("en-gb"):
        assert gettext("Snippets") == "Shared records"
        assert gettext("slug") == "address"


@pytest.mark.django_db
def test_scripts_use_them_too(client):
    answer = client.get("/admin/jsi18n/")
    assert answer.status_code == 200
    assert '"Page explorer": "Page tree"' in answer.content.decode()
