"""Sixteen guesses at the same moment are no more than sixteen guesses. PostgreSQL only."""

import threading

import pytest
from django.db import connection
from django.test import Client

from tests.accounts.conftest import sign_in
from tests.factories import make_tree, make_user


def guess(number, start):
    """Tries many passwords from an address of its own."""
    try:
        start.wait(10)
        for turn in range(4):
            sign_in(
                Client(), "edith", f"guess {number} {turn}", REMOTE_ADDR=f"192.0.2.{number % 8}"
            )
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_guesses_at_the_same_moment_do_not_slip_through(hashed):
    make_tree()
    make_user("edith")
    start = threading.Barrier(16)
    threads = [threading.Thread(target=guess, args=(number, start)) for number in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert len(hashed) == 5
