"""Pictures and files as pages use them, and whether the public gets them."""

import datetime
from http import HTTPStatus
from unittest import mock

from django.utils import timezone

from tests.factories import make_infographic, make_standard_page, make_tree


def download(document):
    return [("download", {"document": document, "about": ""})]


def picture(image):
    image.contextual_alt_text = "Four people"
    return [("picture", {"image": image, "caption": "", "credit": ""})]


def status(client, address):
    return client.get(address).status_code


def follow_the_chain(client, image):
    """From the page over the infographic to the picture: each link opens it, and each closes it."""
    drawing = [("artwork", {"image": image, "alt_text": "A map"})]
    infographic = make_infographic(drawing=drawing, text_version=f"<p>{'so ' * 20}</p>")
    address = image.get_rendition("width-100").url
    answers = [status(client, address)]
    body = [("infographic", {"infographic": infographic})]
    page = make_standard_page(make_tree(), live=False, body=body)
    infographic.expire_at = timezone.now() + datetime.timedelta(hours=1)
    infographic.save_revision(clean=False).publish()
    for do in (page.get_latest_revision().publish, infographic.unpublish):
        do()
        answers.append(status(client, address))
    infographic.get_latest_revision().publish()
    answers.append(status(client, address))
    later = timezone.now() + datetime.timedelta(hours=2)
    with mock.patch("django.utils.timezone.now", return_value=later):
        answers.append(status(client, address))
    type(page).objects.get(pk=page.pk).unpublish()
    answers.append(status(client, address))
    closed, opened = HTTPStatus.NOT_FOUND, HTTPStatus.OK
    assert answers == [closed, opened, closed, opened, closed, closed]
