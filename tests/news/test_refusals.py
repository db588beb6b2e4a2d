"""Whatever is not ready is refused at every door, and the person at the door reads why."""

import pytest
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.factories import (
    make_figure,
    make_image,
    make_post,
    make_quote,
    make_release,
)
from tests.leaks.actions import form_of
from tests.news.doors import by_program, edit, is_live, publish_all, reasons

pytestmark = pytest.mark.django_db
NEEDED = "This is needed before it can go live."
LINK = '<p><a href="https://example.org/">click here</a></p>'


def picture(image):
    """A picture that nobody has described."""
    image.contextual_alt_text, image.decorative = "", False
    return ("picture", {"image": image, "caption": "", "credit": ""})


#: What is wrong → what is changed in a draft that was ready, and what its author reads.
RELEASES = {
    "no contact": (lambda: {"contacts": []}, f"Media contacts: {NEEDED}"),
    "no boilerplate": (lambda: {"boilerplate": None}, f"Standing text about the project: {NEEDED}"),
    "unapproved quote": (
        lambda: {"quotes": [("quote", make_quote(words="Not yet.", approval="proposed", live=False))]},
        "Not yet.",
    ),
}  # fmt: skip
POSTS = {
    "no author": (lambda: {"authors": []}, "Name at least one author."),
    "no text": (lambda: {"body": []}, f"Text: {NEEDED}"),
    "draft figure": (
        lambda: {"body": [("key_figures", {"heading": "", "figures": [make_figure(live=False)]})]},
        "is not live yet",
    ),
    "vague link": (lambda: {"body": [("prose", LINK)]}, "the link “click here” say nothing"),
    "skipped heading": (
        lambda: {"body": [("prose", "<h2>One</h2><h4>Deep</h4>")]},
        "The heading “Deep” skips a level.",
    ),
    "undescribed picture": (lambda: {"body": [picture(make_image())]}, "has no alternative text"),
}
CASES = {**RELEASES, **POSTS}


def spoiled(tree, name):
    """A draft with one thing wrong in it, and the words about it."""
    changes, words = CASES[name]
    make = make_release if name in RELEASES else make_post
    draft = make(tree, live=False, title=name)
    for field, value in changes().items():
        setattr(draft, field, value)
    draft.save_revision(clean=False)
    return draft, words


def test_in_a_list_of_pages_each_says_why_it_stays(editor, tree):
    # A release is not even offered there before somebody else has signed it off.
    drafts = {name: spoiled(tree, name) for name in POSTS}
    read = publish_all(editor, *(draft for draft, _words in drafts.values()))
    for name, (draft, words) in drafts.items():
        assert words in read, name
        assert f"“{name}” cannot go live yet" in read
        assert not is_live(draft)


@pytest.mark.parametrize("name", CASES)
def test_a_program_is_told_by_field(editor, tree, name):
    draft, words = spoiled(tree, name)
    answer = by_program(editor, draft)
    assert answer.status_code == 400
    assert words.rpartition(": ")[2] in str(answer.json())
    assert not is_live(draft)


def sent(value):
    """Blocks as a browser sends them."""
    return nested_form_data({"body": streamfield(value)})


def release_sent(contacts, **changes):
    """A release as a browser sends it, which keeps its contact unless the case says otherwise."""
    fields = {"body": streamfield([("prose", rich_text("<p>Words.</p>"))]), **changes}
    return nested_form_data({"contacts": streamfield(contacts), **fields})


def ready_contact(draft):
    return [("contact", one.value.pk) for one in draft.contacts]


#: What the browser sends in each case, for the draft at hand.
FORMS = {
    "no author": lambda draft: sent([("prose", rich_text("<p>Words.</p>"))]),
    "vague link": lambda draft: sent([("prose", rich_text(LINK))]),
    "skipped heading": lambda draft: sent([("prose", rich_text("<h2>One</h2><h4>Deep</h4>"))]),
}
#: The same for releases, and the field beside which it stands.
RELEASE_FORMS = {
    "no contact": (lambda draft: release_sent([]), "contacts"),
    "no boilerplate": (
        lambda draft: release_sent(ready_contact(draft), boilerplate=""),
        "boilerplate",
    ),
    "unapproved quote": (
        lambda draft: release_sent(
            ready_contact(draft),
            quotes=streamfield([("quote", one.value.pk) for one in draft.quotes]),
        ),
        "quotes",
    ),
}


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("deed", ["action-publish", "action-submit"])
def test_in_the_form_it_stands_beside_the_field(editor, tree, name, deed):
    draft, words = spoiled(tree, name)
    data = {**form_of(editor, edit(draft)), **FORMS[name](draft), deed: "yes"}
    answer = editor.post(edit(draft), data)
    assert words.rpartition(": ")[2] in reasons(answer)
    assert not is_live(draft)


@pytest.mark.parametrize("name", RELEASE_FORMS)
def test_a_release_is_not_handed_in_incomplete(editor, tree, name):
    # Publishing is not even offered before the sign-off.
    draft, _words = spoiled(tree, name)
    fields, beside = RELEASE_FORMS[name]
    data = {**form_of(editor, edit(draft)), **fields(draft), "action-submit": "yes"}
    answer = editor.post(edit(draft), data)
    assert list(answer.context["form"].errors) == [beside]
    assert not draft.workflow_states.exists()


def test_what_is_serious_is_saved_all_the_same(editor, tree):
    draft, _words = spoiled(tree, "vague link")
    data = {**form_of(editor, edit(draft)), **FORMS["skipped heading"](draft)}
    answer = editor.post(edit(draft), data)
    assert answer.status_code == 302, reasons(answer)
    assert "Deep" in str(Page.objects.get(pk=draft.pk).get_latest_revision_as_object().body)
