"""Addresses as nobody should write them, by what is wrong with them. Each is tried in both languages."""

LONG = "a" * 10_000

CONTROL = [
    "/%00", "/%00/", "/about%00/", "/about/%00", "/a%00b/", "/%0a/", "/%0d%0aSet-Cookie:x=1/", "/%09/", "/%1b[31m/",
    "/%7f/", "/%c2%80/", "/%01%02%03/",
]  # fmt: skip
NOT_UTF8 = [
    "/%ff/", "/%ff", "/%c3/", "/%c3%28/", "/%e2%82/", "/%f0%28%8c%28/", "/%ed%a0%80/", "/%fe%ff/", "/%c0%af/",
    "/%c0%ae%c0%ae/", "/about/%80/", "/%f4%90%80%80/", "/%", "/%2", "/%zz/", "/%%/", "/%u0041/",
]  # fmt: skip
LONG_ONES = [
    f"/{LONG}/", f"/{LONG}", "/" + "a/" * 5000, "/" * 5000, f"/{'%41' * 3000}/", f"/{'%ff' * 3000}/",
    f"/about/{LONG}/", f"/{LONG}.pdf", f"/files/{LONG}.pdf", f"/media/images/{LONG}.jpg", f"/about/?page={LONG}",
    f"/about/?{LONG}", "/about/?" + "a=1&" * 900, f"/{'é' * 300}/", f"/{'a' * 256}/", f"/{'a' * 255}",
]  # fmt: skip
SLASHES = [
    "//", "///", "//about/", "/about//", "//evil.example/", "//evil.example", "///evil.example/", "//evil.example/%2f..",
    "/..", "/../", "/../../etc/passwd", "/about/../../etc/passwd", "/%2e%2e/", "/%2e%2e%2f%2e%2e%2f", "/./about/",
    "/about/./", "/%2f%2fevil.example/", "/\\", "/\\evil.example", "/%5c", "/%5c%5cevil.example/", "/about\\", "/about/%5c",
    "/;", "/about;x=1", "/about/;jsessionid=1", "/about/%3f", "/about%23/", "/about/%2f/",
]  # fmt: skip
MARKUP = [
    "/<script>alert(1)</script>/", "/%3Cscript%3E/", "/{{7*7}}/", "/${7*7}/", "/{% raise %}/", "/'/", "/%27 OR 1=1--/",
    "/%22/", "/`id`/", "/$(id)/", "/|id/", "/*/", "/a%20b/", "/a+b/", "/a&b/", "/a=b/", "/a@b/", "/a:b/", "/[a]/", "/~/",
    "/http://evil.example/", "/https:/evil.example", "/%25/", "/%2541bout/", "/.env", "/wp-login.php", "/.git/config",
]  # fmt: skip
LETTERS = [
    "/é/", "/%C3%A9/", "/É/", "/ß/", "/İstanbul/", "/ﬁ/", "/Ａｂｏｕｔ/", "/ａbout/", "/\u202etuoba/", "/\u200b/", "/\u00a0/",
    "/😀/", "/أهلا/", "/关于/", "/\ufffd/", "/\ufeffabout/", "/a\u0301bout/", "/ǅ/", "/ABOUT/", "/aBoUt",
]  # fmt: skip
LANGUAGES = [
    "/cy", "/cy/", "/CY/", "/cy/cy/", "/cy/en-gb/", "/en-gb/", "/en/", "/fr/", "/fr/about/", "/zz/", "/cy-GB/",
    "/en-us/about/", "/cy_GB/", "/cy%00/", "/c/", "/cyx/", "/cy//", "/cy/about", "/cy.about/",
]  # fmt: skip
FIXED = [
    "/sitemap.xml/", "/sitemap.xml/x", "/sitemap.xml%00", "/robots.txt/", "/ROBOTS.TXT", "/.well-known/", "/favicon.ico/",
    "/healthz/", "/files/", "/files", "/files/%00.pdf", "/files/../x.pdf", "/files/%2e%2e%2fx.pdf", "/files/%ff.pdf",
    "/files/.pdf", "/files/x.", "/files/x.pdf/", "/files/a/b.pdf", "/media/", "/media/%00", "/media/../x", "/media/%ff",
    "/media/images/%00.jpg", "/media/original_images/../x", "/media//etc/passwd", "/documents/1/x.pdf",
    "/documents/99999999999999999999/x/", "/_util/login/x/", "/_util/", "/static/../x", "/static/%00", "/static/%ff",
    "/__debug__/", "/api/v2/pages/", "/search", "/search/x/",
]  # fmt: skip
NUMBERS = [
    "abc", "0", "-1", "9" * 21, "9" * 5000, "1.5", "1e3", "NaN", "inf", "%00", "%ff", "", "+", "%20", "1%00", "0x1", "1_0",
    "٣", "²", "[]", "1&page=2", "1;page=2", "last", "%27", "true", "None", "2",
]  # fmt: skip
QUERIES = [
    "?", "?&&&&", "?=", "?=%00", "?%00=1", "?%ff=%ff", "?page", "?page[]=1", "?a=1;b=2", "?%", "?%zz", "?q=%00",
    "?type=%ff&pilot=%00&topic=x&year=y", "?year=99999999999999999999", "?a=" + "%F0%9F%98%80" * 500, "?next=//evil.example",
    "?" + "&".join(f"a{n}=1" for n in range(1500)),
]  # fmt: skip

GROUPS = {
    "control": CONTROL,
    "not UTF-8": NOT_UTF8,
    "long": LONG_ONES,
    "slashes": SLASHES,
    "markup": MARKUP,
    "letters": LETTERS,
    "languages": LANGUAGES,
    "fixed": FIXED,
    "numbers": [f"{page}?page={number}" for page in ("/about/", "/pilots/") for number in NUMBERS],
    "queries": [f"{page}{query}" for page in ("/about/", "/nothing/") for query in QUERIES],
}
