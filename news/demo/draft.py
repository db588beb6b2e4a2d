"""A draft of a comms author that shows all checks while writing at once. It is never published."""

from typing import Any

from django.contrib.auth import get_user_model

from cms.demonstration.names import editor, find, page, picture, prose, resolve
from cms.planting import plant_page, planted_page
from news.demo.posts import NOTE
from news.models import BlogAuthor, BlogPostPage

ADDRESS = "/news/blog/every-check/"
DRAFT: dict[str, Any] = {
    "title": "A draft that shows every check",
    "slug": "every-check",
    "summary": "Open it in the editor, open the checks at the side, and mend one finding after the other. It is not meant to go live.",
    "note": NOTE,
    "body": [
        (
            "prose",
            prose("""
                Localed began in April 2022 with three themes. They are tried out in nine pilot areas, and each reports through its FSM.

                ## How it works

                #### Why this heading is too deep

                Three themes are tried out by nine partners in different parts of England, and because each of them starts from where its own schools stand, reports
                what it has learned to the others and changes course when that is needed, no two of them look alike. To learn more about them,
                [click here](/pilots/), or look at [https://example.org/localed](https://example.org/localed).

                What a place has to bring along stands in [how to take part](/about/how-to-take-part/).
            """),
        ),
    ],
}  # fmt: skip
CHOSEN = "/about/how-to-take-part/"


def load() -> None:
    """Plants the draft; needs the pages in all their states."""
    if planted_page(ADDRESS):
        return
    author = get_user_model().objects.filter(username="comms-author").first() or editor()
    rows = [BlogAuthor(person=find(page("/people/robin-marsh/")))]
    values = {**resolve(DRAFT), "authors": rows, "owner": author}
    draft = BlogPostPage(**values)
    undescribed = find(picture("pegs"))
    undescribed.contextual_alt_text = ""
    draft.body.append(("picture", {"image": undescribed, "caption": "", "credit": ""}))
    draft.body.append(("related_items", {"heading": "Read next", "pages": [find(page(CHOSEN))]}))
    plant_page(find(page("/news/blog/")), draft, live=False)
