"""Tags to choose by: those of one's own pictures and files, for the words on others' say something about them."""

from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Count, QuerySet
from taggit.models import Tag
from wagtail.images.views import chooser
from wagtail.permissions import policy_registry

ACTIONS = ["choose", "add", "change", "delete"]
#: As many as Wagtail offers.
OFFERED = 10


def own_tags(user: Any, model: Any) -> QuerySet[Tag]:
    """The tags that are most often on the pictures or files in the folders of a person."""
    mine = policy_registry.get_by_type(model).instances_user_has_any_permission_for(user, ACTIONS)
    tags = Tag.objects.filter(
        taggit_taggeditem_items__content_type=ContentType.objects.get_for_model(model),
        taggit_taggeditem_items__object_id__in=mine.values("pk"),
    )
    return tags.annotate(uses=Count("taggit_taggeditem_items")).order_by("-uses", "name")[:OFFERED]


class OwnTags:
    """Mixin for the filters of a list of pictures or files."""

    filters: Any

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "tag" in self.filters:
            tags = own_tags(self.request.user, self._meta.model)  # type: ignore[attr-defined]  # a filter set has both
            self.filters["tag"].extra["choices"] = [(tag.name, tag.name) for tag in tags]


class ChoosePicture(chooser.ImageChooseView):
    """The dialog in which a picture is chosen."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """With the tags that the person may know."""
        tags = own_tags(self.request.user, self.model)
        return {**super().get_context_data(**kwargs), "popular_tags": tags}


def use_in_dialogs() -> None:
    """Puts our dialog in the place of Wagtail's, which the editor's fields refer to; called before addresses are made."""
    setattr(chooser.viewset, "choose_view_class", ChoosePicture)  # noqa: B010 - its type forbids assignment
