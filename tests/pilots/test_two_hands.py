"""Two organisations save their sections at the same moment, and the pilot lead the whole page: all of it is kept."""

import threading

import pytest
from django.db import connection

from pilots.sections.drafts import newest
from tests.factories import make_lead_of
from tests.pilots.conftest import make_making, signed_in
from tests.pilots.test_whole_page import Editor


def at_once(*works):
    """Does all of it at the same moment, each in a thread with a connection of its own; answers with what failed."""
    start, failed = threading.Barrier(len(works)), []

    def run(work):
        try:
            start.wait(10)
            work()
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[work]) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return failed


@pytest.mark.django_db(transaction=True)
def test_everybody_saves_at_once_and_nothing_is_lost():
    making = make_making()
    other = make_lead_of(making.ealing, username="ealing-lead")
    editor = Editor(making, making.lead)
    mine, theirs = making.mark(), making.mark(making.ealing)
    clients = [signed_in(making.writer), signed_in(other)]
    assert all(client.session for client in clients)
    failed = at_once(
        lambda: making.post(making.writer, mark=mine, text="<p>From Surrey.</p>"),
        lambda: making.post(other, making.ealing, mark=theirs, text="<p>From Ealing.</p>"),
        lambda: editor.save(label="From the lead"),
    )
    assert failed == []
    draft = newest(making.update)
    assert "From Surrey." in making.text()
    assert "From Ealing." in making.text(making.ealing)
    assert draft.label == "From the lead"
    assert {revision.user_id for revision in draft.revisions.all()} >= {making.writer.pk, other.pk}
