"""The words of the editing screens: our own, where Wagtail's are jargon.

`locale/en_GB/LC_MESSAGES/*.po` names Wagtail's words and ours; `cms/locale/cy` says the public pages in Welsh.
Python's own gettext reads the compiled `.mo` beside each; `manage.py compile_wording` writes those, so that no GNU
gettext is needed.
"""

from pathlib import Path

import polib
from django.conf import settings
from django.views.i18n import JavaScriptCatalog

CATALOGUES = Path(__file__).parent / "locale" / "en_GB" / "LC_MESSAGES"
#: The words that scripts of the editing screens use; the last catalogue wins.
script_words = JavaScriptCatalog.as_view(packages=["wagtail.admin", "wagtail_localize", "editing"])


def sources() -> list[Path]:
    """The files that people edit."""
    shared = [path for folder in settings.LOCALE_PATHS for path in Path(folder).glob("*/*/*.po")]
    return sorted([*CATALOGUES.glob("*.po"), *shared])


def compiled(source: Path) -> bytes:
    """What the `.mo` beside a `.po` has to contain."""
    return bytes(polib.pofile(str(source)).to_binary())
