"""The panel of checks beside the editor's form, asked as its script asks."""

from html import unescape

import pytest
from django.urls import reverse
from wagtail.models import Locale
from wagtail.test.utils.form_data import rich_text

from editing.checks.report import findings
from editing.models import HouseWord
from tests.factories import (
    figure_post,
    make_person_in,
    make_release,
    make_standard_page,
    make_term,
    make_tree,
    page_post,
    prose,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def tree(with_roles):
    return make_tree()


@pytest.fixture
def editor(client, tree):
    client.force_login(make_person_in("Comms editors"))
    return client


def ask(client, page, html="<p>Fine.</p>", **fields):
    """What the panel says of a page whose form has this text."""
    address = reverse("editing_checks", args=["home", "standardpage", page.pk])
    data = page_post(page.title, body=[("prose", rich_text(html))], **fields)
    return unescape(client.post(address, data).content.decode())


def test_it_tells_what_was_typed_and_keeps_nothing(editor, tree):
    page = make_standard_page(tree)
    said = ask(editor, page, '<p>Localed, <a href="https://example.org/">click here</a>: FSM.</p>')
    for words in (
        "“Localed”",
        "Write “LocalED”.",
        "“click here”",
        "“FSM”",
        'data-checks-total="3"',
    ):
        assert words in said
    page.refresh_from_db()
    assert page.revisions.count() == 1
    assert "click here" not in str(page.body)


def test_a_text_that_reads_well_says_so(editor, tree):
    make_term("FSM", long_form="free school meals")
    assert "Nothing found." in ask(editor, make_standard_page(tree), "<p>The FSM count.</p>")


def test_a_form_with_red_marks_waits(editor, tree):
    said = ask(editor, make_standard_page(tree), seo_title="x" * 300)
    assert "Mend the red marks" in said


def test_the_title_of_a_page_that_one_may_not_see_is_not_told(tree):
    secret = make_release(tree, live=False, title="We merge")
    page = make_standard_page(tree)
    page.body = [("prose", f'<p><a linktype="page" id="{secret.pk}">this news</a></p>')]
    for role, words in (("Comms editors", "We merge"), ("Comms authors", "Hidden item")):
        (one,) = findings(page, make_person_in(role))
        assert (str(one.kind.name), one.words) == ("Link to a page that is not live", words)


def test_a_house_word_is_an_editors_to_add_and_an_authors_to_read(client, tree):
    address = reverse("wagtailsnippets_editing_houseword:add")
    word = {"slip": "school kid", "instead": "pupil", "why": "", "language": "en"}
    client.force_login(make_person_in("Comms authors"))
    assert client.post(address, word).status_code != 200
    assert not HouseWord.objects.filter(slip="school kid").exists()
    client.force_login(make_person_in("Comms editors"))
    client.post(address, word)
    assert "Write “pupil”." in ask(client, make_standard_page(tree), "<p>A School  Kid.</p>")


def test_a_welsh_page_is_not_read_with_english_words(tree):
    page = make_standard_page(tree)
    html = '<p>A pilot area, <a href="https://example.org/">here</a> by FSM. Localed.</p>'
    page.body = [("prose", html)]
    assert len(findings(page, None)) == 4
    page.locale = Locale.objects.get_or_create(language_code="cy")[0]
    assert {one.words for one in findings(page, None)} == {"FSM", "Localed"}


def test_what_is_being_made_is_looked_through_too(editor, tree):
    new = reverse("editing_checks_new_page", args=["home", "standardpage", tree.home.pk])
    form = editor.get(
        reverse("wagtailadmin_pages:add", args=["home", "standardpage", tree.home.pk])
    )
    assert f'data-checks="{new}"' in form.content.decode()
    data = page_post("New", body=[prose("We met in Localed.")])
    assert "“Localed”" in editor.post(new, data).content.decode()
    new = reverse("editing_checks_new_record", args=["cms", "keyfigure"])
    form = editor.get(reverse("wagtailsnippets_cms_keyfigure:add"))
    assert f'data-checks="{new}?locale=en-gb"' in form.content.decode()
    assert "“Localed”" in editor.post(new, figure_post(source="Localed")).content.decode()


@pytest.mark.parametrize("role", ["Pilot leads", "Translators", None])
def test_nobody_asks_about_what_they_may_not_change(client, tree, role):
    page = make_standard_page(tree)
    if role:
        client.force_login(make_person_in(role))
    address = reverse("editing_checks", args=["home", "standardpage", page.pk])
    assert client.post(address, page_post()).status_code in (302, 403)
    assert client.get(address).status_code in (302, 403, 405)


def test_kinds_that_have_no_checks_are_not_there(editor):
    assert editor.post("/admin/checks/auth/user/1/").status_code == 404
    assert editor.post("/admin/checks/no/thing/1/").status_code == 404


def test_the_look_at_the_preview_does_not_say_it_again(editor, tree):
    screen = editor.get(reverse("wagtailadmin_pages:edit", args=[make_standard_page(tree).pk]))
    html = screen.content.decode()
    config = html.partition('id="checker-axe-configuration"')[2].partition("</script>")[0]
    assert "alt-text-quality" in config
    assert "heading-order" not in config.partition('"rules"')[0]
    assert "data-checks=" in html
