"""Nothing that the public may not see is found, counted, suggested, or used to repair spelling."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from cms.media.texts.models import FilePage
from search.engine import find, suggest
from search.models import Borrowing, Passage, Word
from search.vocabulary import count_anew
from tests.factories import (
    make_document,
    make_figure,
    make_organisation,
    make_pilot,
    make_post,
    make_quote,
    make_standard_page,
    make_topic,
    make_tree,
    make_update,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("searchable")]
EN = "en-gb"


def known_of(word):
    """Where a word can be seen: passages, vocabulary, results, suggestions, corrections."""
    count_anew()
    misspelt = word[:3] + word[4:]
    told = [row for row in Passage.objects.all() if word in str(vars(row)).lower()]
    answers = [find(word, EN), find(misspelt, EN)]
    return [
        *told,
        *Word.objects.filter(word=word),
        *(answer.corrected for answer in answers if answer.corrected),
        *(result.title for answer in answers for result in answer.results),
        *suggest(word[:4], EN),
    ]


def test_drafts_and_waiting_changes_are_unknown():
    tree = make_tree()
    make_standard_page(tree, "Canaryword draft", live=False)
    page = make_standard_page(tree, "Okapi")
    page.title = "Canaryword to come"
    page.save_revision(clean=False)
    assert not known_of("canaryword")


def test_what_is_taken_down_or_deleted_is_gone_at_once():
    tree = make_tree()
    down, gone = make_standard_page(tree, "Canaryword"), make_standard_page(tree, "Canaryword")
    assert known_of("canaryword")
    down.unpublish()
    gone.delete()
    assert not known_of("canaryword")


def test_what_has_run_out_is_unseen_before_any_clock_takes_it_down():
    page = make_standard_page(make_tree(), "Canaryword")
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    count_anew()
    for question in ("canaryword", "cannaryword"):
        answer = find(question, EN)
        assert (answer.total, answer.corrected, answer.choices["type"]) == (0, "", ())
    assert not suggest("cana", EN)


def test_pages_say_nothing_of_records_that_are_not_public():
    tree = make_tree()
    hidden = make_organisation(tree, "Canaryword")
    topic = make_topic(tree, "Canaryword subject")
    pilot = make_pilot(tree, [hidden, make_organisation(tree, "Zebra")])
    make_update(pilot, [hidden])
    make_post(tree, title="Post", topics=[topic])
    assert known_of("canaryword")
    hidden.unpublish()
    topic.unpublish()
    assert Borrowing.objects.filter(key=str(hidden.pk)).exists()
    assert not known_of("canaryword")
    hidden.save_revision(clean=False).publish()
    assert "Canaryword" in [result.title for result in find("canaryword", EN).results]


def test_quotes_and_figures_are_found_with_their_page_while_they_may_be_shown():
    quote, figure = make_quote(words="It was a canaryword."), make_figure(label="sing a song")
    figures = {"heading": "In numbers", "figures": [figure]}
    body = [("quote", {"quote": quote}), ("key_figures", figures)]
    make_standard_page(make_tree(), "Singers", body=body)
    for question in ("canaryword", "85 schools sing"):
        assert [result.title for result in find(question, EN).results] == ["Singers"]
    quote.approval = "withdrawn"
    quote.save_revision(clean=False).publish()
    assert not known_of("canaryword")
    assert find("85 schools", EN).total == 1


def test_a_file_is_found_page_by_page_while_a_live_page_offers_it():
    document = make_document("Summary")
    FilePage.objects.create(document=document, number=1, text="The first page.")
    FilePage.objects.create(document=document, number=2, text="A canaryword stands here.")
    assert not known_of("canaryword")
    download = [("download", {"document": document, "about": ""})]
    page = make_standard_page(make_tree(), "Offer", body=download)
    [result] = find("canaryword", EN).results
    assert (result.title, result.places[0].url) == ("Summary", f"{document.url}#page=2")
    page.unpublish()
    assert not known_of("canaryword")
