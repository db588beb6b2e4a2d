"""Progress updates by several hands: each organisation writes its own section, the pilot lead sees whose is in."""

from pilots.sections.states import SectionItem, states_of, wanted_from

__all__ = ["SectionItem", "states_of", "wanted_from"]
