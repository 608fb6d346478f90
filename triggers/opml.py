"""Lists of feeds as feed readers exchange them: OPML 2.0, http://opml.org/spec2.opml."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from engine.core.source import is_remote
from triggers.local_files import FileUnreadable, read_file

_MAX_BYTES, _MAX_FEEDS = 10_000_000, 100_000


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list."""

    title: str
    url: str


class NotOpml(ValueError):
    """The file cannot be read as OPML; the text says why."""


def read(file: Path) -> list[Outline]:
    """The feeds of an OPML file, whatever its folders, each address once. Raises NotOpml."""
    try:
        return parse(read_file(file, _MAX_BYTES))
    except FileUnreadable as error:
        raise NotOpml(str(error)) from None


def parse(body: bytes) -> list[Outline]:
    """The feeds of an OPML text. Entities and document types are refused: no list of feeds needs them (XXE, bombs)."""
    found: dict[str, Outline] = {}
    depth = 0
    is_opml = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, is_opml
        depth += 1
        if depth == 1:
            is_opml = tag.lower() == "opml"
        url = attributes.get("xmlUrl") or attributes.get("xmlurl") or ""
        if is_opml and tag.lower() == "outline" and is_remote(url) and len(found) < _MAX_FEEDS:
            title = attributes.get("title") or attributes.get("text") or url
            found.setdefault(url, Outline(" ".join(title.split())[:200], url.strip()))

    def end(_tag: str) -> None:
        nonlocal depth
        depth -= 1

    parser = expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(body, True)
    except expat.ExpatError as error:
        raise NotOpml(f"is not well-formed: {error}") from None
    if not is_opml:
        raise NotOpml("is not OPML: its root element is not <opml>")
    return list(found.values())


def _refuse_doctype(*_declared: object) -> None:
    raise NotOpml("declares a document type, which no list of feeds needs")


def write(outlines: Iterable[Outline]) -> str:
    """The feeds as OPML 2.0."""
    root = ET.Element("opml", version="2.0")
    ET.SubElement(ET.SubElement(root, "head"), "title").text = "Rekindle's feeds"
    body = ET.SubElement(root, "body")
    for outline in outlines:
        ET.SubElement(body, "outline", type="rss", text=outline.title, title=outline.title, xmlUrl=outline.url)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode")
