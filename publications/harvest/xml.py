"""The XML of OAI-PMH: elements by their prefixes, and texts without signs that XML does not allow."""

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, register_namespace, tostring

SPACES = {
    "": "http://www.openarchives.org/OAI/2.0/",
    "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
SCHEMAS = {
    "": "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd",
    "oai_dc": "http://www.openarchives.org/OAI/2.0/oai_dc.xsd",
}
#: Everything outside of what XML 1.0 calls a character.
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

for prefix, space in SPACES.items():
    register_namespace(prefix, space)


def tag(name: str) -> str:
    """`dc:title` as the library of Python writes it."""
    prefix, colon, rest = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{rest if colon else name}"


def add(parent: Element, name: str, text: object = "", **attributes: str) -> Element:
    """A child with a text."""
    child = SubElement(parent, tag(name), {key: clean(value) for key, value in attributes.items()})
    child.text = clean(text) or None
    return child


def add_all(parent: Element, pairs: Iterable[tuple[str, object]]) -> None:
    """Children by their names; those without a text are left out."""
    for name, text in pairs:
        if text:
            add(parent, name, text)


def clean(text: object) -> str:
    """A text that XML can hold."""
    return NOT_XML.sub("", str(text))


def with_schema(element: Element, prefix: str) -> Element:
    """Says which schema an element follows."""
    element.set(tag("xsi:schemaLocation"), f"{SPACES[prefix]} {SCHEMAS[prefix]}")
    return element


def document() -> Element:
    """The root of an answer."""
    return with_schema(Element(tag("OAI-PMH")), "")


def written(root: Element) -> bytes:
    """The whole document."""
    return tostring(root, encoding="utf-8", xml_declaration=True)
