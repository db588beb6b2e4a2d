"""Social networks: how long a post may be there, and the address with which a reader shares a page there.

Only addresses are used: no script and no picture comes from any of them.
"""

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

#: The length that X and Mastodon count for a link, however long it is.
SHORT_LINK = 23
LINK = re.compile(r"https?://\S+")
#: Several signs that are drawn as one picture: joined ones, flags, and signs with a colour or a style of their own.
ONE_PICTURE = re.compile(
    "(?:[^\u200d]\ufe0f?\u200d)+[^\u200d]|[\U0001f1e6-\U0001f1ff]{2}|.[\U0001f3fb-\U0001f3ff]"
)
#: First and last of the signs that count once on X; all others (pictures, Chinese …) count twice.
LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))


@dataclass(frozen=True)
class Network:
    """One network.

    `limit` is in characters, `link` the length counted for a link (0: as long as it is), `heavy` whether pictures
    and the scripts of the Far East count twice, `share` the address for sharing with `{url}` and `{text}` in it.
    """

    name: str
    limit: int
    hosts: tuple[str, ...] = ()
    link: int = 0
    heavy: bool = False
    share: str = ""

    def length(self, text: str, address: str) -> int:
        """What a post counts here, with a link to `address` after a space unless a link stands in it."""
        if address and not LINK.search(text):
            text = f"{text} {address}"
        if self.link:
            text = LINK.sub("x" * self.link, text)
        return weight(text) if self.heavy else len(text)

    def share_address(self, address: str, text: str) -> str:
        """Where a reader can post a link to `address`."""
        return self.share.format(url=quote(address, safe=""), text=quote(text, safe=""))


def weight(text: str) -> int:
    """The length of a text as X counts it."""
    text = ONE_PICTURE.sub("\U0001f642", text).replace("\ufe0f", "")
    return sum(1 if any(a <= ord(sign) <= b for a, b in LIGHT) else 2 for sign in text)


NETWORKS = {
    "x": Network(
        "X (Twitter)",
        280,
        ("x.com", "twitter.com"),
        link=SHORT_LINK,
        heavy=True,
        share="https://x.com/intent/post?text={text}&url={url}",
    ),
    "linkedin": Network(
        "LinkedIn",
        3000,
        ("linkedin.com",),
        share="https://www.linkedin.com/sharing/share-offsite/?url={url}",
    ),
    "bluesky": Network(
        "Bluesky",
        300,
        ("bsky.app",),
        share="https://bsky.app/intent/compose?text={text}%20{url}",
    ),
    "mastodon": Network("Mastodon", 500, link=SHORT_LINK),
    "facebook": Network(
        "Facebook",
        5000,
        ("facebook.com",),
        share="https://www.facebook.com/sharer/sharer.php?u={url}",
    ),
    "threads": Network("Threads", 500, ("threads.net", "threads.com")),
}
#: For a channel that is none of these.
ANY_NETWORK = Network("", 500)


def network_of(name: str, link: str = "") -> str:
    """The key of a network by what an account is called, or by the address of the account; empty for others."""
    host = (urlsplit(link).hostname or "").removeprefix("www.")
    words = name.casefold()
    for key, network in NETWORKS.items():
        known = {key, *network.name.casefold().replace("(", "").replace(")", "").split()}
        if host in network.hosts or words in known:
            return key
    return ""
