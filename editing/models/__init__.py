"""The models of the editing comforts, by their public names."""

from editing.models.bin import KEPT_FOR, BinnedPage, the_bin

__all__ = ["KEPT_FOR", "BinnedPage", "the_bin"]
