"""The models of the search, by their public names."""

from search.models.asked import AskedQuestion

__all__ = ["AskedQuestion"]
