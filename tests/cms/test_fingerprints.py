"""What makes another text of a version, and what does not."""

import pytest

from cms.models.fingerprints import digest_of_content

BLOCKS = '[{"type": "prose", "value": "<p data-block-key=\\"%s\\">%s</p>", "id": "%s"}]'
BEFORE = {
    "title": "A post",
    "authors": [{"pk": None, "role": "Head"}],
    "body": BLOCKS % ("abc", "Words.", "1"),
    "facts": {"id": "7"},
}


@pytest.mark.parametrize(
    "change",
    [
        {"authors": [{"pk": 5, "role": "Head"}]},
        {"body": BLOCKS % ("xyz", "Words.", "1")},
        {"body": BLOCKS % ("abc", "Words.", "2")},
        {"body": [{"id": "1", "value": '<p data-block-key="abc">Words.</p>', "type": "prose"}]},
        {"go_live_at": "2031-01-06T09:30:00Z", "latest_revision": 5},
    ],
)
def test_keys_order_and_dates_are_no_words(change):
    assert digest_of_content({**BEFORE, **change}) == digest_of_content(BEFORE)


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"authors": [{"pk": None, "role": "Teacher"}]},
        {"body": BLOCKS % ("abc", "Other words.", "1")},
        {"facts": {"id": "8"}},
    ],
)
def test_every_word_counts(change):
    assert digest_of_content({**BEFORE, **change}) != digest_of_content(BEFORE)
