"""The style guide shows every block and every component, so that nothing is forgotten in it."""

from pathlib import Path

import pytest
from django.conf import settings
from django.urls import reverse
from wagtail import blocks

from cms.blocks import BodyBlock, SectionBlock
from home.models import StandardPage
from pilots.models import ProgressSection
from tests.factories import make_tree, make_user

pytestmark = pytest.mark.django_db

#: All that can stand in a body, whichever.
OFFERED = {**SectionBlock().child_blocks, **BodyBlock().child_blocks}
COMPONENTS = settings.ROOT / "cms" / "templates" / "cms" / "components"


def all_blocks(block):
    """A block and everything that can stand inside it."""
    yield block
    if isinstance(block, blocks.ListBlock):
        yield from all_blocks(block.child_block)
    for child in getattr(block, "child_blocks", {}).values():
        yield from all_blocks(child)


@pytest.fixture
def guide(client):
    make_tree()
    client.force_login(make_user())
    return client.get(reverse("style_guide"))


def test_every_block_stands_in_the_guide(guide):
    shown = {template.name for template in guide.templates}
    every = [each for block in OFFERED.values() for each in all_blocks(block)]
    own = {block.meta.template for block in every if getattr(block.meta, "template", None)}
    wanted = {name for name in own if name.startswith("cms/blocks/")} - {"cms/blocks/body.html"}
    assert len(wanted) >= 24
    assert wanted <= shown


def test_every_component_stands_in_the_guide(guide):
    shown = {template.name for template in guide.templates}
    wanted = {f"cms/components/{path.name}" for path in Path(COMPONENTS).glob("*.html")}
    assert wanted <= shown


def test_every_icon_stands_in_the_guide(guide):
    icons = {path.stem for path in (COMPONENTS.parent / "icons").glob("*.svg")}
    assert icons == set(guide.context["icons"])


def test_the_guide_needs_no_content(guide):
    assert guide.status_code == 200
    assert "Rolling hills and a school" in guide.text


def test_every_block_has_an_icon_a_description_and_a_preview():
    for name, block in OFFERED.items():
        assert block.meta.description, name
        assert block.meta.icon not in {"", "placeholder"}, name
        assert block.get_preview_value(), name


@pytest.mark.parametrize("name", sorted(OFFERED))
def test_the_editor_previews_every_block_in_the_dress_of_the_site(client, name):
    make_tree()
    client.force_login(make_user())
    bodies = (ProgressSection.body.field.stream_block, StandardPage.body.field.stream_block)
    block = next(body.child_blocks[name] for body in bodies if name in body.child_blocks)
    response = client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    assert response.status_code == 200
    assert "css/site.css" in response.text
    assert "site-header" not in response.text
    assert block.meta.template in {template.name for template in response.templates}


def test_only_editors_see_the_guide(client):
    make_tree()
    assert client.get(reverse("style_guide")).status_code == 302
