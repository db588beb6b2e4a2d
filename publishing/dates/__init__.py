"""The publishing calendar: what goes live, runs out, is armed and is due for review, for one person."""
