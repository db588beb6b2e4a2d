"""Kept pages: quick for readers, and never older than what is published."""

import datetime
import time

import pytest
from django.core.cache import caches
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from cms import page_cache
from cms.models import SiteSettings
from tests.factories import make_figure, make_standard_page, make_tree

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kept_pages(settings):
    settings.PAGE_CACHE = True
    caches["pages"].clear()


@pytest.fixture
def about():
    return make_standard_page(make_tree(), title="About the project")


@pytest.fixture
def saved(django_capture_on_commit_callbacks):
    """`with saved():` ends like a request whose transaction went through."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def read(path, **headers):
    return Client().get(path, headers=headers)


def publish(about, **changes):
    for name, value in changes.items():
        setattr(about, name, value)
    about.save_revision().publish()


def test_the_second_reader_costs_the_database_nothing(about, django_assert_num_queries):
    first = read("/about-the-project/")
    with django_assert_num_queries(0):
        second = read("/about-the-project/")
    assert second.content == first.content
    assert second.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]


def test_a_published_change_shows_at_once(about, saved):
    read("/about-the-project/")
    with saved():
        publish(about, title="About us all")
    assert "About us all" in read("/about-the-project/").text


def test_two_changes_in_a_row_both_show(about, saved):
    for title in ("First words", "Second words"):
        with saved():
            publish(about, title=title)
        assert title in read("/about-the-project/").text


def test_an_unpublished_page_is_gone_at_once(about, saved):
    read("/about-the-project/")
    with saved():
        about.unpublish()
    assert read("/about-the-project/").status_code == 404


def test_a_moved_page_is_at_its_new_place_only(about, saved):
    other = make_standard_page(type("Tree", (), {"home": about.get_parent()}), title="Elsewhere")
    read("/about-the-project/")
    with saved():
        about.move(other, pos="last-child")
    assert read("/elsewhere/about-the-project/").status_code == 200
    assert read("/about-the-project/").status_code != 200


def test_a_change_that_is_taken_back_changes_nothing(about, django_capture_on_commit_callbacks):
    before = page_cache.mark()
    with django_capture_on_commit_callbacks(execute=False):
        publish(about, title="Not yet")
    assert page_cache.mark() == before


def test_a_page_is_gone_the_moment_it_expires(about, saved):
    moment = timezone.now() + datetime.timedelta(seconds=4)
    with saved():
        publish(about, expire_at=moment)
    assert read("/about-the-project/").status_code == 200
    time.sleep((moment - timezone.now()).total_seconds() + 0.1)
    assert read("/about-the-project/").status_code == 404


def test_a_page_that_expires_while_it_is_drawn_is_not_kept(monkeypatch):
    begun = timezone.now()
    moment = begun + datetime.timedelta(microseconds=1)
    monkeypatch.setattr(page_cache, "moments", [lambda now: moment if moment > now else None])
    assert page_cache.seconds_to_keep("a mark of its own", since=begun) < 0


def test_changed_records_and_settings_show_at_once(about, saved):
    figure = make_figure()
    for record in (figure, SiteSettings.load()):
        before = page_cache.mark()
        with saved():
            record.save()
        assert page_cache.mark() != before


def test_saving_a_draft_leaves_the_kept_pages(about, saved):
    before = page_cache.mark()
    with saved():
        about.title = "A draft"
        about.save_revision()
    assert page_cache.mark() == before


def test_nothing_published_is_older_than_a_minute():
    longest = page_cache.seconds_to_keep("a state")
    assert longest <= 60


@pytest.mark.parametrize("query", ["?utm_source=letter", "?page=1&x=2", "?page=" + "1" * 120])
def test_parameters_that_anybody_can_make_up_are_not_kept(about, query):
    path = f"/about-the-project/{query}"
    assert read(path).status_code == 200
    assert not caches["pages"]._cache


def test_the_pages_of_a_list_are_kept_apart(about, django_assert_num_queries):
    read("/about-the-project/")
    read("/about-the-project/?page=1")
    assert len(caches["pages"]._cache) == 2


def asked(middleware, method="get", **extra):
    return middleware(getattr(RequestFactory(), method)("/", **extra))


@pytest.fixture
def counted():
    """A middleware around a view that counts how often it was asked."""

    def view(request):
        view.count += 1
        return view.answer()

    view.count, view.answer = 0, lambda: HttpResponse("words")
    middleware = page_cache.PageCacheMiddleware(view)
    middleware.view = view
    return middleware


def test_a_page_rendered_while_something_changed_is_not_served_again(counted):
    def answer():
        page_cache.forget()
        return HttpResponse("old words")

    counted.view.answer = answer
    asked(counted)
    asked(counted)
    assert counted.view.count == 2


@pytest.mark.parametrize("extra", [{"HTTP_COOKIE": "a=b"}, {"HTTP_AUTHORIZATION": "Bearer x"}])
def test_who_might_be_somebody_is_never_answered_from_memory(counted, extra):
    asked(counted)
    asked(counted, **extra)
    assert counted.view.count == 2


def test_what_is_sent_is_never_answered_from_memory(counted):
    asked(counted, "post")
    asked(counted, "post")
    assert counted.view.count == 2


def private():
    return HttpResponse("x", headers={"Cache-Control": "private"})


def with_cookie():
    response = HttpResponse("x")
    response.set_cookie("name", "value")
    return response


@pytest.mark.parametrize(
    "answer",
    [
        private,
        with_cookie,
        lambda: HttpResponse("x", status=404),
        lambda: HttpResponse("x", headers={"Vary": "Cookie"}),
        lambda: HttpResponse("x", headers={"Cache-Control": "no-store"}),
    ],
)
def test_answers_for_one_person_or_one_moment_are_not_kept(counted, answer):
    counted.view.answer = answer
    asked(counted)
    asked(counted)
    assert counted.view.count == 2


def test_hosts_schemes_and_encodings_are_kept_apart(counted):
    for extra in ({}, {"HTTP_HOST": "localhost"}, {"HTTP_ACCEPT_ENCODING": "gzip"}):
        asked(counted, **extra)
    asked(counted, secure=True)
    assert counted.view.count == 4


def test_a_reader_who_has_the_page_is_told_so(about):
    tag = read("/about-the-project/").headers["ETag"]
    again = read("/about-the-project/", if_none_match=tag)
    assert (again.status_code, again.content) == (304, b"")


def test_a_lost_mark_is_made_again(settings, tmp_path):
    settings.PAGE_CACHE_MARK = tmp_path / "new" / "page-cache.mark"
    assert page_cache.mark() == page_cache.mark()


def test_the_switch_is_off(settings, counted):
    settings.PAGE_CACHE = False
    asked(counted)
    asked(counted)
    assert counted.view.count == 2
