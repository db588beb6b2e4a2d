"""The points that Mozilla’s HTTP Observatory gives for the headers of a secure answer, as far as they concern us.

It starts from 100; extra points count from 90 on. We never redirect to another site, share with other origins or load
from elsewhere, so those rules give nothing and take nothing.
"""

NONE = "'none'"
INLINE = {"'unsafe-inline'", "data:", "*", "https:", "http:"}


def policy_of(response):
    """The Content-Security-Policy as directive: set of sources."""
    parts = [part.split() for part in response.headers["Content-Security-Policy"].split(";")]
    return {part[0]: set(part[1:]) for part in parts if part}


def points_for_policy(policy):
    scripts = policy.get("script-src", policy["default-src"])
    styles = policy.get("style-src", policy["default-src"])
    objects = policy.get("object-src", policy["default-src"])
    if (scripts | objects) & INLINE:
        return -20
    if "'unsafe-eval'" in scripts | styles:
        return -10
    if styles & INLINE:
        return 0
    return 10 if policy["default-src"] == {NONE} else 5


def points_for_cookies(cookies):
    if not cookies:
        return 0
    safe = all(
        c["secure"] and c["httponly"] and c["samesite"] in {"Lax", "Strict"} for c in cookies
    )
    return 5 if safe else -40


def points_for_hsts(response):
    value = response.headers.get("Strict-Transport-Security", "max-age=0")
    age = int(value.split(";")[0].removeprefix("max-age="))
    return 0 if age >= 15_768_000 else -20


def score(response):
    """What the answer would be given."""
    policy, headers = policy_of(response), response.headers
    private = {"no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin"}
    points = [
        points_for_policy(policy),
        points_for_cookies(list(response.cookies.values())),
        points_for_hsts(response),
        5 if headers.get("Referrer-Policy") in private else -5,
        0 if headers.get("X-Content-Type-Options") == "nosniff" else -5,
        5 if "frame-ancestors" in policy else -20,
        10 if headers.get("Cross-Origin-Resource-Policy") in {"same-origin", "same-site"} else 0,
    ]
    kept = 100 + sum(point for point in points if point < 0)
    return kept + sum(point for point in points if point > 0) if kept >= 90 else kept
