"""Languages that works are written in, by the codes that catalogues use (ISO 639-1); the site's own come first."""

from django.utils.translation import gettext_lazy as _

LANGUAGES = [
    ("en", _("English")),
    ("cy", _("Welsh")),
    ("ar", _("Arabic")),
    ("zh", _("Chinese")),
    ("nl", _("Dutch")),
    ("fi", _("Finnish")),
    ("fr", _("French")),
    ("gd", _("Gaelic (Scottish)")),
    ("de", _("German")),
    ("ga", _("Irish")),
    ("it", _("Italian")),
    ("no", _("Norwegian")),
    ("pl", _("Polish")),
    ("pt", _("Portuguese")),
    ("es", _("Spanish")),
    ("sv", _("Swedish")),
    ("und", _("Another language")),
]
