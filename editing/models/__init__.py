"""The models of the editing comforts, by their public names."""

from editing.models.bin import BinnedPage, BinPage

__all__ = ["BinPage", "BinnedPage"]
