"""What all tests share."""

import pytest


@pytest.fixture(autouse=True, scope="session")
def _own_mark(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each process of the tests has its own mark of the page cache, away from a site that may be running."""
    from django.conf import settings

    settings.PAGE_CACHE_MARK = tmp_path_factory.mktemp("cache") / "page-cache.mark"


@pytest.fixture(autouse=True)
def _own_terms() -> None:
    """What a test reads of the glossary is taken back with its transaction, and nobody is told of that."""
    from cms.glossary import forget_terms

    forget_terms()


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A skipped test is a test that nobody runs: the whole run fails."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter and (reporter.stats.get("skipped") or reporter.stats.get("xfailed")):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
        reporter.write_line("Tests were skipped, and that is not allowed here.", red=True)
