"""On `/cy/` the interface speaks Welsh: every word that the project prints."""

import polib
from django.conf import settings
from django.utils.translation import ngettext, override

from tests.cms.public_words import public_words

SOURCE = settings.LOCALE_PATHS[0] / "cy" / "LC_MESSAGES" / "django.po"


def test_every_public_word_has_welsh_words():
    said = {entry.msgid for entry in polib.pofile(str(SOURCE)).translated_entries()}
    assert sorted(public_words() - said) == []


def test_counts_take_the_letters_that_welsh_numbers_ask_for():
    words = "%(number)s publication", "%(number)s publications"
    with override("cy"):
        counted = [ngettext(*words, n) % {"number": n} for n in (0, 1, 2, 3, 4, 6, 8, 11)]
    assert counted == [
        "0 cyhoeddiad", "1 cyhoeddiad", "2 gyhoeddiad", "3 chyhoeddiad", "4 cyhoeddiad", "6 chyhoeddiad", "8 cyhoeddiad",
        "11 cyhoeddiad",
    ]  # fmt: skip
