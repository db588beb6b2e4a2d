"""Infographics as files to pass on: drawn as sheets by Typst, kept, and handed out under the page's own address."""
