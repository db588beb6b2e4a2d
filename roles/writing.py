"""What leads write for their pilot or organisation in lists that everybody shares: blog posts, announcements.

An app says how a page of its type begins (`register`); `roles/rights.py` says whose desks write it. The first step makes a
draft that is the desk's own (`roles/own.py`), and everything after that is Wagtail's editor.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils.text import slugify
from wagtail.coreutils import find_available_slug
from wagtail.models import Locale, Page, PageSubscription

from cms.bin_place import in_bin, outside_the_bin
from cms.models import BasePage
from roles.models import Desk
from roles.own import contribute, desks_of, kinds
from roles.rights import CONTRIBUTIONS


@dataclass(frozen=True)
class Kind:
    """A type of page that is begun with a first step of our own."""

    model: type[BasePage]
    #: What the button says.
    button: Any
    icon: str
    #: Fills in what is known: function of the new page, its author and the page at whose desk it is written.
    begin: Callable[[Any, Any, Any], None]
    #: Name of a screen that offers further ways; this first step is one of them.
    entrance: str = ""

    def address(self, word: str) -> str:
        """Where the button leads."""
        return reverse(self.entrance) if self.entrance else reverse("roles_write", args=[word])


#: Word in the address of the first step → what is begun there, in the order of the buttons.
writable: dict[str, Kind] = {}


def register(word: str, kind: Kind) -> None:
    """Adds a type; called by its app when it is ready."""
    writable[word] = kind


def desks_for(user: Any, kind: Kind) -> list[Desk]:
    """The desks of a person for which they may write a page of this kind."""
    found = desks_of(user).select_related("page__content_type", "group").order_by("page__path")
    label = kind.model._meta.label_lower
    return [
        desk
        for desk in found
        if label in CONTRIBUTIONS.get(kinds[desk.page.specific_class].role, [])
        and not in_bin(desk.page)
    ]


def buttons(user: Any) -> list[tuple[Any, str, str]]:
    """What a person may begin to write: label, icon, address."""
    return [
        (kind.button, kind.icon, kind.address(word))
        for word, kind in writable.items()
        if desks_for(user, kind) and list_for(kind)
    ]


def list_for(kind: Kind) -> Page | None:
    """The list in which a new page of this kind has its place; `None` while there is none."""
    lists = Page.objects.type(*kind.model.allowed_parent_page_models())
    found = outside_the_bin(lists).filter(locale=Locale.get_default()).order_by("path").first()
    return found and found.specific


@transaction.atomic
def begin(kind: Kind, parent: Page, desk: Desk, user: Any, **words: str) -> BasePage:
    """A draft with these words, which is the desk's own; `parent` is the list in which it stands."""
    page = kind.model(locale=parent.locale, live=False, **words)
    kind.begin(page, user, desk.page.specific)
    put(page, parent, user, desk)
    return page


def put(page: Any, parent: Page, user: Any, desk: Desk | None) -> None:
    """Puts a draft into its list, as a desk's own if one is given; the caller holds a transaction."""
    page.owner = user
    # A title may have no letter that an address can have.
    address = slugify(page.title) or slugify(str(page._meta.verbose_name))
    page.slug = find_available_slug(parent, address[:200])
    parent.add_child(instance=page)
    page.save_revision(user=user, log_action=True, clean=False)
    if desk:
        PageSubscription.objects.create(page=page, user=user, comment_notifications=True)
        contribute(page, desk)
