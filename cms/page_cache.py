"""Whole pages kept for readers who are not signed in, and forgotten the moment anything published changes.

Every kept answer carries the *mark*: the word in one small file that all processes of the site see. It is read
before a page is rendered; whatever changes a published record writes another word once its transaction is through,
and with it everything kept before is out of reach. So a page that was being rendered while something changed is kept
under the old word, where nobody finds it. No answer outlives the next moment at which time alone changes what the
public may see.
"""

import hashlib
import secrets
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.cache import caches
from django.db import models, transaction
from django.db.models.signals import m2m_changed, post_delete, post_save
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseNotModified
from django.utils import timezone
from django.utils.cache import has_vary_header
from wagtail.models import DraftStateMixin, Page
from wagtail.signals import post_page_move

from cms.trials import is_trial

#: However well everything else works, nothing is kept longer than this many seconds.
LONGEST = 60
#: Addresses with other parameters are served, but not kept: anybody can make up any number of them.
PARAMETERS = {"page", "type", "pilot", "topic", "year", "person", "organisation", "sort"}
#: Saved all the time without any effect on what readers see.
UNSEEN_APPS = {
    "account", "accounts", "admin", "auth", "contenttypes", "django_tasks_database", "mfa", "modelsearch", "sessions",
    "wagtailsearch", "wagtailusers",
}  # fmt: skip
UNSEEN_MODELS = {
    "wagtailcore.comment", "wagtailcore.commentreply", "wagtailcore.modellogentry", "wagtailcore.pagelogentry",
    "wagtailcore.pagesubscription", "wagtailcore.referenceindex", "wagtailcore.revision",
    "wagtailcore.taskstate", "wagtailcore.uploadedfile", "wagtailcore.workflowstate",
    "wagtailadmin.editingsession", "cms.customrendition", "cms.missingaddress", "cms.approval", "cms.filepage",
    "cms.filepictures", "cms.filereading", "cms.user", "home.message", "home.messagenote",
    "publishing.databaseclaim", "publishing.heartbeat", "publishing.heldup", "publishing.notice",
    "publishing.amendment", "publishing.launchmember", "publishing.launchset", "publishing.reviewlink",
    "search.askedquestion", "search.borrowing", "search.passage", "search.word",
}  # fmt: skip
#: What saving a draft writes to the published row.
DRAFT_FIELDS = {
    "draft_title",
    "has_unpublished_changes",
    "latest_revision",
    "latest_revision_created_at",
}
#: Functions that give the next moment after the one given at which the public sees something else, or `None`.
moments: list[Callable[[datetime], datetime | None]] = []
#: The mark under which they were asked last, and what came of it.
_next_moment = ("", 0.0)


def mark() -> str:
    """The state of everything published, as a word that never comes back once it has passed."""
    try:
        # Asked several times for each page: plain `open` is half the work of `Path.read_text`.
        with open(settings.PAGE_CACHE_MARK, "rb", buffering=0) as file:
            return file.read().decode()
    except FileNotFoundError:
        forget()
        return mark()


def forget() -> None:
    """Lets no kept page be served again, in any process."""
    path = Path(settings.PAGE_CACHE_MARK)
    path.parent.mkdir(parents=True, exist_ok=True)
    # A word of chance, put in place in one step: no clock is fine enough to tell two quick changes apart.
    word = secrets.token_hex(8)
    fresh = path.with_name(f"{path.name}.{word}")
    fresh.write_text(word)
    fresh.replace(path)


def forget_on_change(sender: type[models.Model], **kwargs: Any) -> None:
    """Receives the signals of all models and picks those that readers can notice."""
    if sender._meta.app_label in UNSEEN_APPS or sender._meta.label_lower in UNSEEN_MODELS:
        return
    fields = kwargs.get("update_fields")
    if fields and set(fields) <= DRAFT_FIELDS:
        return
    transaction.on_commit(forget)


def listen() -> None:
    """Connects the receiver; called once when the apps are ready."""
    for signal in (post_save, post_delete, m2m_changed, post_page_move):
        signal.connect(forget_on_change, dispatch_uid="cms.page_cache")
    moments.append(next_expiry)


def next_expiry(now: datetime) -> datetime | None:
    """When the next published page or shared record runs out."""
    own = [
        m for m in apps.get_models() if issubclass(m, DraftStateMixin) and not issubclass(m, Page)
    ]
    # One question for all tables.
    pages, *others = [
        model._default_manager.filter(live=True, expire_at__gt=now)
        .order_by()
        .values_list("expire_at")
        for model in (Page, *own)
    ]
    first = pages.union(*others).order_by("expire_at").first()
    return first[0] if first else None


def seconds_to_keep(state: str | None = None, since: datetime | None = None) -> float:
    """How long something drawn now, or begun at `since`, under the mark `state`, may be kept.

    The next moment is asked once per mark. If it came while something was being drawn, that is not kept: none are left.
    """
    global _next_moment
    state = mark() if state is None else state
    now = since or timezone.now()
    if is_trial():
        # What is true in here is nobody else's business.
        return 0
    if _next_moment[0] != state or _next_moment[1] <= now.timestamp():
        known = [moment for ask in moments if (moment := ask(now))]
        _next_moment = (state, min(known).timestamp() if known else float("inf"))
    return min(LONGEST, _next_moment[1] - timezone.now().timestamp())


class PageCacheMiddleware:
    """Answers from memory where it may; stands before all other middleware."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not settings.PAGE_CACHE or not may_ask(request):
            return self.get_response(request)
        state = mark()
        key = self.key(state, request)
        kept = caches["pages"].get(key)
        if kept is None:
            begun = timezone.now()
            response = self.get_response(request)
            if request.method == "GET" and may_keep(response):
                response.headers.setdefault("Cache-Control", "no-cache")
                content = dict(response.items()), response.content
                caches["pages"].set(key, content, seconds_to_keep(state, begun))
            return response
        headers, content = kept
        if "ETag" in headers and request.headers.get("If-None-Match") == headers["ETag"]:
            return HttpResponseNotModified(headers={"ETag": headers["ETag"]})
        return HttpResponse(content, headers=headers)

    def key(self, state: str, request: HttpRequest) -> str:
        """Everything that may change an answer to somebody unknown."""
        packed = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
        host = request.META.get("HTTP_HOST", "")
        parts = (state, request.scheme, host, packed, request.get_full_path())
        return hashlib.sha256(repr(parts).encode()).hexdigest()


def may_ask(request: HttpRequest) -> bool:
    """Whether this request could be anybody's: a plain read, without a cookie or a key."""
    return (
        request.method in {"GET", "HEAD"}
        and not request.META.get("HTTP_COOKIE")
        and not request.META.get("HTTP_AUTHORIZATION")
        and not hasattr(request, "is_dummy")
        and (not request.META.get("QUERY_STRING") or bounded(request))
    )


def bounded(request: HttpRequest) -> bool:
    """Whether the query string is one of the site's own."""
    return len(request.META["QUERY_STRING"]) <= 100 and set(request.GET) <= PARAMETERS


def may_keep(response: HttpResponse) -> bool:
    """Whether the answer is complete, good, and the same for everybody."""
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not has_vary_header(response, "Cookie")
        and "no-store" not in response.get("Cache-Control", "")
        and "private" not in response.get("Cache-Control", "")
    )
