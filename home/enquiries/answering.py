"""Answers requests for a form: shows it, takes what was sent, thanks."""

from typing import Any

from django import forms
from django.core import signing
from django.core.exceptions import (
    BadRequest,
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.multipartparser import MultiPartParserError
from django.http.request import UnreadablePostError
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _

from home.enquiries import guard
from home.enquiries.guard import Refusal
from home.enquiries.questions import answers_of, error_list, form_for, prefilled, sender_of
from home.enquiries.storing import store
from home.models.message import Message

#: The address of the thank-you page works this long, in seconds.
THANKS_FOR = 24 * 60 * 60
TOO_BIG = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)
UNREADABLE = (BadRequest, MultiPartParserError, UnreadablePostError)


def answer(page: Any, request: HttpRequest) -> HttpResponse:
    """The answer to any request for a form page. No answer is kept by anybody but the reader's own browser."""
    if request.method == "POST":
        response = receive(page, request)
    else:
        reference = read_reference(page, request.GET.get("sent", ""))
        response = thank(page, request, reference) if reference else show(page, request)
    # Each form has its own ticket, and what was typed is nobody else's business.
    response.headers["Cache-Control"] = "private, no-cache"
    return response


def receive(page: Any, request: HttpRequest) -> HttpResponse:
    """Takes what was sent, or shows the form again with everything that was typed and what to mend."""
    try:
        data = request.POST
    except TOO_BIG:
        return show(page, request, refused=guard.TOO_BIG)
    except UNREADABLE:
        return show(page, request, refused=guard.UNREADABLE)
    form = form_for(page, data)
    ticket = guard.read_ticket(data.get(guard.TICKET, ""), page.pk)
    refused = guard.refusal(request, ticket)
    if refused or ticket is None:
        return show(page, request, form, refused)
    if not form.is_valid():
        return show(page, request, form)
    if guard.is_one_too_many(request):
        return show(page, request, form, guard.TOO_MANY)
    answers = answers_of(form)
    message = store(
        page, ticket.key, answers, sender_of(page, form), is_spam=guard.is_trapped(request)
    )
    if message.answers != answers:
        return show(page, request, form, already_sent(message))
    return HttpResponseRedirect(thanks_address(page, request, message))


def already_sent(message: Message) -> Refusal:
    """Another text in a form that was sent before, as happens with the browser's “back”."""
    words = _(
        "You have sent a message from this page already (%(reference)s). To send this as another one, "
        "press the button again."
    )
    return Refusal(words % {"reference": message.reference})


def show(
    page: Any,
    request: HttpRequest,
    form: forms.Form | None = None,
    refused: Refusal | None = None,
) -> HttpResponse:
    """The page with its form: empty, or as it was sent, with what has to be mended."""
    context = page.get_context(request)
    if form is None:
        form = form_for(page, initial=prefilled(page, request))
    # A refusal comes alone: first the reader has to press the button again.
    errors = error_list(form) if form.is_bound and not refused else []
    keep_ticket = form.is_bound and not (refused and refused.new_ticket)
    ticket = request.POST.get(guard.TICKET, "") if keep_ticket else guard.new_ticket(page.pk)
    context.update(
        form=form, errors=errors, refusal=refused.message if refused else "", ticket=ticket
    )
    return TemplateResponse(
        request, page.get_template(request), context, status=refused.status if refused else 200
    )


def thank(page: Any, request: HttpRequest, reference: str) -> HttpResponse:
    """The page after sending. It says nothing of what was sent, and no search engine lists it."""
    context = {**page.get_context(request), "reference": reference}
    response = TemplateResponse(request, page.thanks_template, context)
    response.headers["X-Robots-Tag"] = "noindex"
    return response


def thanks_address(page: Any, request: HttpRequest, message: Message) -> str:
    """The address to which the browser goes after sending, so that a reload sends nothing."""
    signed = signing.dumps([page.pk, message.reference], salt=f"{guard.SALT}.sent")
    return f"{page.get_url(request) or request.path}?sent={signed}"


def read_reference(page: Any, signed: str) -> str:
    """The reference in such an address; empty unless we signed it for this form, lately."""
    try:
        pk, reference = signing.loads(signed[:300], salt=f"{guard.SALT}.sent", max_age=THANKS_FOR)
    except signing.BadSignature:
        return ""
    return reference if pk == page.pk else ""
