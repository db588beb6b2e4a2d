"""The doors through which something may go live, and what is said there."""

from html import unescape

from django.urls import reverse
from wagtail.models import Page


def is_live(draft):
    return Page.objects.get(pk=draft.pk).live


def edit(draft):
    return reverse("wagtailadmin_pages:edit", args=[draft.pk])


def publish_all(editor, *drafts):
    """What the list of pages says after publishing these at once."""
    address = reverse("wagtail_bulk_action", args=("wagtailcore", "page", "publish"))
    keys = "&".join(f"id={draft.pk}" for draft in drafts)
    return unescape(editor.post(f"{address}?{keys}&next=/admin/", follow=True).content.decode())


def by_program(editor, draft, action="publish", **data):
    address = reverse("wagtailadmin_api:pages:action", args=(draft.pk, action))
    return editor.post(address, data)


def reasons(answer):
    """What the form says beside its fields and above them."""
    form = answer.context["form"]
    rows = (
        [one.non_form_errors() for one in form.formsets.values()]
        if hasattr(form, "formsets")
        else []
    )
    return str([list(form.errors.items()), rows])
