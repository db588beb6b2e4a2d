"""The library page: its list, narrowed and sorted, and what of it can be taken away."""
