"""The log of the search: what was asked how often, and never by whom."""
