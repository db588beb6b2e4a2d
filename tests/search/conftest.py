"""A small site on which questions are asked."""

import pytest

from search.models import Synonym
from search.vocabulary import count_anew
from tests.factories import (
    make_organisation,
    make_person,
    make_pilot,
    make_post,
    make_publication,
    make_standard_page,
    make_term,
    make_topic,
    make_tree,
    make_update,
)

EN = "en-gb"


@pytest.fixture(scope="module")
def site(module_db, searchable):
    """A small site on which every case is asked."""
    tree = make_tree()
    make_term("MAT", long_form="multi-academy trust", synonyms="MATs, MAT's")
    make_term("SEND", long_form="special educational needs and disabilities")
    make_term("core city", long_form="")
    Synonym.objects.create(words="LA, local authority, council", language=EN)
    alliance = make_organisation(
        tree, "Schools Alliance for Excellence", short_name="SAfE", place="Surrey"
    )
    trust = make_organisation(
        tree, "Education Development Trust", short_name="EDT", place="Reading", kind="delivery"
    )
    make_organisation(tree, "Portsmouth Partnership", place="Portsmouth")
    make_person(tree, "Simon Day", summary="A director.")
    make_topic(tree, "Peer review", summary="Leaders look at one another’s schools.")
    pilot = make_pilot(
        tree, [alliance], number=3, title="Professional accountability", short_name="Accountability",
        search_words="SEND inclusion", aim="<p>How authorities answer to parents.</p>",
    )  # fmt: skip
    make_update(pilot, [alliance], title="The first six months")
    make_post(
        tree,
        title="Nine conditions for a partnership",
        summary="Organisations need an independent chair.",
    )
    make_post(
        tree, title="What the day brings", summary="Simon says what a day in Portsmouth brings."
    )
    make_standard_page(tree, "Trusts", summary="About one multi-academy trust.", slug="academies")
    make_standard_page(tree, "Contact the café", summary="Send us a think-piece with a score-card.")
    make_standard_page(tree, "The council", summary="What a local authority may do.")
    make_term("HT", long_form="headteacher", synonyms="")
    make_standard_page(tree, "Work of headteachers", summary="All of it.")
    make_standard_page(
        tree, "What HTs do", summary="Their work, and the work of others.", slug="hts"
    )
    make_organisation(tree, "River Tyne Group", short_name="", place="Tyne")
    make_organisation(tree, "Rochdale", short_name="", place="")
    make_standard_page(tree, "Who does what", summary="Of a council, in Rochdale.", slug="who")
    make_standard_page(
        tree, "All pilots", summary="The three pilots and the future of it.", slug="all"
    )
    make_standard_page(tree, "Why islands matter", summary="A view.", slug="why")
    make_standard_page(tree, "Islands matter", summary="A fact.", slug="islands")
    make_standard_page(tree, "Why we begin with small harbours", summary="A view.", slug="begin")
    make_standard_page(tree, "Small harbours", summary="A fact.", slug="harbours")
    for number in range(3):
        make_standard_page(
            tree, f"Time {number}", summary="A river of time.", slug=f"time-{number}"
        )
    make_publication(
        tree,
        title="Lessons from the coast",
        kind="slides",
        outline=[
            ("slide", {"title": "Why lighthouses", "text": ""}),
            ("slide", {"title": "Bridlington", "text": "- One lighthouse\n- Quick wins"}),
        ],
    )
    count_anew()
    return trust
