"""Harvesters fetch our records by OAI-PMH 2.0, and hear which of them are gone. Read by a harvester that is not ours."""

import datetime
from urllib.parse import urlencode

import httpx2
import pytest
from defusedxml.ElementTree import fromstring
from django.utils import timezone
from oaipmh_scythe import Scythe
from oaipmh_scythe.exceptions import NoRecordsMatch

from editing.bin import put_in_bin
from publications.harvest import holdings, protocol
from publications.models import PublicationPage, WithdrawnRecord
from tests.factories import make_document, make_publication, make_tree
from tests.publications.harvest.structure import faults

OAI = "{http://www.openarchives.org/OAI/2.0/}"


class Harvester(Scythe):
    """The harvester, asking the test client instead of a network."""

    def __init__(self, client, method="GET"):
        super().__init__("http://testserver/oai/")
        self.ask = client.get if method == "GET" else client.post

    def _request(self, query):
        found = self.ask("/oai/", query)
        assert faults(fromstring(found.content)) == []
        asked = httpx2.Request("GET", self.endpoint)
        return httpx2.Response(found.status_code, content=found.content, request=asked)


@pytest.fixture
def harvester(client, db):
    """Reads what anybody may read."""
    return Harvester(client)


def error_of(client, **arguments):
    """The code of the error in an answer, which always has the form that the protocol wants."""
    answer = client.get("/oai/?" + urlencode(arguments, doseq=True))
    assert answer.headers["Content-Type"] == "text/xml; charset=utf-8"
    root = fromstring(answer.content)
    assert faults(root) == []
    return root.find(f"{OAI}error").get("code")


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


@pytest.fixture
def token(client, db, monkeypatch):
    """A token that goes on with a list of three, one at a time."""
    monkeypatch.setattr(holdings, "PART", 1)
    for number in range(3):
        make_publication(make_tree(), title=f"Work {number}")
    answer = client.get("/oai/?verb=ListRecords&metadataPrefix=oai_dc")
    element = fromstring(answer.content).find(f".//{OAI}resumptionToken")
    assert element.get("expirationDate") > timezone.now().strftime("%Y-%m-%dT%H:%M:%SZ")
    return element.text


def test_a_list_can_be_gone_on_with_for_a_day_only(client, token, monkeypatch):
    asked = {"verb": "ListRecords", "resumptionToken": token}
    assert fromstring(client.get("/oai/", asked).content).find(f".//{OAI}record") is not None
    monkeypatch.setattr(protocol, "TOKEN_LASTS", datetime.timedelta(seconds=-1))
    assert error_of(client, **asked) == "badResumptionToken"


def test_a_list_of_which_nothing_is_left_is_begun_again(client, token):
    WithdrawnRecord.objects.all().delete()
    PublicationPage.objects.all().update(live=False)
    assert error_of(client, verb="ListRecords", resumptionToken=token) == "badResumptionToken"


def test_a_file_that_opens_by_itself_changes_its_record(harvester):
    moment = timezone.now() - datetime.timedelta(seconds=5)
    row = {"document": make_document("Opening"), "access": "from-date", "opens_at": moment}
    page = make_publication(make_tree(), files=[row])
    past = datetime.datetime(2026, 1, 2, tzinfo=datetime.UTC)
    PublicationPage.objects.filter(pk=page.pk).update(last_published_at=past)
    (head,) = harvester.list_identifiers(from_="2026-01-03")
    assert head.datestamp == moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_what_waits_is_nowhere(harvester):
    make_publication(make_tree(), title="Waiting", live=False)
    with pytest.raises(NoRecordsMatch):
        list(harvester.list_records())


WAYS = {
    "unpublish": PublicationPage.unpublish,
    "delete": PublicationPage.delete,
    "put into the Bin": put_in_bin,
}


@pytest.mark.parametrize("way", WAYS)
def test_what_was_withdrawn_is_named_as_deleted_until_it_comes_back(harvester, way):
    page = make_publication(make_tree(), title="Withdrawn")
    identifier = f"{holdings.start()}{page.pk}"
    WAYS[way](page)
    (head,) = harvester.list_identifiers()
    assert (head.identifier, head.deleted) == (identifier, True)
    gone = harvester.get_record(identifier)
    assert gone.deleted
    assert "Withdrawn" not in str(gone)
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
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc", "set": "no such set"}, "badArgument"),
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc", "set": "no:such"}, "noRecordsMatch"),
        ({"verb": "ListRecords", "metadataPrefix": "oai_dc", "from": "2026-01-01T00:00Z"}, "badArgument"),
        ({"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "<no> such"}, "idDoesNotExist"),
        ({"verb": "ListRecords", "resumptionToken": "made up"}, "badResumptionToken"),
        ({"verb": "ListSets", "resumptionToken": "x"}, "badResumptionToken"),
        ({"verb": "ListRecords", "resumptionToken": "x", "set": "report"}, "badArgument"),
        ({"verb": "GetRecord", "metadataPrefix": "oai_dc", "identifier": "oai:x:1\x00"}, "idDoesNotExist"),
        ({"verb": "ListMetadataFormats", "identifier": "oai:x:1"}, "idDoesNotExist"),
    ],
)  # fmt: skip
def test_every_mistake_has_its_code(client, arguments, code):
    assert error_of(client, **arguments) == code
