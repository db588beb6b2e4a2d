"""What people, machines and mischief type into fields: the table that every public form has to bear."""

#: Each is an answer to “what could possibly go wrong?”.
BAD_TEXTS = [
    # Nothing, and things that look like nothing.
    "", " ", "\t\r\n", "\x00", "a\x00b", "\x00" * 300, "\u200b", "\ufeff", "\u00a0", "\u2028\u2029",
    # Characters at the edges of what text may hold.
    "\x01\x02\x1f", "\x7f", "\x80\x9f", "\ufffd", "\uffff", "\U0010ffff", "\ue000", "e\u0301" * 100,
    "Z" + "\u0300" * 900, "\u202egnp.exe", "\u2066abc\u2069", "ﷺ" * 100, "İıſß", "ǅ", "１２３", "²³", "٣٤",
    "🦓", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "中文搜索", "ทดสอบ", "مرحبا بالعالم", "Ⅷ", "ﬁﬂ", "Łódź Ŵyn Ŷ",
    # Quotes and the signs of search languages.
    '"', '""', '"unfinished', "'", "''", "`", "\\", "\\\\", "\\'", '\\"', "a\\", "%", "%%", "%s", "%(x)s", "_", "*",
    "a*", "*a", "?", "a?", "~", "a~2", "^", "a^9", ":", "title:", "title:a", ":*", "a:*", "&", "|", "!", "!a", "a & ! b",
    "<->", "a <-> b", "<2>", "(", ")", "()", "((((((", "a)(b", "{", "}", "{title body} : x", "[", "]", "+", "-", "--",
    "-a", "+a", "- -", "AND", "OR", "NOT", "NEAR", "NEAR(a b, 2)", "AND AND", "a AND", "OR b", "NOT NOT a", "a OR OR b",
    # Languages that must not be spoken here.
    "' OR 1=1 --", "'; DROP TABLE home_message; --", "1; SELECT pg_sleep(9)", "\" UNION SELECT * FROM x --",
    "{{ 7*7 }}", "{% load x %}", "${7*7}", "#{7*7}", "<%= 7*7 %>", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "<!--", "]]>", "&lt;&amp;&#0;&#x110000;",
    "../../../../etc/passwd", "/etc/passwd\x00.png", "file:///etc/passwd", "http://127.0.0.1:8000/", "|ls", ";ls", "$(ls)",
    "=HYPERLINK(1)", "=cmd|' /C calc'!A0", "\r\nBcc: x@example.org", "a\nSubject: x", "%0d%0aSet-Cookie: x=1",
    "null", "None", "undefined", "NaN", "Infinity", "-1", "0", "1e999", "9" * 400, "true", "[]", "{}", "0x7f", "1/0",
    # Too much.
    "a" * 256, "a" * 10_000, "a " * 600, "ab " * 3500, "\"a\" " * 300, "(" * 2000, "-" * 5000, "'" * 3000, "é" * 5000,
    "where is it that they do what we do and who of us is it for xylophnes", "and " * 40 + "qwrtz",
    "a-" * 2000, "a'" * 2000, "x" * 60 + "-" + "y" * 60, "\n" * 5000, "🦓" * 2500,
]  # fmt: skip
