"""Citations of publications. A CSL-JSON item is the one inner form; every module here writes it out in another way."""
