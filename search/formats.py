"""Words for the form of a thing: whoever types “slides” looks for a deck, whatever it calls itself.

Each passage carries marks of the form in which it comes: its type, that of a publication, the endings of its files.
"""

from typing import Any

from search.terms import terms_of

#: Stands before the mark of a form in what is kept. No word begins like that.
FORM = "zqf"
#: Ways to say it → marks, as `forms_of` gives them.
SAID: dict[str, tuple[str, ...]] = {
    "pdf": ("pdf",),
    "word document": ("docx", "doc"),
    "powerpoint": ("slides", "pptx"),
    "slides": ("slides", "pptx"),
    "slide deck": ("slides", "pptx"),
    "deck": ("slides", "pptx"),
    "presentation": ("slides", "pptx"),
    "spreadsheet": ("xlsx", "csv"),
    "press release": ("press",),
    "media release": ("press",),
    "news release": ("press",),
    "release": ("press",),
    "infographic": ("infographics",),
    "graphic": ("infographics",),
    "diagram": ("infographics",),
    "chart": ("infographics",),
    "blog": ("blog",),
    "blog post": ("blog",),
    "post": ("blog",),
    "article": ("blog", "article"),
    "report": ("report", "publications"),
    "paper": ("thinkpiece", "publications"),
    "think piece": ("thinkpiece",),
    "working paper": ("thinkpiece",),
    "publication": ("publications",),
    "announcement": ("announcements",),
    "update": ("updates",),
    "progress update": ("updates",),
    "person": ("person",),
    "organisation": ("organisation",),
    "high resolution": ("picture",),
    "high res": ("picture",),
    "hi res": ("picture",),
    "print quality": ("picture",),
    "picture": ("picture",),
    "photo": ("picture",),
    "logo": ("picture",),
}
#: Whoever knows how the name of a file ends asks for that.
SAID |= {
    "doc": SAID["word document"],
    "docx": SAID["word document"],
    "ppt": SAID["powerpoint"],
    "pptx": SAID["powerpoint"],
    **{ending: (ending,) for ending in ("xlsx", "csv", "odt", "ods", "odp")},
}
#: By the terms of what is said.
FORMATS = {
    tuple(terms_of(said, "en")): tuple(FORM + m for m in marks) for said, marks in SAID.items()
}
#: “Thinkpiece”, “slidedeck”: two words in one.
FORMATS |= {
    tuple(terms_of("".join(said.split()), "en")): FORMATS[tuple(terms_of(said, "en"))]
    for said in SAID
    if " " in said
}
#: The words of these, in which somebody may slip; shorter ones are too like others.
FORM_WORDS = {word for said in SAID for word in said.split() if len(word) >= 5}
#: Words for the sort of a body; whoever adds them to a name need not know whether it has them.
SORTS = {
    tuple(terms_of(said, "en"))
    for said in (
        "council", "city council", "county council", "borough council", "local authority", "authority", "LA", "partnership",
        "partner", "organisation", "company", "trust", "charity", "group", "board", "alliance", "association", "team",
        "school", "academy", "college",
    )
}  # fmt: skip
#: The mark of bodies.
SORT = f"{FORM}organisation"
#: Types of pages that offer pictures to take along.
WITH_PICTURES = {"news.InfographicPage", "news.PressCentrePage"}


def forms_of(page: Any, kind: str, files: list[Any]) -> str:
    """The marks of a page: its type, its kind within the type, the endings of the files it offers."""
    marks = {kind, str(getattr(page, "kind", "") or "")}
    marks.update(document.ending for document in files)
    if page._meta.label in WITH_PICTURES:
        marks.add("picture")
    return " ".join(sorted(FORM + mark.replace("-", "") for mark in marks if mark))
