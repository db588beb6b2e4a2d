"""Lists show the pictures of what they name."""

import pytest

from tests.factories import make_image, make_organisation, make_pilot, make_tree

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", ["/", "/pilots/"])
def test_a_pilot_shows_the_picture_that_it_is_shared_with(client, address):
    make_pilot(make_tree(), social_image=make_image())
    assert b"pilot-card__picture" in client.get(address).content


def test_a_partner_shows_its_logo(client):
    make_organisation(make_tree(), logo=make_image())
    assert b'class="logo"' in client.get("/partners/").content


def test_a_picture_whose_consent_was_withdrawn_leaves_the_card(client):
    image = make_image()
    make_pilot(make_tree(), social_image=image)
    image.consent_withdrawn = True
    image.save()
    assert b"pilot-card__picture" not in client.get("/pilots/").content
