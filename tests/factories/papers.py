"""Files with something to read in them: PDF, PowerPoint and Word, made in memory."""

import zipfile
from io import BytesIO
from typing import Any
from xml.sax.saxutils import escape

from django.core.files.base import ContentFile

from cms.models import CustomDocument

PORTRAIT, SLIDE = (595, 842), (960, 540)
ENGLISH = "This is the account of the work that was done by the schools and for the area in which they are."
WELSH = "Mae hyn yn yr ardal gan y mae wedi bod wrth y gwaith ac ei ysgolion, fel sydd gyda nhw yn y sir."
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
P = "http://schemas.openxmlformats.org/presentationml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CORE = (
    '<c:p xmlns:c="c" xmlns:d="d"><d:title>{}</d:title><d:creator>Ann Lee; Owen Rees</d:creator>'
    "<d:created>2022-03-09T10:00:00Z</d:created></c:p>"
)
#: Asks for a password that nobody knows.
LOCK = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'61' * 32}>/U<{'62' * 32}>/P -4>>/ID[<61><61>]"


def pdf_of(*pages: tuple[str, str], size: Any = PORTRAIT, trailer: str = "", **about: str) -> bytes:
    """A PDF whose pages have a large title and a text each."""
    wide, high = size
    objects = ["<</Type/Catalog/Pages 2 0 R>>", "", "<</Type/Font/Subtype/Type1/BaseFont/Arial>>"]
    kids = []
    for title, text in pages:
        lines = [f"/F1 30 Tf 40 {high - 80} Td ({title}) Tj", "/F1 12 Tf 0 -40 Td"]
        lines += [f"({line}) Tj 0 -16 Td" for line in text.split("\n")]
        drawn = f"BT {' '.join(lines)} ET"
        kids.append(f"{len(objects) + 1} 0 R")
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {wide} {high}]/Contents {len(objects) + 2} 0 R"
            "/Resources<</Font<</F1 3 0 R>>>>>>"
        )
        objects.append(f"<</Length {len(drawn)}>>stream\n{drawn}\nendstream")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    objects.append(f"<<{''.join(f'/{name}({value})' for name, value in about.items())}>>")
    body = "".join(f"{n} 0 obj{content}\nendobj\n" for n, content in enumerate(objects, 1))
    end = f"trailer<</Root 1 0 R/Info {len(objects)} 0 R{trailer}>>\n%%EOF\n"
    return f"%PDF-1.4\n{body}{end}".encode("latin-1", "replace")


def packed(parts: dict[str, str | bytes]) -> bytes:
    """An office file of these parts."""
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in {"[Content_Types].xml": "<Types/>", **parts}.items():
            folder.writestr(name, content)
    return buffer.getvalue()


def shape(text: str, kind: str = "") -> str:
    """A shape on a slide."""
    place = f'<p:ph type="{kind}"/>' if kind else ""
    lines = "".join(f"<a:p><a:r><a:t>{escape(line)}</a:t></a:r></a:p>" for line in text.split("\n"))
    return f"<p:sp><p:nvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:txBody>{lines}</p:txBody></p:sp>"


def pptx_of(*slides: tuple[str, str], title: str = "A deck", **parts: str) -> bytes:
    """A PowerPoint file; its slides are stored in the opposite order, and each has a note."""
    order, relations, files = "", "", {}
    for number, (head, text) in enumerate(slides, 1):
        name = f"slide{len(slides) + 1 - number}.xml"
        order += f'<p:sldId id="{number}" r:id="r{number}"/>'
        relations += f'<Relationship Id="r{number}" Target="slides/{name}"/>'
        body = shape(head, "title") + shape(text) + shape(str(number), "sldNum")
        files[f"ppt/slides/{name}"] = f'<p:sld xmlns:p="{P}" xmlns:a="{A}">{body}</p:sld>'
        files[f"ppt/notesSlides/{name}"] = f'<n xmlns:a="{A}"><a:t>Not for readers</a:t></n>'
    show = f'<p:presentation xmlns:p="{P}" xmlns:r="{R}">{order}</p:presentation>'
    rels = f"<Relationships>{relations}</Relationships>"
    files |= {"ppt/presentation.xml": show, "ppt/_rels/presentation.xml.rels": rels}
    return packed({**files, "docProps/core.xml": CORE.format(escape(title)), **parts})


def docx_of(*parts: tuple[str, str]) -> bytes:
    """A Word file of headings and what stands below them."""
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
    body = "".join(
        f"<w:p>{style}<w:r><w:t>{escape(head)}</w:t></w:r></w:p>"
        f"<w:p><w:r><w:t>{escape(text)}</w:t><w:delText>gone</w:delText></w:r></w:p>"
        for head, text in parts
    )
    return packed(
        {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'}
    )


def make_paper(content: bytes, name: str = "paper.pdf", **fields: Any) -> CustomDocument:
    """A file in the library with this content."""
    document = CustomDocument(**{"title": "A paper", **fields})
    document.file = ContentFile(content, name=name)
    document.save()
    return document
