"""How long ago something was, in words."""

import datetime

import pytest
from django.utils import timezone

from roles.templatetags.desk_tags import days_ago


@pytest.mark.parametrize(
    ("days", "words"),
    [(-3, "today"), (0, "today"), (1, "yesterday"), (59, "59 days ago"), (61, "2 months ago"), (800, "2 years ago")],
)  # fmt: skip
def test_how_long_ago_in_words(days, words):
    assert days_ago(timezone.localdate() - datetime.timedelta(days=days)) == words
    assert days_ago(None) == ""
