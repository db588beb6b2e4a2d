"""Posts that leads and others have written, with canaries: somebody else's, and the walkers' own."""

from typing import Any

from django.contrib.auth.models import Group

from news.models import BlogPostPage
from roles.names import COMMS_AUTHORS
from roles.own import contribute, give_page_rights
from tests.factories import make_post, make_publication
from tests.leaks.canaries import OFFICE


class WrittenThings:
    """A part of the hidden site."""

    tree: Any
    pilot: Any
    own_pilot: Any
    own_area: Any
    people: dict[str, Any]
    words: Any
    body: Any
    say: Any

    def make_written(self) -> None:
        """A post of somebody else's pilot, one of a comms author, and one of each lead's own."""
        self.post = self.draft_of("a post of somebody's pilot", OFFICE)
        contribute(self.post, self.pilot.desk)
        self.blog = self.post.get_parent()
        authors = Group.objects.get(name=COMMS_AUTHORS)
        give_page_rights(authors, self.blog, ["add"])
        self.author_post = self.draft_of("a post of the office", OFFICE, "comms author")
        words = self.words("a publication of somebody's pilot", OFFICE)
        said = {
            name: self.say(f"{name} of a publication", OFFICE)
            for name in ("abstract", "staff_note")
        }
        said["abstract_source"] = "ours"
        self.publication = make_publication(self.tree, live=False, **words, **said)
        self.library = self.publication.get_parent()
        give_page_rights(authors, self.library, ["add", "change"])
        contribute(self.publication, self.pilot.desk)
        self.written = {}
        for role, page in (("pilot lead", self.own_pilot), ("organisation lead", self.own_area)):
            post = self.draft_of(f"a post of the {role}", (*OFFICE, role), role)
            contribute(post, page.desk)
            self.written[role] = post

    def draft_of(self, what: str, readers: tuple[str, ...], role: str = "") -> BlogPostPage:
        """A draft with canaries that these people may read, by the walker in a role or by somebody else."""
        words = self.words(what, readers)
        if role:
            words["owner"] = self.people[role]
        words["body"] = self.body(what, readers)
        return make_post(self.tree, live=False, **words)
