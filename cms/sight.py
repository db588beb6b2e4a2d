"""What a person who signs in may see, choose and name.

What a live page uses is public. So whoever could name a file or a draft that they may not see would only have to put it
into a page of their own to read it. Forms and choosers therefore ask here about everything that is new.
"""

from collections.abc import Callable, Iterator
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model, QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.models import ReferenceIndex
from wagtail.permissions import policy_registry

from cms.media.documents import CustomDocument
from cms.media.images import CustomImage

HIDDEN_CHOICE = _(
    "A page, record, picture or file in here is not one that you may use. Choose another."
)
ACTIONS = ["choose", "add", "change", "delete"]


def in_own_folders(user: Any, files: QuerySet) -> QuerySet:
    """Pictures and files in the folders that a person may use."""
    policy = policy_registry.get_by_type(files.model)
    mine = policy.instances_user_has_any_permission_for(user, ACTIONS)
    return files.filter(pk__in=mine.values("pk"))


#: Kind of thing → function of a person and a query that answers with what the person may see of it. The rules for
#: pages and shared records come from the app that knows the roles.
rules: dict[type[Model], Callable[[Any, Any], Any]] = {
    CustomImage: in_own_folders,
    CustomDocument: in_own_folders,
}


def visible(user: Any, things: Any) -> Any:
    """Those of the things (a query) that a person may see. Without a person (a command) all of them."""
    rule = rule_for(things.model)
    if user is None or user.is_superuser or rule is None:
        return things
    return rule(user, things)


def rule_for(model: type[Model]) -> Callable[[Any, Any], Any] | None:
    """The rule for a kind of thing; `None` when everybody may see all of it."""
    return next((rule for kind, rule in rules.items() if issubclass(model, kind)), None)


def hidden_choices(record: Model, before: Model | None, user: Any) -> list[str]:
    """The fields in which `record` names something that `user` may not see.

    What the record named before may stay, whoever edits it: `before` is its latest version, if it has one.
    """
    if user is None or user.is_superuser:
        return []
    old = {target for target, _field in named(before)} if before else set()
    fresh = [(target, field) for target, field in named(record) if target not in old]
    by_kind: dict[int, set[str]] = {}
    for (kind, key), _field in fresh:
        by_kind.setdefault(kind, set()).add(key)
    seen = {(kind, key) for kind, keys in by_kind.items() for key in seen_of(kind, keys, user)}
    return sorted({field for target, field in fresh if target not in seen})


def seen_of(kind: int, keys: set[str], user: Any) -> set[str]:
    """Those of the keys of one content type that a person may see."""
    model = ContentType.objects.get_for_id(kind).model_class()
    if model is None or rule_for(model) is None:
        return keys
    things = model._default_manager.filter(pk__in=keys)
    there = {str(key) for key in things.values_list("pk", flat=True)}
    mine = {str(key) for key in visible(user, things).values_list("pk", flat=True)}
    # What was deleted is no secret: a text may still name it.
    return mine | (keys - there)


def named(record: Any) -> Iterator[tuple[tuple[int, str], str]]:
    """Everything that a record names anywhere, as (content type, key), with the field or rows where it stands."""
    # Wagtail's own finder looks into rich text, blocks and rows; only its table is late.
    for kind, key, path, _where in ReferenceIndex._extract_references_from_object(record):
        yield (kind, str(key)), path.partition(".")[0]


def latest_version(record: Any) -> Any:
    """The latest saved version of a record that has versions; `None` for a new one."""
    if record.pk is None:
        return None
    fresh = type(record)._default_manager.filter(pk=record.pk).first()
    return fresh and fresh.get_latest_revision_as_object()
