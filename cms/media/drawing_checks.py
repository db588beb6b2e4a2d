"""SVG drawings: programs in the clothes of a picture, so they are read closely.

A drawing that carries more than a drawing is refused with the reason, because taking parts out would change it
without its maker knowing. What is accepted passes a cleaner as well, which keeps what it knows and drops the rest.
"""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from py_svg_hush import filter_svg

#: Drawings are text; a heavier one holds photographs or is not meant for the web.
HEAVIEST = 2 * 1024 * 1024
#: The cleaner needs the square of the depth in time.
DEEPEST = 500
PICTURES_INSIDE = {"image": ["png", "jpeg", "gif", "webp"]}
FOREIGN = {"foreignObject", "iframe", "embed", "object", "audio", "video", "canvas"}
INSIDE = re.compile(r"\s*(#|data:image/(png|jpeg|gif|webp)[;,]|$)", re.IGNORECASE)
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]*)", re.IGNORECASE)

TOO_HEAVY = _("The drawing is too large: an SVG file may have 2 MB at most.")
UNREADABLE = _("The drawing cannot be read. Save it as “plain SVG” and try again.")
SCRIPT = _("a script")
OUTSIDE = _("an address outside the drawing")
OTHER_CONTENT = _("content that is not a drawing")


def clean_drawing(content: bytes) -> bytes:
    """The drawing as it may be stored; raises `ValidationError` saying what must go first."""
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise ValidationError(
            _("The drawing cannot be read. Save it as “plain SVG” and try again."),
            code="unreadable",
        ) from error
    if depth(root) > DEEPEST:
        raise ValidationError(UNREADABLE, code="too_deep")
    if found := sorted({str(what) for element in root.iter() for what in dangers(element)}):
        message = _("The drawing holds %(found)s. Save it as “plain SVG” and try again.")
        raise ValidationError(message, code="unsafe", params={"found": ", ".join(found)})
    try:
        return filter_svg(content, PICTURES_INSIDE)
    except ValueError as error:
        raise ValidationError(
            _("The drawing cannot be read. Save it as “plain SVG” and try again."),
            code="unreadable",
        ) from error


def depth(root: Element) -> int:
    """How deep elements stand inside one another; without recursion, which would end at a thousand."""
    level, deepest = [root], 0
    while level:
        deepest += 1
        if deepest > DEEPEST:
            break
        level = [child for element in level for child in element]
    return deepest


def dangers(element: Element) -> Iterator[Any]:
    """What one element holds that a picture must not."""
    # Comments and processing instructions have a function in place of a name.
    name = local(element.tag) if isinstance(element.tag, str) else ""
    if name == "script":
        yield SCRIPT
    if name in FOREIGN:
        yield OTHER_CONTENT
    if name == "style":
        yield from css_dangers("".join(element.itertext()))
    for full_name, value in element.attrib.items():
        attribute = local(full_name).lower()
        if attribute.startswith("on") or "javascript:" in value.lower().replace("\t", ""):
            yield SCRIPT
        elif attribute in {"href", "src"} and not INSIDE.match(value):
            yield OUTSIDE
        else:
            yield from css_dangers(value)


def css_dangers(css: str) -> Iterator[Any]:
    """Addresses outside the drawing in a style."""
    if "@import" in css.lower() or any(not INSIDE.match(one) for one in CSS_ADDRESS.findall(css)):
        yield OUTSIDE


def local(name: str) -> str:
    """The name without its namespace."""
    return name.rpartition("}")[2]
