"""What pilot and organisation leads write in the news: how a post or an announcement of theirs begins."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from cms.bin_place import outside_the_bin
from directory.models import PersonPage
from news.models import AnnouncementPage, BlogAuthor, BlogPostPage
from roles import writing


def register_writing() -> None:
    """Offers both; called once when the app is ready."""
    post = writing.Kind(BlogPostPage, _("Write a post"), "edit", begin_post)
    announcement = _("Write an announcement")
    writing.register("post", post)
    writing.register(
        "announcement",
        writing.Kind(AnnouncementPage, announcement, "info-circle", begin_announcement),
    )


def begin_announcement(page: Any, user: Any, subject: Any) -> None:
    """It opens with room for a text, and is about the pilot at whose desk it is written, if that is a pilot's."""
    page.body = [("prose", "")]
    if isinstance(subject, type(page)._meta.get_field("pilot").related_model):
        page.pilot = subject


def begin_post(page: Any, user: Any, subject: Any) -> None:
    """The same; and whoever begins it is its author, if they have a page of their own."""
    begin_announcement(page, user, subject)
    people = list(outside_the_bin(PersonPage.objects.filter(desk__group__user=user))[:2])
    # Somebody may look after the pages of several people: then nobody knows who writes.
    if len(people) == 1:
        page.authors = [BlogAuthor(person=people[0], locale=page.locale)]
