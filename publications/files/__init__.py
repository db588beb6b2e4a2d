"""Files of publications under the record's own address, and what readers see of them without opening them.

    /publications/<slug>/<address of the file>.pdf         the file (views.py)
    /publications/<slug>/preview/<file>.pdf/?page=3        one page: picture and text (preview_views.py)
    /publications/<slug>/preview/<file>.pdf/3.webp         the picture alone

All of them are there while the record is public and `cms.media.gate` lets the public have the file; otherwise they
answer like what does not exist. Templates ask `PublicationFile.url` and `.preview_url`, and the tag `slides_shown`.
"""
