"""Addresses: what each page says about itself to machines, maps for crawlers, and old addresses that lead on."""
