"""Doors beside the screens: previews of blocks, videos by address, what a lead reads on the site itself."""

import pytest
from wagtail.blocks.base import Block

from tests.leaks.visits import hidden_words

pytestmark = pytest.mark.django_db


def test_no_sample_of_a_block_shows_what_is_hidden(site, lead):
    keys = {name: one.pk for name, one in vars(site).items() if hasattr(one, "pk")}
    extra = {**keys, "quote": site.records["quote"].pk, "value": site.records["quote"].pk}
    samples = {
        type(one): name for name, one in Block.definition_registry.items() if one.is_previewable
    }
    assert len(samples) > 20
    for name in samples.values():
        answer = lead.get("/admin/block-preview/", {"id": name, **extra})
        assert answer.status_code == 200, name
        assert hidden_words(site, answer) == [], name


@pytest.mark.parametrize("address", ["chooser/", "chooser/upload/"])
def test_nothing_is_fetched_from_elsewhere_for_a_guest(lead, address):
    target = {"url": "http://127.0.0.1/admin/", "embed-chooser-url": "http://127.0.0.1/admin/"}
    for answer in (
        lead.get(f"/admin/embeds/{address}", target),
        lead.post(f"/admin/embeds/{address}", target),
    ):
        assert answer.status_code in (302, 403)


def test_the_site_shows_a_lead_what_it_shows_everybody(site, lead):
    for path in ("/", site.page.url, site.own_pilot.url, f"{site.own_pilot.url}?edit=1"):
        answer = lead.get(path)
        assert answer.status_code == 200
        words = site.canaries.in_text(answer.content.decode())
        assert site.canaries.kept_from("anonymous", words) == []
        assert "wagtail-userbar" not in answer.content.decode()
