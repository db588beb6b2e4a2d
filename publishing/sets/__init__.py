"""Launch sets: several items released together at one moment, or not at all."""
