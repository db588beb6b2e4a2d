"""People, organisations, topics."""

from itertools import count
from typing import Any

from directory.models import OrganisationPage, PersonPage, TopicPage
from tests.factories.tree import Tree, publish

numbers = count(1)


def make_organisation(
    tree: Tree, title: str = "", live: bool = True, **fields: Any
) -> OrganisationPage:
    """An area that takes part."""
    title = title or f"Organisation {next(numbers)}"
    values = {"full_name": title, "kind": "participant", "place": "Surrey", **fields}
    return publish(tree.partners, OrganisationPage(title=title, **values), live)


def make_person(tree: Tree, title: str = "", live: bool = True, **fields: Any) -> PersonPage:
    """A person without roles."""
    return publish(
        tree.people, PersonPage(title=title or f"Person {next(numbers)}", **fields), live
    )


def make_topic(tree: Tree, title: str = "", live: bool = True, **fields: Any) -> TopicPage:
    """A topic with a definition."""
    values = {"definition": "What it means.", **fields}
    return publish(tree.topics, TopicPage(title=title or f"Topic {next(numbers)}", **values), live)
