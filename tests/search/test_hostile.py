"""Whatever is typed, the search answers, and it answers with plain values."""

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from search.answers import Wish
from search.engine import find, suggest
from search.models import Passage
from tests.factories import make_standard_page, make_tree
from tests.inputs import BAD_TEXTS

pytestmark = pytest.mark.django_db
#: Signs that search engines obey, words, and everything that there is.
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(
        st.sampled_from(["AND", "OR", "NOT", "NEAR(", "*", '"', "%", "zebra", "ZEBRA", "the", "of", "e", "<b>", "beth yw", "ngh", "9", "\0", "é", "-"]),
        max_size=30,
    ).map(" ".join),
    st.sampled_from(BAD_TEXTS),
)  # fmt: skip


@pytest.fixture(scope="module")
def zebra(module_db, searchable):
    """One page to be found."""
    return make_standard_page(make_tree(), "Zebra crossing", summary="The nine lives of a café.")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=TEXTS, filters=st.lists(st.text(max_size=20), min_size=4, max_size=4))
def test_every_question_has_an_answer(zebra, text, filters):
    for language in ("en-gb", "cy"):
        answer = find(text, language)
        assert answer.total >= len(answer.results)
        assert "\0" not in answer.question
        suggest(text, language)
    kind, pilot, topic, year = filters
    assert find("zebra", "en-gb", Wish(kind, pilot, topic, year)).total <= 1


def test_two_who_publish_at_once_never_wait_for_each_others_titles(zebra):
    """The stock engine writes to the lines of other pages; on PostgreSQL that locks editors out."""
    lines = Passage.objects.first().index_entries
    before = list(lines.values_list("pk", "title_norm"))
    make_standard_page(make_tree(), "Another page with a longer title")
    assert [norm for _key, norm in before] == [1.0], connection.vendor
    assert list(lines.values_list("pk", "title_norm")) == before
