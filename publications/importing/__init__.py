"""References pasted from elsewhere, in BibTeX, RIS or CSL-JSON: read into CSL-JSON items, and from there into records."""
