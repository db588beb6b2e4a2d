"""The sizes and formats in which pictures are shown, in one place, and made before anybody asks for them.

A picture is made in several widths as AVIF and WebP, and once in a format that every program reads. Pages take what
is there (the `picture` template tag); a task makes what a page needs when it is published or scheduled, and the
command `make_renditions` whatever the live pages lack.
"""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.apps import apps
from django.db import models, transaction
from django.db.models.signals import post_save
from django_tasks import task
from wagtail.contrib.settings.models import AbstractSetting
from wagtail.images.models import Filter, SourceImageIOError
from wagtail.models import Page
from wagtail.signals import page_published

from cms.media.images import CustomImage
from cms.media.recording import Target, mentions

logger = logging.getLogger(__name__)

#: Modern formats in order of preference, with the quality at which nobody sees a difference.
FORMATS = {"avif": "format-avif|avifquality-60", "webp": "format-webp|webpquality-74"}
PLAIN = "format-jpeg|jpegquality-78"
#: The picture that other sites show beside a link.
SOCIAL = "fill-1200x630|format-jpeg"


@dataclass(frozen=True)
class Use:
    """One kind of place on a page: how pictures are cut there, how wide, and what browsers are told about it.

    `cut` is a Wagtail filter with `{0}` for the width, and `{1}` for the height of a wide picture (16:9); `plain` the
    width and format of the fallback.
    """

    cut: str
    widths: tuple[int, ...]
    sizes: str
    plain: str

    def specs(self, image_width: int) -> Iterator[tuple[str, int, str]]:
        """Triples of a format, a width and Wagtail's name for that size; never wider than the picture itself."""
        widths = [width for width in self.widths if width <= image_width] or self.widths[:1]
        for name, directives in FORMATS.items():
            for width in widths:
                yield name, width, f"{self.cut.format(width, width * 9 // 16)}|{directives}"


#: The places. Pictures in a text and in a gallery share their sizes.
USES = {
    "text": Use(
        "width-{}",
        (480, 880, 1400),
        "(min-width: 82rem) 54rem, (min-width: 60rem) 66vw, 94vw",
        f"width-880|{PLAIN}",
    ),
    "half": Use(
        "width-{}",
        (480, 880),
        "(min-width: 82rem) 27rem, (min-width: 40rem) 46vw, 94vw",
        f"width-880|{PLAIN}",
    ),
    "card": Use(
        "fill-{0}x{1}",
        (400, 800),
        "(min-width: 82rem) 25rem, (min-width: 48rem) 32vw, 1px",
        f"fill-400x225|{PLAIN}",
    ),
    "portrait": Use("fill-{0}x{0}", (280, 560), "18rem", f"fill-280x280|{PLAIN}"),
    "logo": Use("max-{}x160", (400,), "12rem", "max-400x160|format-png"),
}
#: Which fields hold which kind; pictures in a body are of the first kind.
FIELDS = {
    "photo": "portrait",
    "logo": "logo",
    "social_image": "card",
    "default_social_image": "social",
}


def specs_of(image: CustomImage, use: str) -> list[str]:
    """The names of all sizes of a picture in one kind of place; none for a drawing, which fits everywhere."""
    if image.is_svg():
        return []
    if use == "social":
        return [SOCIAL]
    place = USES[use]
    # A page without a picture for sharing shares the first one that it shows.
    return [SOCIAL, *(spec for _format, _width, spec in place.specs(image.width)), place.plain]


def wanted(source: models.Model) -> set[tuple[int, str]]:
    """Pairs of a picture's key and its use, for everything that a page or record shows."""
    return pictures(mentions(source))


def pictures(found: Iterable[tuple[Target, str]]) -> set[tuple[int, str]]:
    """The same from what was found in it."""
    return {(target[0], FIELDS.get(field, "text")) for target, field in found if target[0]}


def everything_wanted() -> set[tuple[int, str]]:
    """The same for all live pages and the settings of the site."""
    found: set[tuple[int, str]] = set()
    for page in Page.objects.live().specific().iterator():
        found |= wanted(page)
    for model in apps.get_models():
        if issubclass(model, AbstractSetting):
            for record in model._default_manager.all():
                found |= wanted(record)
    return found


def missing(pairs: Iterable[tuple[int, str]]) -> Iterator[tuple[CustomImage, list[str]]]:
    """Pictures with the sizes that do not exist yet; three queries however many there are."""
    by_image: dict[int, set[str]] = {}
    for key, use in pairs:
        by_image.setdefault(key, set()).add(use)
    images = CustomImage.objects.filter(pk__in=by_image).prefetch_related("renditions")
    for image in images.order_by("pk"):
        specs = {spec for use in by_image[image.pk] for spec in specs_of(image, use)}
        there = {(made.filter_spec, made.focal_point_key) for made in image.renditions.all()}
        # A size cut around a focal point is made anew when the point has moved.
        lacking = [s for s in sorted(specs) if (s, Filter(s).get_cache_key(image)) not in there]
        if lacking and image.may_be_shown:
            yield image, lacking


def make(image: CustomImage, spec: str) -> bool:
    """Makes one size; false if the picture's file cannot be read."""
    try:
        image.get_rendition(spec)
    except (SourceImageIOError, OSError):
        logger.warning("The picture %s cannot be read", image.pk)
        return False
    return True


@task()
def make_sizes(pairs: list[list[Any]]) -> None:
    """Makes what is missing for pairs of a picture's key and its use."""
    for image, specs in missing((key, use) for key, use in pairs):
        for spec in specs:
            make(image, spec)


def make_soon(source: models.Model) -> None:
    """Has the sizes made that a page or record needs, once the transaction is through."""
    enqueue(wanted(source))


def enqueue(found: Iterable[tuple[int, str]]) -> None:
    """Has sizes made, for pairs of a picture's key and its use, once the transaction is through."""
    pairs = sorted([key, use] for key, use in found)
    if pairs:
        transaction.on_commit(partial(make_sizes.enqueue, pairs), robust=True)


def make_plain(sources: Iterable[models.Model]) -> None:
    """Makes at once those sizes of what these show that a page would make while it is drawn."""
    plain = {SOCIAL, *(use.plain for use in USES.values())}
    pairs = {pair for source in sources for pair in wanted(source)}
    for image, specs in missing(pairs):
        for spec in plain.intersection(specs):
            make(image, spec)


def page_went_live(instance: Page, **kwargs: Any) -> None:
    """Receives published pages, and those that were scheduled: theirs are ready when the time comes."""
    found = instance.__dict__.pop("mentioned", None) if instance.live else None
    enqueue(wanted(instance) if found is None else pictures(found))


def settings_saved(sender: type[models.Model], instance: models.Model, **kwargs: Any) -> None:
    """Receives saved records, and picks the settings of the site."""
    if isinstance(instance, AbstractSetting) and not kwargs.get("raw"):
        make_soon(instance)


def listen() -> None:
    """Connects the receivers; called once when the apps are ready."""
    page_published.connect(page_went_live, dispatch_uid="cms.media.renditions.page")
    post_save.connect(settings_saved, dispatch_uid="cms.media.renditions.settings")
