"""Who may have a file of a publication, and from when."""

import datetime

import pytest
from django.utils import timezone

from cms import page_cache
from cms.media.gate import next_opening
from publications.files.held_back import held_back_findings
from publications.models import PublicationFile
from tests.factories import make_document, make_post, make_publication, make_tree

pytestmark = pytest.mark.django_db
SOON = datetime.timedelta(hours=1)


def answer(client, document):
    """What the file's own address leads to."""
    return client.get(document.url, follow=True).status_code


def row(document, **fields):
    return {"document": document, **fields}


def test_a_file_is_public_when_its_record_is_live(client):
    tree, document = make_tree(), make_document()
    record = make_publication(tree, files=[document], live=False)
    assert answer(client, document) == 404
    record.save_revision().publish()
    assert answer(client, document) == 200


def test_a_file_for_staff_stays_closed_whatever_else_offers_it(client):
    tree, document = make_tree(), make_document()
    make_publication(tree, files=[row(document, access="staff")])
    make_post(tree, body=[("download", {"document": document, "about": ""})])
    assert answer(client, document) == 404


def test_editors_of_both_records_are_told_when_one_closes_what_the_other_offers():
    tree, document = make_tree(), make_document("The annex")
    opened = make_publication(tree, title="Open record", files=[document])
    closed = make_publication(tree, title="Closed record", files=[row(document, access="staff")])
    for record, said in (
        (opened, "“Closed record” has it for staff only."),
        (closed, "“Open record” offers it to everybody."),
    ):
        (finding,) = held_back_findings(record, None)
        assert finding.words == "The annex"
        assert said in str(finding.advice)
    closed.unpublish()
    assert not list(held_back_findings(opened, None))


@pytest.mark.parametrize(("stored", "planned"), [("staff", "public"), ("public", "staff")])
def test_nobody_is_told_of_the_record_that_they_are_changing(stored, planned):
    record = make_publication(make_tree(), files=[row(make_document(), access=stored)])
    file = record.files.first()
    file.access, record.files = planned, [file]
    assert not list(held_back_findings(record, None))


def test_of_two_records_that_keep_a_file_closed_the_longer_counts():
    tree, document = make_tree(), make_document()
    opened = make_publication(tree, title="Open", files=[document])
    for year in (2032, 2031):
        moment = datetime.datetime(year, 3, 9, tzinfo=datetime.UTC)
        files = [row(document, access="from-date", opens_at=moment)]
        closed = make_publication(tree, title=f"Until {year}", files=files)
    (finding,) = held_back_findings(opened, None)
    assert "“Until 2032” keeps it closed until 9 March 2032, 00:00 UK time." in str(finding.advice)
    opened.unpublish()
    assert not list(held_back_findings(closed, None))


def test_a_file_opens_at_its_moment_by_itself(client, monkeypatch):
    tree, document, now = make_tree(), make_document("The annex"), timezone.now()
    files = [row(document, access="from-date", opens_at=now + SOON)]
    record = make_publication(tree, files=files)
    assert answer(client, document) == 404
    page = client.get(record.url).content.decode()
    address = f"{record.url}{document.address_name}"
    assert "Opens on" in page
    assert "The annex" not in page
    assert address not in page
    assert next_opening(now) == now + SOON
    assert next_opening in page_cache.moments
    monkeypatch.setattr(timezone, "now", lambda: now + 2 * SOON)
    assert answer(client, document) == 200
    assert address in client.get(record.url).content.decode()


def test_taking_the_date_away_opens_the_file_with_the_next_version(client):
    document = make_document()
    record = make_publication(make_tree(), files=[row(document, access="staff")])
    record.files = [PublicationFile(document=document)]
    draft = record.save_revision()
    assert answer(client, document) == 404
    draft.publish()
    assert answer(client, document) == 200


def test_a_file_that_opens_from_a_date_needs_the_date():
    files = [row(make_document(), access="from-date")]
    record = make_publication(make_tree(), files=files, live=False)
    assert "Say when it opens." in str(record.publish_problems()[0])
