"""The models of the editing comforts, by their public names."""

from editing.models.bin import KEPT_FOR, BinnedPage, the_bin
from editing.models.house_word import HouseWord

__all__ = ["KEPT_FOR", "BinnedPage", "HouseWord", "the_bin"]
