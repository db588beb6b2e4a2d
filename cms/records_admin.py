"""The shared records in the admin: one menu entry "Library", a list for each kind."""

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from cms.models import Boilerplate, Contact, GlossaryTerm, KeyFigure, Licence, Quote


class QuoteViewSet(SnippetViewSet):
    """Quotes, with their permission in view."""

    model = Quote
    icon = "openquote"
    base_url_path = "library/quotes"
    menu_label = _("Quotes")


class KeyFigureViewSet(SnippetViewSet):
    """Key figures, with date and source in view."""

    model = KeyFigure
    icon = "decimal"
    base_url_path = "library/figures"
    menu_label = _("Key figures")


class GlossaryTermViewSet(SnippetViewSet):
    """Terms that pages explain at first use."""

    model = GlossaryTerm
    icon = "help"
    base_url_path = "library/terms"
    menu_label = _("Glossary terms")


class ContactViewSet(SnippetViewSet):
    """Whom to ask."""

    model = Contact
    icon = "mail"
    base_url_path = "library/contacts"
    menu_label = _("Contacts")


class BoilerplateViewSet(SnippetViewSet):
    """Standing texts."""

    model = Boilerplate
    icon = "clipboard-list"
    base_url_path = "library/texts"
    menu_label = _("Standing texts")


class LicenceViewSet(SnippetViewSet):
    """Terms of reuse."""

    model = Licence
    icon = "key"
    base_url_path = "library/licences"
    menu_label = _("Licences")


class LibraryGroup(SnippetViewSetGroup):
    """Everything that is written once and used on many pages."""

    items = (
        QuoteViewSet,
        KeyFigureViewSet,
        GlossaryTermViewSet,
        ContactViewSet,
        BoilerplateViewSet,
        LicenceViewSet,
    )
    menu_label = _("Library")
    menu_icon = "folder-open-inverse"
    menu_name = "library"
    menu_order = 250
