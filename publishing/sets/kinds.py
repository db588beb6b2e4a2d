"""What may be in a launch set. Apps above register further kinds, such as bulletins."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, Q
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, Revision

from cms.bin_place import in_bin, outside_the_bin
from cms.media import gate
from cms.media.documents import CustomDocument
from cms.media.images import CustomImage
from cms.models.problems import NotReadyToPublish, Problem
from cms.models.records import SharedRecord
from cms.sight import visible
from publishing.models import LaunchMember
from roles.items import Item, file_items, page_items, record_items

BIN = gettext_lazy("It is in the Bin.")


@dataclass(frozen=True)
class MemberKind:
    """One kind of thing that a set can hold.

    `word` stands for it in addresses. `release(item, revision, by)` lets it go live inside a transaction and raises
    `NotReadyToPublish` if it may not. `lines(things)` gives what lists say of a query's things. Kinds with versions have
    one approved; the others are taken as they are.
    """

    word: str
    model: type[Any]
    release: Callable[[Any, Revision | None, Any], None]
    lines: Callable[[Any], list[Item]]
    search_field: str = "title"
    has_versions: bool = True

    @property
    def name(self) -> str:
        """What people call several of them."""
        return str(capfirst(self.model._meta.verbose_name_plural))

    def candidates(self, user: Any) -> Any:
        """What a person may put into a set: what they may see, and what is not simply live."""
        things = self.model._default_manager.all()
        if self.model is Page:
            things = outside_the_bin(things).filter(depth__gt=2, alias_of=None)
        if self.has_versions:
            things = things.filter(Q(live=False) | Q(has_unpublished_changes=True))
        return visible(user, things)


kinds: dict[str, MemberKind] = {}


def register(kind: MemberKind) -> None:
    """Lets sets hold a further kind."""
    kinds[kind.word] = kind


def kind_of(item: Any) -> MemberKind:
    """The kind of an item; raises `KeyError` for what no set can hold."""
    return kinds["page" if isinstance(item, Page) else str(type(item)._meta.model_name)]


def type_of(item: Any) -> ContentType:
    """The content type under which a member is noted: pages of all types count as one."""
    return ContentType.objects.get_for_model(kind_of(item).model, for_concrete_model=False)


def item_of(member: LaunchMember) -> Any:
    """The item as it is just now, a page as what it is; `None` when it is gone."""
    model: Any = member.content_type.model_class()
    item = model and model._default_manager.filter(pk=member.object_id).first()
    return item.specific if isinstance(item, Page) else item


def release_version(item: Any, revision: Revision | None, by: Any) -> None:
    """Publishes the approved version, and no later draft."""
    if isinstance(item, Page) and in_bin(item):
        raise NotReadyToPublish(item, [Problem("", BIN)])
    if revision is None:
        raise NotReadyToPublish(item, [Problem("", _("No version of it is approved."))])
    end = parse_datetime(revision.content.get("expire_at") or "")
    if end and end <= timezone.now():
        text = _("Its own end has passed, so that it would not be seen.")
        raise NotReadyToPublish(item, [Problem("expire_at", text)])
    # The set's time is the only one.
    revision.content = {**revision.content, "go_live_at": None}
    action = "wagtail.publish" if by else "wagtail.publish.scheduled"
    revision.publish(user=by, log_action=action, skip_permission_checks=True)


def open_file(file: Any, revision: Revision | None, by: Any) -> None:
    """A file opens because something that is live uses it; here it only has to be true."""
    if not gate.is_public(file):
        text = _("Nothing that is live by then uses it, so that it would stay closed.")
        raise NotReadyToPublish(file, [Problem("", text)])


def register_own() -> None:
    """What the house knows so far; called once when the apps are ready."""
    register(MemberKind("page", Page, release_version, page_items, "draft_title"))
    for model in apps.get_models():
        if issubclass(model, SharedRecord):
            word = str(model._meta.model_name)
            register(MemberKind(word, model, release_version, record_items, words_field(model)))
    for model in (CustomDocument, CustomImage):
        word = str(model._meta.model_name)
        register(MemberKind(word, model, open_file, file_items, has_versions=False))


def words_field(model: type[Model]) -> str:
    """The field by which people look for a record."""
    names = {field.name for field in model._meta.get_fields()}
    return next(name for name in ("title", "name", "term", "label", "words") if name in names)
