"""The program itself."""

import json
import sys
from pathlib import Path

from cms.media.texts.child.bounds import Refusal, Refused, end_with_parent, limit_myself
from cms.media.texts.child.convert import as_pdf
from cms.media.texts.child.office import read_office
from cms.media.texts.child.pdf import draw_pdf, read_pdf


def main(task: str, *given: str) -> int:
    """Does one task; returns 0, or the code of a refusal. The last word is the number of the process that started it."""
    *words, parent = given
    try:
        if task == "slides":
            name, out, *numbers, program = words
            words = [as_pdf(program, Path(name), Path(out), int(parent)), out, *numbers]
        end_with_parent(int(parent))
        limit_myself()
        if task in ("pictures", "slides"):
            name, out, first, last, width = words
            draw_pdf(name, Path(out), int(first), int(last), int(width))
        else:
            name, kind, out = words
            found = read_pdf(name) if kind == "pdf" else read_office(name, kind)
            Path(out, "found.json").write_text(json.dumps(found))
    except Refused as refused:
        return refused.why
    except MemoryError:
        return Refusal.TOO_LARGE
    return 0


sys.exit(main(*sys.argv[1:]))
