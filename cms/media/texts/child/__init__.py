"""What runs in a process of its own: plain Python and PDFium, no Django, no database, no keys.

    python -m cms.media.texts.child text FILE KIND OUT PARENT
    python -m cms.media.texts.child pictures FILE OUT FIRST LAST WIDTH PARENT
    python -m cms.media.texts.child slides FILE OUT FIRST LAST WIDTH PROGRAM PARENT

writes its findings into files in the folder OUT. It ends with the code of `Refusal` when a file cannot be read.
"""
