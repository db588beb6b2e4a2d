"""How a record is cited on its page and as files, what Google Scholar finds, and that nothing waits there unseen."""

import datetime
import json

import pytest
import rispy
from bs4 import BeautifulSoup
from django.utils import timezone

from publications.citations.formatted import STYLES
from tests.factories import make_document, make_post, make_publication, make_tree

FILES = {
    "ris": "application/x-research-info-systems; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "json": "application/vnd.citationstyles.csl+json; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
FIVE = [f"{given} Example" for given in ("Ada", "Bea", "Cai", "Dee", "Elin")]


def make_record(**fields):
    """A think-piece by five people with a file that anybody may have, and one for staff."""
    files = [
        {"document": make_document("Closed"), "access": "staff", "version_label": "Hidden version"},
        {"document": make_document("Whole text"), "version_label": "Version 2", "primary": True},
    ]  # fmt: skip
    words = {
        "title": "Tŷ & <ŵyl>",
        "kind": "think-piece",
        "year": 2017,
        "month": 9,
        "publisher": "Smith & Sons",
    }
    return make_publication(
        make_tree(), *FIVE, **{"files": files, **words, "slug": "house", **fields}
    )


def tags_of(answer):
    """Pairs of names and contents of all meta elements, in order."""
    found = BeautifulSoup(answer.content, "html.parser").select("meta[name]")
    return [(tag["name"], tag["content"]) for tag in found]


@pytest.mark.django_db
def test_the_page_shows_all_styles_and_offers_every_file(client):
    soup = BeautifulSoup(client.get(make_record().url).content, "html.parser")
    box = soup.select_one("#cite")
    assert [heading.text for heading in box.select(".cite__style h3")] == list(STYLES.values())
    apa = box.select_one("[data-copy-words]")
    assert apa.text.startswith(
        "Example, A., Example, B., Example, C., Example, D., & Example, E. (2017)."
    )
    assert "Tŷ & <ŵyl> (Version 2) [Think-piece]. Smith & Sons." in apa["data-copy-words"]
    assert [link["href"] for link in box.select("ul a")] == [
        f"/publications/house/cite.{one}" for one in FILES
    ]


@pytest.mark.django_db
@pytest.mark.parametrize(("ending", "media_type"), FILES.items())
def test_each_file_has_its_media_type_and_name_and_no_word_of_closed_files(
    client, ending, media_type
):
    make_record()
    answer = client.get(f"/publications/house/cite.{ending}")
    assert answer.headers["Content-Type"] == media_type
    assert answer.headers["Content-Disposition"] == f'attachment; filename="house.{ending}"'
    assert "Hidden version" not in answer.content.decode()


@pytest.mark.django_db
def test_the_files_carry_the_same_data(client):
    make_record()
    (ris,) = rispy.loads(client.get("/publications/house/cite.ris").content.decode())
    (csl,) = json.loads(client.get("/publications/house/cite.json").content)
    assert ris["title"] == csl["title"] == "Tŷ & <ŵyl>"
    assert ris["authors"] == [f"Example, {name.split()[0]}" for name in FIVE]
    assert (ris["year"], csl["issued"]) == ("2017", {"date-parts": [[2017, 9]]})
    assert ris["urls"][0] == csl["URL"]


@pytest.mark.django_db
@pytest.mark.parametrize("ending", FILES)
def test_a_record_that_waits_answers_like_one_that_is_not_there(client, ending):
    make_record(live=False)
    hidden = client.get(f"/publications/house/cite.{ending}")
    missing = client.get(f"/publications/nowhere/cite.{ending}")
    assert (hidden.status_code, missing.status_code) == (404, 404)
    assert hidden.content.replace(b"house", b"") == missing.content.replace(b"nowhere", b"")
    assert client.get("/publications/house/cite.exe").status_code == 404


@pytest.mark.django_db
def test_old_addresses_of_citations_lead_on_after_a_rename(
    client, django_capture_on_commit_callbacks
):
    record = make_record()
    with django_capture_on_commit_callbacks(execute=True):
        record.slug = "home"
        record.save_revision().publish()
    answer = client.get("/publications/house/cite.bib")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/publications/home/cite.bib")


@pytest.mark.django_db
def test_scholar_finds_title_authors_date_and_the_pdf_in_the_folder_of_the_record(client):
    found = tags_of(client.get(make_record().url))
    assert [content for name, content in found if name == "citation_title"] == ["Tŷ & <ŵyl>"]
    assert [content for name, content in found if name == "citation_author"] == [
        f"Example, {name.split()[0]}" for name in FIVE
    ]
    pdf, page = dict(found)["citation_pdf_url"], dict(found)["citation_abstract_html_url"]
    assert pdf.startswith(page)
    assert pdf.endswith(".pdf")
    assert "/" not in pdf.removeprefix(page)
    assert next(content for name, content in found if name == "DC.creator") == "Example, Ada"


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("month", "day", "told"), [(9, 4, "2017/09/04"), (9, None, "2017"), (None, None, "2017")]
)
def test_scholar_is_told_a_whole_day_or_a_year(client, month, day, told):
    found = dict(tags_of(client.get(make_record(month=month, day=day).url)))
    assert found["citation_publication_date"] == told


@pytest.mark.django_db
@pytest.mark.parametrize(
    "row",
    [
        {"access": "staff"},
        {"access": "from-date", "opens_at": timezone.now() + datetime.timedelta(days=1)},
        {"kind": "supplement", "title": "Handout"},
        {"kind": "summary", "title": "In short"},
    ],
)
def test_scholar_is_told_of_no_file_that_is_closed_or_not_the_text(client, row):
    files = [{"document": make_document("Closed"), **row}]
    answer = client.get(make_record(files=files).url)
    assert "citation_pdf_url" not in dict(tags_of(answer))
    assert ("closed" in answer.content.decode()) == ("title" in row)


@pytest.mark.django_db
def test_posts_have_no_tags_of_science(client):
    found = tags_of(client.get(make_post(make_tree(), title="A post").url))
    assert not [name for name, _content in found if name.startswith(("citation_", "DC."))]


@pytest.mark.django_db
def test_search_engines_are_told_what_kind_of_work_it_is(client):
    soup = BeautifulSoup(client.get(make_record(kind="slides").url).content, "html.parser")
    graph = json.loads(soup.select_one("script[type='application/ld+json']").text)["@graph"]
    (work,) = [part for part in graph if part["@type"] == "PresentationDigitalDocument"]
    assert [author["name"] for author in work["author"]] == FIVE
    assert (work["datePublished"], work["publisher"]["name"]) == ("2017-09", "Smith & Sons")
    assert len(work["encoding"]) == 1


@pytest.mark.django_db
@pytest.mark.parametrize("ending", ["ris", "bib"])
def test_the_list_of_the_library_can_be_taken_along(client, ending, django_assert_max_num_queries):
    for number in range(6):
        make_publication(make_tree(), *FIVE, title=f"Work {number}", doi=f"10.1000/{number}")
    with django_assert_max_num_queries(16):
        text = client.get(f"/publications/export.{ending}").content.decode()
    assert all(f"Work {number}" in text for number in range(6))
