"""Terms of the glossary are explained where a page uses them for the first time."""

import re
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone
from django.utils.html import escape

from cms import kept
from cms.glossary import Reader
from home.models import GlossaryPage
from tests.factories import make_standard_page, make_term, make_tree
from tests.factories.tree import publish

pytestmark = pytest.mark.django_db


def buttons(html):
    """The words that became buttons, in order."""
    return [one.get_text() for one in BeautifulSoup(html, "html.parser").select(".term-button")]


def read(html, language="en-gb"):
    """A text as a reader gets it who begins with it."""
    return Reader(language).explain(html)


def test_a_page_explains_each_term_once(client):
    make_term("MAT")
    body = [("prose", "<p>A MAT runs schools.</p>"), ("prose", "<p>Another MAT.</p>")]
    html = client.get(make_standard_page(make_tree(), body=body).url).content.decode()
    assert buttons(html) == ["MAT"]
    assert "multi-academy trust" in html
    assert "A group of academies." in html


def test_button_and_note_belong_together_and_need_no_script():
    make_term("MAT")
    soup = BeautifulSoup(read("<p>A MAT runs schools.</p>"), "html.parser")
    button, note = soup.select_one("button"), soup.select_one("[popover]")
    assert button["popovertarget"] == note["id"]
    assert button["type"] == "button"
    assert note.parent.name == "p"


def test_the_note_leads_to_the_glossary_if_there_is_one():
    tree = make_tree()
    make_term("MAT")
    assert "<a " not in read("<p>MAT</p>")
    publish(tree.home, GlossaryPage(title="Glossary", slug="glossary"))
    assert 'href="/glossary/#mat"' in read("<p>MAT</p>")


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("A MAT.", ["MAT"]),
        ("Two MATs.", ["MATs"]),
        ("A mat on the floor.", []),
        ("AMAT, MATE, MAT_1", []),
        ("MAT-led", ["MAT"]),
        ("A multi-academy trust", ["multi-academy trust"]),
        ("Multi-Academy Trusts", ["Multi-Academy Trusts"]),
        ("a multi-academy\n trust", ["multi-academy\n trust"]),
        ("a multi‑academy trust", ["multi‑academy trust"]),
        ("a trust", []),
        ("an academy chain, or MAT", ["academy chain"]),
        ("chain of academies", ["chain of academies"]),
    ],
)
def test_spellings(text, marked):
    make_term("MAT", synonyms="academy chain, chain of academies")
    assert buttons(read(f"<p>{text}</p>")) == marked


@pytest.mark.parametrize("typed", ["children's services", "children’s services"])
@pytest.mark.parametrize(
    "written", ["children's", "children’s", "children&#x27;s", "Children&rsquo;s"]
)
def test_apostrophes_are_all_the_same(typed, written):
    make_term(typed, long_form="")
    assert len(buttons(read(f"<p>Our {written} services.</p>"))) == 1


def test_the_longest_term_wins_and_the_shorter_waits_for_its_turn():
    make_term("peer review", long_form="")
    make_term("review", long_form="")
    assert buttons(read("<p>A peer review. A review.</p>")) == ["peer review", "review"]


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="/x/">MAT</a></p>',
        "<h2>MAT</h2>",
        "<h3>The <b>MAT</b></h3>",
        "<p><code>MAT</code> <abbr>MAT</abbr> <dfn>MAT</dfn></p>",
        '<p><a href="/MAT/" title="MAT">x</a> <img alt="MAT" src="/MAT.png"></p>',
        "<!-- MAT --><p>x</p>",
        "<details><summary>MAT</summary></details>",
        "<script>MAT</script><style>MAT</style>",
        "<p>MAT",
        "",
        "&MAT;",
    ],
)
def test_what_is_left_alone(html):
    make_term("MAT")
    made = read(html)
    assert buttons(made) == (["MAT"] if html in {"<p>MAT", "&MAT;"} else [])
    assert (
        BeautifulSoup(made, "html.parser").get_text()[:3]
        == (BeautifulSoup(html, "html.parser").get_text()[:3])
    )


@pytest.mark.parametrize(
    ("text", "kept"),
    [("A MAT, then", "MAT,"), ("(a MAT).", "MAT)."), ("a MAT’s plan", "MAT’"), ("MAT & Co", "")],
)
def test_a_line_is_not_broken_between_a_term_and_the_sign_after_it(text, kept):
    make_term("MAT")
    soup = BeautifulSoup(read(f"<p>{escape(text)}</p>"), "html.parser")
    found = soup.select_one(".term-use")
    assert (found.get_text() if found else "") == kept
    soup.select_one("[popover]").decompose()
    assert soup.get_text() == text


def test_after_a_heading_or_link_the_text_goes_on_as_usual():
    make_term("MAT")
    html = '<h2>MAT</h2><p><a href="/x/">MAT <b>MAT</b></a> and <em>MAT</em>.</p>'
    assert re.search(r"<em><button[^>]*>MAT</button>", read(html))


@pytest.mark.parametrize(
    "html",
    [
        "<p>Fish &amp; chips &lt;b&gt; &quot;x&quot; &nbsp; é 🦓 MAT</p>",
        "<ul><li>One<br/>two <b>three</b> MAT</li></ul>",
        '<p data-x="a > b">MAT</p>',
        "<p>a < b & c MAT</p>",
        "<p></b>MAT</i></p>",
    ],
)
def test_everything_else_stays_as_it_was(html):
    make_term("MAT")
    made = BeautifulSoup(read(html), "html.parser")
    for one in made.select("[popover]"):
        one.decompose()
    for one in made.select("button"):
        one.unwrap()
    assert made.get_text() == BeautifulSoup(html, "html.parser").get_text()


def test_a_text_cannot_bring_anything_in_through_a_term():
    make_term('<img src=x onerror="1">', long_form="<script>", definition="<b>&")
    made = read("<p>&lt;img src=x onerror=&quot;1&quot;&gt; here</p>")
    assert "<img" not in made
    assert "<script>" not in made
    assert "&lt;b&gt;&amp;" in made


def test_only_live_terms_of_the_language():
    make_term("MAT", live=False)
    old = make_term("SEND")
    type(old).objects.filter(pk=old.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    make_term("LGA")
    assert buttons(read("<p>MAT SEND LGA</p>")) == ["LGA"]
    assert buttons(read("<p>LGA</p>", "cy")) == []


@pytest.fixture
def as_outside_a_transaction(monkeypatch):
    """Tests run inside a transaction, in which nothing is kept."""
    monkeypatch.setattr(kept, "may_keep", lambda: True)
    monkeypatch.setattr(kept, "_values", {})


def test_terms_are_read_once_and_again_after_a_change(
    as_outside_a_transaction, django_assert_num_queries, django_capture_on_commit_callbacks
):
    make_tree()
    make_term("MAT")
    read("<p>MAT</p>")
    with django_assert_num_queries(0):
        read("<p>MAT and more</p>")
    with django_capture_on_commit_callbacks(execute=True):
        make_term("LGA")
    assert buttons(read("<p>MAT and LGA</p>")) == ["MAT", "LGA"]


def test_a_term_that_runs_out_is_not_explained_any_longer(as_outside_a_transaction, monkeypatch):
    term = make_term("MAT")
    later = timezone.now() + timedelta(hours=1)
    type(term).objects.filter(pk=term.pk).update(expire_at=later)
    assert buttons(read("<p>MAT</p>")) == ["MAT"]
    monkeypatch.setattr(timezone, "now", lambda: later)
    assert buttons(read("<p>MAT</p>")) == []
