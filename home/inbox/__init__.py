"""“Messages” in the admin: what readers sent, and what became of it."""
