"""The text of files, page by page, for search, previews and forms that fill themselves in.

Every PDF, PPTX and DOCX is read in the background, soon after it came in or was replaced, by a program of its own with
bounds of time and memory (`child`), so that no file can hold up a worker. What others use:

    from cms.media.texts.pages import pages_of, on_change
    pages_of(document)    # its pages in order: FilePage with number (from 1), title and text; none while it is not read
    document.reading      # FileReading: state, reason (a sentence), page_count, language; may not exist
    document.pictures     # FilePictures: the pages of a PDF as pictures, if somebody wanted them (`texts.drawing.want`)
    on_change(callback)   # callback(document_id) after pages came, changed or went, outside of any transaction

Nothing here asks whether the public may see the file: whoever shows text asks `cms.media.gate`.
This file stays empty of code: the child program passes through it, and must not load Django.
"""
