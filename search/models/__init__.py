"""The models of the search, by their public names."""

from search.models.asked import AskedQuestion
from search.models.learnt import PromotedResult, Synonym, Word
from search.models.passage import Borrowing, Passage

__all__ = ["AskedQuestion", "Borrowing", "Passage", "PromotedResult", "Synonym", "Word"]
