"""Harvesters fetch our records by OAI-PMH 2.0, and hear which of them are gone. Read by a harvester that is not ours."""

import datetime
from urllib.parse import urlencode

import httpx2
import pytest
from defusedxml.ElementTree import fromstring
from django.utils import timezone
from oaipmh_scythe import Scythe
from oaipmh_scythe.exceptions import NoRecordsMatch

from publications.harvest import holdings
from publications.models import PublicationPage
from tests.factories import make_document, make_publication, make_tree

OAI = "{http://www.openarchives.org/OAI/2.0/}"


class Harvester(Scythe):
    """The harvester, asking the test client instead of a network."""

    def __init__(self, client, method="GET"):
        super().__init__("http://testserver/oai/")
        self.ask = client.get if method == "GET" else client.post

    def _request(self, query):
        found = self.ask("/oai/", query)
        asked = httpx2.Request("GET", self.endpoint)
        return httpx2.Response(found.status_code, content=found.content, request=asked)


@pytest.fixture
def harvester(client, db):
    """Reads what anybody may read."""
    return Harvester(client)


def error_of(client, **arguments):
    """The code of the error in an answer; the answer is always well-formed XML."""
    answer = client.get("/oai/?" + urlencode(arguments, doseq=True))
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    return fromstring(answer.content).find(f"{OAI}error").get("code")


def test_a_harvester_learns_who_we_are(harvester):
    identity = harvester.identify()
    assert identity.repositoryName == "LocalED"
    assert (identity.protocolVersion, identity.deletedRecord) == ("2.0", "persistent")
    assert identity.granularity == "YYYY-MM-DDThh:mm:ssZ"
    assert [form.metadataPrefix for form in harvester.list_metadata_formats()] == ["oai_dc"]
    assert {one.setSpec for one in harvester.list_sets()} == set(PublicationPage.Kind.values)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_record_comes_with_all_that_it_says(client, db, method):
    files = [make_document("Whole"), {"document": make_document("Closed"), "access": "staff"}]
    make_publication(
        make_tree(), "Ada Example", "Siôn Dŵr", title="Tŷ & <b>", subtitle="R&D \x0b", doi="10.1234/x", kind="report", files=files,
    )  # fmt: skip
    (record,) = Harvester(client, method).list_records()
    held = record.get_metadata()
    assert held["title"] == ["Tŷ & <b>: R&D "]
    assert held["creator"] == ["Example, Ada", "Dŵr, Siôn"]
    assert held["identifier"][1] == "https://doi.org/10.1234/x"
    assert [address.rpartition("/")[2] for address in held["relation"]] == ["whole.pdf"]
    assert record.header.setSpecs == ["report"]


def test_a_list_comes_in_parts_with_nothing_twice_and_nothing_missing(
    harvester, monkeypatch, django_assert_max_num_queries
):
    monkeypatch.setattr(holdings, "PART", 3)
    made = [make_publication(make_tree(), title=f"Work {number}").pk for number in range(7)]
    heads = [head.identifier for head in harvester.list_identifiers()]
    assert sorted(heads) == sorted(f"{holdings.start()}{key}" for key in made)
    with django_assert_max_num_queries(45):
        assert len(list(harvester.list_records())) == 7


def test_what_waits_is_nowhere(harvester):
    make_publication(make_tree(), title="Waiting", live=False)
    with pytest.raises(NoRecordsMatch):
        list(harvester.list_records())


@pytest.mark.parametrize("way", ["unpublish", "delete"])
def test_what_was_withdrawn_is_named_as_deleted_until_it_comes_back(harvester, way):
    page = make_publication(make_tree(), title="Withdrawn")
    identifier = f"{holdings.start()}{page.pk}"
    getattr(page, way)()
    (head,) = harvester.list_identifiers()
    assert (head.identifier, head.deleted) == (identifier, True)
    assert harvester.get_record(identifier).deleted
    if way == "unpublish":
        page.save_revision().publish()
        assert not harvester.get_record(identifier).deleted


def test_a_draft_that_was_never_live_leaves_no_trace_when_it_is_deleted(harvester):
    make_publication(make_tree(), title="Never", live=False).delete()
    with pytest.raises(NoRecordsMatch):
        list(harvester.list_records())


def test_a_record_is_named_as_deleted_from_the_moment_at_which_it_expires(harvester):
    page = make_publication(make_tree(), title="Expired")
    past = timezone.now() - datetime.timedelta(minutes=1)
    PublicationPage.objects.filter(pk=page.pk).update(expire_at=past)
    (head,) = harvester.list_identifiers()
    assert head.deleted


def test_lists_can_be_narrowed_by_time_and_set(harvester):
    for number, (kind, day) in enumerate([("report", 1), ("slides", 2), ("report", 3)]):
        page = make_publication(make_tree(), title=f"Work {number}", kind=kind)
        stamp = datetime.datetime(2026, 5, day, 12, 30, tzinfo=datetime.UTC)
        PublicationPage.objects.filter(pk=page.pk).update(last_published_at=stamp)

    def count(**narrow):
        return len(list(harvester.list_identifiers(**narrow)))

    assert count(set_="report") == 2
    assert count(from_="2026-05-02") == 2
    assert count(until="2026-05-02") == 2
    assert count(from_="2026-05-01T12:30:00Z", until="2026-05-01T12:30:00Z") == 1
    assert count(from_="2026-05-02", set_="report") == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ({}, "badVerb"),
        ({"verb": "Nonsense"}, "badVerb"),
        ({"verb": ["Identify", "Identify"]}, "badVerb"),
        ({"verb": "Identify", "set": "x"}, "badArgument"),
        ({"verb": "ListRecords"}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": ["oai_dc", "oai_dc"]}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": "marc"}, "cannotDisseminateFormat"),
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc"}, "noRecordsMatch"),
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc", "from": "2026-13-01"}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc", "from": "2026-01-02", "until": "2026-01-01"}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc", "from": "2026-01-02", "until": "2026-01-03T00:00:00Z"}, "badArgument"),
        ({"verb": "ListRecords", "resumptionToken": "made up"}, "badResumptionToken"),
        ({"verb": "ListSets", "resumptionToken": "x"}, "badResumptionToken"),
        ({"verb": "ListRecords", "resumptionToken": "x", "set": "report"}, "badArgument"),
        ({"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "oai:x:1\x00"}, "idDoesNotExist"),
        ({"verb": "ListMetadataFormats", "identifier": "oai:x:1"}, "idDoesNotExist"),
    ],
)  # fmt: skip
def test_every_mistake_has_its_code(client, arguments, code):
    assert error_of(client, **arguments) == code
