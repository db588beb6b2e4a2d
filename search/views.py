"""The search page and the suggestions under its field."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.response import TemplateResponse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from cms.pagination import number_asked, page_of
from search.answers import Answer, Wish
from search.asked.noting import note
from search.engine import find
from search.help import help_for
from search.kept_suggestions import suggestions_for
from search.narrowing import Narrowing
from search.printing import groups_of, printed
from search.question import LONGEST_TEXT
from search.reach import EngineAway

PER_PAGE = 10
#: Characters of a question that are printed in the title, and in the field.
IN_TITLE, IN_FIELD = 80, 200


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """What is found for `?q=`; whatever is asked, the answer is a page, or 404 for a part that does not exist."""
    text = request.GET.get("q", "")
    wish = wish_of(request)
    try:
        answer = find(text, language_of(), wish)
    except EngineAway:
        return away(request, text)
    if answer.terms:
        note(request, text, answer.total)
    part = page_of(range(answer.total), request, PER_PAGE)
    found = printed(answer, language_of())
    groups = groups_of(found, answer, wish)
    context = {
        "title": title_of(answer),
        "query": shown(text, IN_FIELD),
        "answer": answer,
        "answered": shortened(answer.corrected or text),
        "typed": shortened(text),
        "part": part,
        "results": found,
        "groups": groups,
        "some_start": part.start_index() + len(groups[0]),
        "narrowing": Narrowing(answer, request.GET),
        "by_date": wish.order == "date",
        "help": help_for() if answer.terms and not found else None,
    }
    response = TemplateResponse(request, "search/results.html", context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def away(request: HttpRequest, text: str) -> HttpResponse:
    """What visitors read while the search engine does not answer."""
    context = {"title": _("Search"), "query": shown(text, IN_FIELD), "help": help_for()}
    headers = {"X-Robots-Tag": "noindex", "Cache-Control": "no-store", "Retry-After": "60"}
    return TemplateResponse(request, "search/away.html", context, status=503, headers=headers)


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """What `?q=` may become: `items` with `title`, `type` and `url`, and what is `said` to those who do not see them."""
    try:
        items = suggestions_for(request.GET.get("q", ""), language_of())
    except EngineAway:
        items = []
    said = ngettext(
        "%(number)s suggestion. Use the up and down arrow keys.",
        "%(number)s suggestions. Use the up and down arrow keys.",
        len(items),
    )
    said = said % {"number": len(items)} if items else _("No suggestions.")
    headers = {"X-Robots-Tag": "noindex", "Cache-Control": "no-cache"}
    return JsonResponse({"items": items, "said": said}, headers=headers)


def wish_of(request: HttpRequest) -> Wish:
    """What the address asks besides the words. Raises `Http404` for a page that is no number."""
    asked = {
        name: request.GET.get(name, "").replace("\0", "?").strip()[:100]
        for name in ("type", "pilot", "topic", "year")
    }
    return Wish(
        kind=asked["type"],
        pilot=asked["pilot"],
        topic=asked["topic"],
        year=asked["year"],
        order="date" if request.GET.get("sort") == "date" else "relevance",
        exact="exact" in request.GET,
        page=number_asked(request),
        per_page=PER_PAGE,
    )


def language_of() -> str:
    """The reader's language, as the search knows it."""
    return get_language() or settings.LANGUAGE_CODE


def shown(text: str, length: int) -> str:
    """A question in one line, as it was typed."""
    return " ".join(text.replace("\0", "").split())[:length]


def shortened(text: str) -> str:
    """A question as headings and links print it: of a long one, its beginning."""
    whole = shown(text, LONGEST_TEXT)
    if len(whole) <= IN_TITLE:
        return whole
    start = whole[:IN_TITLE]
    return f"{start.rpartition(' ')[0] or start} …"


def title_of(answer: Answer) -> str:
    """The title of the window: the number first, so that it is heard first."""
    if not answer.terms:
        return _("Search")
    words = {"number": answer.total, "text": shortened(answer.corrected or answer.question)}
    if not answer.total:
        return _("Nothing found for “%(text)s”") % words
    if answer.more:
        return _("More than %(number)s results for “%(text)s”") % words
    return (
        ngettext(
            "%(number)s result for “%(text)s”", "%(number)s results for “%(text)s”", answer.total
        )
        % words
    )
