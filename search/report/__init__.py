"""What the comms team sees of the search, and what it can do about it."""
