"""The address of OAI-PMH."""

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from cms.addresses.locate import absolute
from publications.harvest.answers import ANSWERS
from publications.harvest.protocol import IDENTIFIER, ProtocolError, question, stamp_text
from publications.harvest.xml import add, clean, document, written


@csrf_exempt  # It reads only, and knows nobody.
@require_http_methods(["GET", "HEAD", "POST"])
def oai(request: HttpRequest) -> HttpResponse:
    """Answers a harvester. What is wrong with a question is part of an ordinary answer, as the protocol wants it."""
    root = document()
    add(root, "responseDate", stamp_text(timezone.now()))
    asked_for = add(root, "request", absolute("/oai/"))
    try:
        asked = question(request.POST if request.method == "POST" else request.GET)
        for name, value in {"verb": asked.verb, **asked.arguments}.items():
            # The schema knows no other identifiers, and one that nobody has needs no echo.
            if name != "identifier" or IDENTIFIER.fullmatch(value):
                asked_for.set(name, clean(value))
        ANSWERS[asked.verb](asked, root)
    except ProtocolError as error:
        if error.code in ("badVerb", "badArgument"):
            asked_for.attrib.clear()
        add(root, "error", error.words, code=error.code)
    return HttpResponse(written(root), content_type="text/xml; charset=utf-8")
