"""One setting makes a search engine outside the database do the searching, and what comes back is still checked."""

import json
import threading
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.management import call_command
from django.test import override_settings
from django.utils import timezone
from pytest_django.asserts import assertContains
from wagtail.models import Page

from cms import env
from search.engine import find, suggest
from tests.factories import make_standard_page, make_tree

pytestmark = pytest.mark.django_db
EN = "en-gb"


class Engine(ThreadingHTTPServer):
    """Answers as OpenSearch does to the calls that are made; finds everything that it keeps, whatever is asked."""

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Calls)
        #: Indices → key → document; other names → index; what was called, with its body.
        self.kept, self.aliases, self.called = {}, {}, []

    def documents(self, name):
        return self.kept.setdefault(self.aliases.get(name, name), {})

    def answer(self, method, parts, body):
        """Status and answer."""
        index, call, *rest = (*parts, "", "", "")
        if method == "HEAD":
            return (200 if call or index in self.aliases or index in self.kept else 404), {}
        if call == "_doc":
            self.keep(method, index, rest[0], body)
        elif call == "_alias":
            self.aliases[rest[0]] = index
        elif index == "_bulk" or call == "_bulk":
            return 200, {"errors": False, "items": list(self.bulk(index, body))}
        elif call == "_search":
            hits = [
                {"_id": k, "_score": 1.0, "fields": {"pk": [d["pk"]]}}
                for k, d in self.documents(index).items()
            ]
            return 200, {"hits": {"total": {"value": len(hits)}, "hits": hits}}
        elif method == "PUT" and not call:
            self.kept[index] = {}
        return 200, {"acknowledged": True}

    def keep(self, method, index, key, body):
        if method == "DELETE":
            self.documents(index).pop(key, None)
        else:
            self.documents(index)[key] = body

    def bulk(self, index, lines):
        """Documents follow the lines that say where they belong."""
        for action, document in zip(lines[::2], lines[1::2], strict=True):
            [(name, where)] = action.items()
            self.keep("PUT", where.get("_index", index), where["_id"], document)
            yield {name: {"_id": where["_id"], "status": 201}}


class Calls(BaseHTTPRequestHandler):
    """Reads calls, which are JSON or lines of it."""

    def call(self):
        text = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
        lines = [json.loads(line) for line in text.splitlines() if line]
        parts = self.path.partition("?")[0].strip("/").split("/")
        body = lines if "_bulk" in parts else lines[0] if lines else None
        self.server.called.append((self.command, parts, body))
        status, answer = self.server.answer(self.command, parts, body)
        sent = b"" if self.command == "HEAD" else json.dumps(answer).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(sent)))
        self.end_headers()
        self.wfile.write(sent)

    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = call  # noqa: N815 - the names that the server looks for

    def log_message(self, *_parts):
        """Says nothing."""


@pytest.fixture
def engine(monkeypatch):
    """An engine, and the site with the one setting that names it."""
    with Engine() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("ENGINE", f"opensearch3://127.0.0.1:{server.server_port}/site?tls=no")
        backends = {"default": env.search_engine("ENGINE", "")}
        with override_settings(WAGTAILSEARCH_BACKENDS=backends, SEARCH_IN_DATABASE=False):
            yield server
        server.shutdown()


def made(title, commit):
    with commit(execute=True):
        return make_standard_page(make_tree(), title, summary="All about stripes.")


def passages(engine):
    return str(list(engine.documents("site_search_passage").values()))


def test_what_goes_live_is_sent_and_what_is_taken_down_is_taken_out(
    engine, django_capture_on_commit_callbacks
):
    page = made("Zebra crossing", django_capture_on_commit_callbacks)
    assert "zebra cross" in passages(engine)
    with django_capture_on_commit_callbacks(execute=True):
        page.unpublish()
    assert "zebra" not in passages(engine)


def test_a_new_engine_is_told_everything(engine, django_capture_on_commit_callbacks):
    made("Zebra crossing", django_capture_on_commit_callbacks)
    engine.kept.clear()
    call_command("update_index", verbosity=0)
    assert "zebra cross" in passages(engine)
    maps = [body for _verb, parts, body in engine.called if parts[1:] == ["_mapping"]]
    assert any("engine_terms" in one["properties"] for one in maps)


def test_a_question_is_sent_as_words_in_one_language(
    engine, client, django_capture_on_commit_callbacks
):
    made("Zebra crossing", django_capture_on_commit_callbacks)
    assert "1 result" in client.get("/search/", {"q": "crossing zebras"}).content.decode()
    [asked, *_more] = [str(body) for _verb, parts, body in engine.called if "_search" in parts]
    for sent in ("zebra", "cross", EN, "search.Passage"):
        assert sent in asked


def test_what_the_engine_finds_is_checked_once_more(engine, django_capture_on_commit_callbacks):
    page = made("Zebra crossing", django_capture_on_commit_callbacks)
    assert [one.title for one in find("zebra", EN).results] == ["Zebra crossing"]
    assert [one.text for one in suggest("zeb", EN)] == ["Zebra crossing"]
    # It finds whatever it has; what does not answer is not shown.
    assert not find("okapi", EN).results
    assert not find("zebra", "cy").results
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert engine.documents("site_search_passage")
    assert not find("zebra", EN).results
    assert not suggest("zeb", EN)


def test_when_the_engine_is_away_readers_are_told_and_pages_go_live(
    engine, client, django_capture_on_commit_callbacks
):
    engine.server_close()
    engine.shutdown()
    page = made("Zebra crossing", django_capture_on_commit_callbacks)
    assert client.get(page.url).status_code == 200
    answer = client.get("/search/?q=zebra")
    assert answer.status_code == 503
    assertContains(answer, "does not answer at the moment", status_code=503)
    assertContains(answer, 'value="zebra"', status_code=503)
    assert client.get("/search/suggest/?q=zebra").json()["items"] == []
