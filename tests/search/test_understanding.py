"""People type initials, half-remembered phrases, misspellings and places: the same cases on both databases."""

import pytest

from directory.models import OrganisationPage
from search.answers import Wish
from search.engine import find, suggest
from search.models import PromotedResult
from search.question import understand
from search.terms import terms_of

pytestmark = pytest.mark.django_db
EN = "en-gb"


def titles(question, **wish):
    return [result.title for result in find(question, EN, Wish(**wish)).results]


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("SAfE", "Schools Alliance for Excellence"),
        ("edt", "Education Development Trust"),
        ("SEND", "Professional accountability"),
        ("special educational needs", "Professional accountability"),
        ("MAT", "Trusts"),
        ("multi academy trust", "Trusts"),
        ("MATs", "Trusts"),
        ("MAT's", "Trusts"),
        ("MAT’s", "Trusts"),
        ("schools aliance", "Schools Alliance for Excellence"),
        ("portsmuth", "Portsmouth Partnership"),
        ("independant chair", "Nine conditions for a partnership"),
        ("9 conditions", "Nine conditions for a partnership"),
        ("LA", "The council"),
        ("simon day", "Simon Day"),
        ("surrey", "Schools Alliance for Excellence"),
        ("peer reviewing", "Peer review"),
        ("pilot three", "Professional accountability"),
        ("cafe", "Contact the café"),
        ("CAFÉ", "Contact the café"),
        ("thinkpiece", "Contact the café"),
        ("think piece", "Contact the café"),
        ("scorecard", "Contact the café"),
        ("score card", "Contact the café"),
        ("organization chair", "Nine conditions for a partnership"),
        ("surrey update", "The first six months"),
        ("blog conditions", "Nine conditions for a partnership"),
        ("where do I find the contact?", "Contact the café"),
        ("work of the HT", "Work of headteachers"),
        ("the river of tine", "River Tyne Group"),
        ("rochdale council", "Rochdale"),
        ("third pilot", "Professional accountability"),
        ("pilot3", "Professional accountability"),
        ("three pilots", "All pilots"),
        ("why islands matter", "Why islands matter"),
        ("islands matter", "Islands matter"),
        ("pptx lighthouse", "Lessons from the coast"),
        ("head teachers", "Work of headteachers"),
        ('council "in Rochdale"', "Who does what"),
        # Misspelt, and then as if it had been typed right: a want of two words, and another word of a name.
        ("think peice", "Contact the café"),
        ("scorcard", "Contact the café"),
        ("mutli acadamy trusts", "Trusts"),
        ("simon dey", "Simon Day"),
        ("imon day", "Simon Day"),
        # A word of a title is wrong.
        ("lessons from the shore", "Lessons from the coast"),
        ("why small harbours", "Why we begin with small harbours"),
        ("coast lessons 2017", "Lessons from the coast"),
        ("pilot number three", "Professional accountability"),
    ],
)
def test_the_right_page_stands_first(site, question, first):
    assert titles(question)[:1] == [first]


def test_of_several_names_in_one_question_all_stand_first(site):
    assert set(titles("portsmouth and rochdale")[:2]) == {"Portsmouth Partnership", "Rochdale"}


def test_a_correction_also_says_what_the_term_means(site):
    assert find("what is a mutli-academy trust", EN).definition.term == "MAT"


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("Eighty-five", ["85"]),
        ("91.2% of 1,200", ["91zd2", "of", "1200"]),
        ("on 12.09.2022", ["on", "12", "09", "2022"]),
    ],
)
def test_a_number_is_one_word_however_it_is_written(typed, terms):
    assert terms_of(typed, EN) == terms


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("one hundred and eighty schools", ("180", "school")),
        ("eighty five schools", ("85", "school")),
        ("eighty per cent", ("80",)),
        ("no. 2", ("2",)),
    ],
)
def test_numbers_of_several_words_are_understood(typed, terms):
    assert understand(typed, EN).terms == terms


def test_a_verb_does_not_stand_before_the_initials_that_look_like_it(site):
    assert "Contact the café" not in titles("SEND")
    assert titles("send").index("Professional accountability") < titles("send").index(
        "Contact the café"
    )


@pytest.mark.parametrize("question", ["MAT", "what is a MAT?", "multi-academy trusts", "trusts"])
def test_a_term_of_the_glossary_is_explained(site, question):
    assert find(question, EN).definition.term == "MAT"


def test_spelling_is_repaired_and_can_be_left_as_it_was(site):
    answer = find("indepedent chiar", EN)
    assert (answer.corrected, answer.original) == ("independent chair", "indepedent chiar")
    exact = find("indepedent chiar", EN, Wish(exact=True))
    assert not exact.corrected
    assert not exact.with_all_words
    assert not find("independent chair", EN).corrected


def test_a_section_is_named_below_its_update(site):
    places = find("news alliance", EN).results[0].places
    assert [(place.label, place.url.partition("#")[2]) for place in places] == [
        ("Schools Alliance for Excellence", "schools-alliance-for-excellence")
    ]


def test_a_slide_is_named_below_its_deck(site, client):
    [found] = find("quick wins bridlington", EN).results
    assert [place.label for place in found.places] == ["Slide 2: Bridlington"]
    front, _sign, anchor = found.places[0].url.partition("#")
    assert f'id="{anchor}"' in client.get(front).content.decode()


def test_of_two_words_that_are_as_near_the_one_is_meant_that_answers(site):
    assert find("river tine", EN).corrected == "river tyne"
    assert find("tine 2", EN).corrected == "time 2"


def test_filters_count_and_narrow(site):
    answer = find("schools", EN)
    numbers = {choice.value: choice.number for choice in answer.choices["type"]}
    for kind, number in numbers.items():
        assert find("schools", EN, Wish(kind=kind)).total == number
    assert not find("schools", EN, Wish(kind="no-such-type")).results
    assert titles("accountability", pilot="professional-accountability")
    assert not titles("accountability", year="1999")


def test_somebody_puts_a_page_first(site):
    page = OrganisationPage.objects.get(pk=site.pk)
    PromotedResult.objects.create(question="What is peer review", page=page)
    results = find("what is Peer Reviews", EN).results
    assert (results[0].title, results[0].promoted) == ("Education Development Trust", True)
    page.unpublish()
    assert titles("what is peer review")[0] == "Peer review"


@pytest.mark.parametrize(
    ("beginning", "first"),
    [("sim", "Simon Day"), ("simon d", "Simon Day"), ("PORTS", "Portsmouth Partnership"), ("caf", "Contact the café")],
)  # fmt: skip
def test_titles_are_suggested(site, beginning, first):
    assert suggest(beginning, EN)[0].text == first
    assert not suggest(beginning[:1], EN)


def test_a_slip_at_the_end_of_a_long_sentence_is_mended(site):
    asked = "where is it that they do what we do and who of us is it for in the end portsmuoth"
    assert titles(asked)[0] == "Portsmouth Partnership"
