"""The drawing of what an editor types: right away, with plain words about a pasted table, and without saving."""

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse
from wagtail.models import Collection

from cms.models import Infographic
from cms.sight import HIDDEN_CHOICE
from roles.names import COMMS_AUTHORS, COMMS_EDITORS, ORGANISATION_LEADS
from tests.factories import make_image, make_person_in

ADDRESS = "/admin/typed-drawing/"


def typed(kind="chart", **values):
    """The form as the browser sends it, with one block."""
    fields = {"kind": "bar", "unit": "schools", "as_at": "2022", "source": "LocalED", **values}
    head = {
        "drawing-count": "1",
        "drawing-0-type": kind,
        "drawing-0-order": "0",
        "drawing-0-deleted": "",
    }
    return {"title": "Schools", **head, **{f"drawing-0-value-{k}": v for k, v in fields.items()}}


def shares(*numbers):
    """The same for parts of a whole."""
    rows = {"parts-count": str(len(numbers)), "whole": "All"}
    for place, number in enumerate(numbers):
        row = {"deleted": "", "order": str(place), "id": "", "type": "item"}
        row |= {"value-label": f"Part {place}", "value-percent": str(number)}
        rows |= {f"parts-{place}-{name}": value for name, value in row.items()}
    return typed("share", **rows)


@pytest.fixture
def author(client, with_roles):
    client.force_login(make_person_in(COMMS_AUTHORS))
    return client


def notes(client, data):
    answer = client.post(ADDRESS, data)
    return answer.json()["page"], [(n["kind"], n["words"]) for n in answer.json()["notes"]]


@pytest.mark.django_db
def test_a_pasted_table_is_drawn_and_said_to_be_understood(author):
    table = "Area\tSchools\nEaling\t£1,085\nSurrey\t–"
    page, said = notes(author, typed(data=table))
    assert "ig-drawing" in page
    assert "1,085" in page
    assert said == [
        ("good", "Understood: 2 rows, 1 column of numbers."),
        ("good", "Read: “£1,085” as 1085."),
        ("warning", "1 number is missing; a dash stands in its place."),
    ]
    assert not Infographic.objects.exists()


@pytest.mark.django_db
def test_mistakes_are_named_by_row_and_column(author):
    page, said = notes(author, typed(data="Area,Schools,Heads\nEaling,many,few\nSurrey,5,6"))
    assert "ig-drawing" not in page
    assert said == [
        ("error", "Row 2, column “Schools”: “many” is not a number."),
        ("error", "Row 2, column “Heads”: “few” is not a number."),
    ]
    below = {**typed(data="A,B\nx,-5"), "drawing-0-value-kind": "stacked"}
    assert notes(author, below)[1][0] == ("error", "Parts that add up cannot be less than nought.")


@pytest.mark.django_db
@pytest.mark.parametrize(("numbers", "sum_"), [((80, 17.5), "97.5"), ((80, 30), "110")])
def test_shares_that_miss_100_are_drawn_and_the_drawing_says_so(author, numbers, sum_):
    page, said = notes(author, shares(*numbers))
    remark = f"The parts add up to {sum_}%, not to 100%."
    assert said == [("warning", remark)]
    assert remark in page
    assert notes(author, shares(80, 20))[1] == []


@pytest.mark.django_db
def test_publishing_warns_about_shares_and_does_not_refuse(client, with_roles):
    client.force_login(make_person_in(COMMS_EDITORS))
    form = {**shares(80, 30), "text_version": "null", "action-publish": "1"}
    answer = client.post(reverse("wagtailsnippets_cms_infographic:add"), form)
    assert Infographic.objects.get().live
    assert "The parts add up to 110%, not to 100%." in [
        str(m) for m in get_messages(answer.wsgi_request)
    ]


@pytest.mark.django_db
def test_a_mistake_stands_beside_the_table_and_nothing_is_lost(client, with_roles):
    client.force_login(make_person_in(COMMS_EDITORS))
    table = "Area\tSchools\nEaling\tmany"
    form = {**typed(data=table), "text_version": "null", "action-publish": "1"}
    answer = client.post(reverse("wagtailsnippets_cms_infographic:add"), form)
    assert "Row 2, column" in answer.text
    assert "is not a number" in answer.text
    assert "many" in answer.text
    assert not Infographic.objects.exists()


@pytest.mark.django_db
def test_only_whoever_may_write_infographics_is_answered(client, with_roles):
    assert client.post(ADDRESS, typed(data="A,B\nx,5")).status_code == 302
    client.force_login(make_person_in(ORGANISATION_LEADS))
    assert client.post(ADDRESS, typed(data="A,B\nx,5")).status_code in {302, 403}


@pytest.mark.django_db
def test_what_is_not_theirs_is_not_drawn(author):
    folder = Collection.get_first_root_node().add_child(name="Somebody else's")
    image = make_image(collection=folder)
    page, said = notes(author, typed("artwork", image=image.pk, alt_text="A map"))
    assert (page, said) == ("", [("error", str(HIDDEN_CHOICE))])


@pytest.mark.django_db
@pytest.mark.parametrize(
    "data",
    [
        {},
        {"drawing-count": "x"},
        {"drawing-count": "9" * 30},
        {"drawing-count": "1"},
        {**typed(), "drawing-0-order": "x"},
        typed("artwork", image="x"),
    ],
)
def test_nonsense_is_refused(author, data):
    assert author.post(ADDRESS, data).status_code == 400
