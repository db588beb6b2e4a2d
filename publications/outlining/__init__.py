"""Fills the outline of a deck with the words of its slides, for somebody to edit. What a person wrote is never overwritten."""
