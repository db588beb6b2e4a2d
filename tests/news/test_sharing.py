"""What readers take with them: a quote, a link; and the words that editors have ready for social channels."""

import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from cms.addresses.locate import absolute
from cms.blocks.networks import NETWORKS, network_of
from cms.models import SiteSettings
from tests.factories import make_post, make_quote, make_release

pytestmark = pytest.mark.django_db
ADDRESS = "https://www.localed.example.org/news/blog/a-post/"


def soup(client, page):
    return BeautifulSoup(client.get(page.url).content, "html.parser")


def test_a_quote_is_copied_with_speaker_date_and_address(client, tree):
    quote = make_quote(
        words="We learn together.",
        speaker="Jo Field",
        role="Headteacher",
        organisation="A school",
        said_on=datetime.date(2022, 5, 10),
    )
    release = make_release(tree, quotes=[("quote", quote)])
    words = soup(client, release).select_one("[data-copy-words]")["data-copy-words"]
    assert words.splitlines() == [
        "“We learn together.”",
        "Jo Field, Headteacher, A school, 10 May 2022",
        absolute(release.url),
    ]


def test_a_page_is_shared_by_plain_links(client, tree):
    settings = SiteSettings.load()
    settings.social_channels = [
        ("channel", {"name": "Twitter", "link": "https://twitter.com/localed"}),
        ("channel", {"name": "Village board", "link": "https://example.org/"}),
    ]
    settings.save()
    post = make_post(tree, title="Trust & time")
    links = {a.get_text(" ", strip=True): a["href"] for a in soup(client, post).select(".share a")}
    assert list(links) == ["By e-mail", "On Twitter (another website)"]
    asked = parse_qs(urlsplit(links["On Twitter (another website)"]).query)
    assert asked == {"text": ["Trust & time"], "url": [absolute(post.url)]}
    assert "Trust%20%26%20time" in links["By e-mail"]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("a" * 256, 280),
        ("See https://example.org/a/very/long/address/that/nobody/types now", 31),
        ("\U0001f600", 26),
        ("\U0001f468\u200d\U0001f469\u200d\U0001f467", 26),
        ("学校", 28),
    ],
)
def test_x_counts_a_link_as_23_and_a_picture_as_two(text, length):
    assert NETWORKS["x"].length(text, ADDRESS) == length


def test_ready_words_come_with_their_link_and_say_whether_they_fit(tree):
    post = make_post(
        tree,
        social_posts=[
            ("x", "a" * 257),
            ("linkedin", ""),
            ("other", {"channel": "Village board", "text": "See https://example.org/."}),
        ],
    )
    x, board = post.social_copy(ADDRESS)
    assert (x.channel, x.length, x.fits) == ("X (Twitter)", 281, False)
    assert x.words.endswith(f"\n\n{ADDRESS}")
    assert (board.channel, board.words) == ("Village board", "See https://example.org/.")


def test_a_page_names_the_channels_that_have_no_words(tree):
    settings = SiteSettings.load()
    settings.social_channels = [
        ("channel", {"name": "Twitter", "link": "https://example.org/a"}),
        ("channel", {"name": "LinkedIn", "link": "https://www.linkedin.com/company/localed"}),
    ]
    settings.save()
    assert make_post(tree).channels_without_copy() == ["Twitter", "LinkedIn"]
    written = make_post(tree, social_posts=[("x", "New.")])
    assert written.channels_without_copy() == ["LinkedIn"]


@pytest.mark.parametrize(
    ("name", "link", "key"),
    [
        ("Twitter", "", "x"),
        ("X", "", "x"),
        ("Us", "https://bsky.app/profile/a", "bluesky"),
        ("A", "", ""),
    ],
)
def test_a_channel_is_known_by_name_or_address(name, link, key):
    assert network_of(name, link) == key
