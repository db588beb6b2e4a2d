"""Where a request comes from."""

import pytest
from django.test import RequestFactory

from cms.client_address import client_address


def ask(address, forwarded=None):
    headers = {"X-Forwarded-For": forwarded} if forwarded is not None else {}
    return client_address(RequestFactory().get("/", REMOTE_ADDR=address, headers=headers))


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:0db8:0001:0002"),
        ("2001:db8:1:2::9", "2001:0db8:0001:0002"),
        ("", ""),
        ("nonsense", ""),
    ],
)
def test_without_a_proxy(address, found):
    assert ask(address) == found
    assert ask(address, forwarded="203.0.113.1") == found


@pytest.mark.parametrize(
    ("forwarded", "found"),
    [
        ("203.0.113.1, 198.51.100.7", "198.51.100.7"),
        ("198.51.100.7", "198.51.100.7"),
        ("198.51.100.7,", "127.0.0.1"),
        ("x" * 9000, ""),
        (None, "127.0.0.1"),
    ],
)
def test_behind_a_proxy_only_the_last_entry_counts(settings, forwarded, found):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    assert ask("127.0.0.1", forwarded) == found
