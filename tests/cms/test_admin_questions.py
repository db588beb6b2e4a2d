"""Whatever is typed behind the “?” of an editors' screen, there is an answer and no error."""

from urllib.parse import quote

import pytest
from django.urls import reverse

from tests.factories import make_tree, make_user

LISTS = [
    "/admin/pages/",
    "/admin/images/",
    "/admin/images/chooser/results/",
    "/admin/documents/chooser/results/",
    "/admin/choose-page/search/",
    "/admin/api/main/pages/",
]
JUNK = [
    'q="',
    "q=%00",
    'search="',
    "search=%00",
    "q=%FF%FE",
    "q=" + quote("a " * 700),
    "p=abc",
    "ordering=%00",
    "collection_id=99999999999999999999999",
    "owner=99999999999999999999",
    "user_perms=%00",
]


@pytest.mark.django_db
@pytest.mark.parametrize("address", LISTS)
def test_no_question_breaks_a_list(client, address):
    make_tree()
    client.force_login(make_user())
    answers = {junk[:20]: client.get(f"{address}?{junk}").status_code for junk in JUNK}
    assert {junk: code for junk, code in answers.items() if code >= 500} == {}


@pytest.mark.django_db
def test_words_between_quotation_marks_are_found(client):
    make_tree()
    client.force_login(make_user())
    answer = client.get(reverse("wagtailadmin_pages:search"), {"q": '"Privacy'})
    assert answer.status_code == 200
