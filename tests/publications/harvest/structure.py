"""What an answer of OAI-PMH 2.0 may look like, written down from the specification: which parts, in which order."""

import re
from xml.etree.ElementTree import Element

#: Part → its parts in order, as a pattern of their names with a space after each.
PARTS = {
    "OAI-PMH": r"responseDate request ((error )+|(Identify|ListMetadataFormats|ListSets|GetRecord|ListIdentifiers|ListRecords) )",
    "Identify": r"repositoryName baseURL protocolVersion (adminEmail )+earliestDatestamp deletedRecord granularity ",
    "ListMetadataFormats": r"(metadataFormat )+",
    "metadataFormat": r"metadataPrefix schema metadataNamespace ",
    "ListSets": r"(set )+",
    "set": r"setSpec setName ",
    "GetRecord": r"record ",
    "ListRecords": r"(record )+(resumptionToken )?",
    "ListIdentifiers": r"(header )+(resumptionToken )?",
    "record": r"header (metadata )?",
    "header": r"identifier datestamp (setSpec )*",
    "metadata": r"dc ",
    "dc": r"((title|creator|subject|description|publisher|contributor|date|type|format|identifier|source|language|relation|rights) )+",
}  # fmt: skip
MOMENT = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"
#: Part or argument → what stands in it.
VALUES = {
    "responseDate": MOMENT,
    "earliestDatestamp": MOMENT,
    "datestamp": MOMENT,
    "@expirationDate": MOMENT,
    "@from": rf"{MOMENT}|\d{{4}}-\d\d-\d\d",
    "@until": rf"{MOMENT}|\d{{4}}-\d\d-\d\d",
    "setSpec": r"[\w.!~*'()-]+(:[\w.!~*'()-]+)*",
    "@set": r"[\w.!~*'()-]+(:[\w.!~*'()-]+)*",
    "@metadataPrefix": r"[\w.!~*'()-]+",
    "@identifier": r"[a-z]+:\S+",
    "adminEmail": r"\S+@(\S+\.)+\S+",
    "@status": "deleted",
    "@completeListSize": r"[1-9]\d*",
    "@cursor": r"\d+",
}


def faults(root: Element) -> list[str]:
    """Everything in an answer that the specification does not allow."""
    found = []
    for part in root.iter():
        name = local(part)
        children = "".join(f"{local(child)} " for child in part)
        in_record = name in ("identifier", "source", "type") and "dc/" in part.tag
        if not re.fullmatch(PARTS.get(name, ""), children):
            found.append(f"{name} has: {children or 'nothing'}")
        if name in VALUES and not in_record and not re.fullmatch(VALUES[name], part.text or ""):
            found.append(f"{name}: {part.text}")
        for key, value in part.items():
            if not re.fullmatch(VALUES.get(f"@{key}", ".*"), value, re.ASCII):
                found.append(f"{name} {key}: {value}")
    return found


def local(part: Element) -> str:
    """The name of a part without its space."""
    return part.tag.rpartition("}")[2]
