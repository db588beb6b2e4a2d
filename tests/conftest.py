"""What all tests share."""

from collections.abc import Iterator
from typing import Any

import pytest
from coverage import Coverage
from django.db import connection, transaction
from django.test import Client, TransactionTestCase, override_settings
from django.utils import translation

from cms.settings.base import WAGTAILSEARCH_BACKENDS as SEARCH_BACKENDS
from tests.contents import Contents
from tests.database import PreparedFile, PreparedTemplate, prepared_database
from tests.factories import Tree, make_tree, make_user
from tests.factories.people import make_roles
from tests.factories.tree import clear_tree, plant_tree

#: Whoever comes to these last would be busy for up to a minute after all others are through.
LONG = (
    "tests/docs/test_guides.py",
    "tests/leaks/test_public.py",
    "tests/search/test_results.py",
    "tests/test_query_counts.py",
    "tests/journeys/test_every_page.py",
    "tests/journeys/test_infographics.py",
    "tests/journeys/test_sections.py",
)


@pytest.fixture(scope="session")
def prepared(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> PreparedFile | PreparedTemplate:
    """Where all migrations are done already."""
    return prepared_database(request.config, tmp_path_factory.mktemp("database"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings: None,
    prepared: PreparedFile | PreparedTemplate,
    django_db_blocker: Any,
) -> None:
    """The database of the tests, before it is made."""
    with django_db_blocker.unblock():
        prepared.use()


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_keepdb: bool) -> bool:
    """The copy of SQLite's prepared database is to be used, not made anew."""
    return django_db_keepdb or connection.vendor == "sqlite"


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """Plants the bare tree for all tests; has it put back after those that really save; closes SQLite's file in the end."""
    with django_db_blocker.unblock():
        plant_tree()
        contents = Contents()
    with pytest.MonkeyPatch.context() as patch:
        # What tests with `transaction=True` and journeys do when they are through.
        patch.setattr(TransactionTestCase, "_fixture_teardown", lambda _case: contents.put_back())
        yield
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock():
            connection.close()


@pytest.fixture(scope="module")
def module_db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """The database for fixtures with `scope="module"`: what they make is there for all tests of the file, then gone."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def with_roles(module_db: None) -> None:
    """The groups with their rights, for all tests of the file: on the bare tree, before anything else is made."""
    make_roles()


@pytest.fixture
def tree() -> Tree:
    """The bare site."""
    return make_tree()


@pytest.fixture
def editor(client: Client, tree: Tree) -> Client:
    """A signed-in browser of somebody who may publish everything there."""
    client.force_login(make_user())
    return client


@pytest.fixture(scope="module")
def searchable() -> Iterator[None]:
    """What the tests of this file make can be found: the search index follows each change, as on the site."""
    with override_settings(WAGTAILSEARCH_BACKENDS=SEARCH_BACKENDS):
        yield


@pytest.fixture
def no_tree(db: None) -> None:
    """The database as the migrations leave it, for tests of what makes a new site."""
    clear_tree()


@pytest.fixture(autouse=True, scope="session")
def _own_mark(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each process of the tests has its own mark of the page cache, away from a site that may be running."""
    from django.conf import settings

    settings.PAGE_CACHE_MARK = tmp_path_factory.mktemp("cache") / "page-cache.mark"


@pytest.fixture(autouse=True, scope="session")
def _count_the_child() -> None:
    """While coverage counts, it also counts the program that reads files, which gets nothing else of our surroundings."""
    from cms.media.texts import outside

    if counting := Coverage.current():
        outside.SURROUNDINGS["COVERAGE_PROCESS_CONFIG"] = counting.config.serialize()


@pytest.fixture(autouse=True)
def _own_language() -> Iterator[None]:
    """A test that has read a Welsh page leaves no Welsh to the next one."""
    yield
    translation.deactivate()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long starts first: no process waits for the other in the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Contents of files are poor names: one with a time in it differs between the processes of a run."""
    return argname if isinstance(val, bytes) else None


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is a test that nobody runs: the whole run fails."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and (reporter.stats.get("skipped") or reporter.stats.get("xfailed")):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("Tests were skipped, and that is not allowed here.", red=True)
