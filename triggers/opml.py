"""Lists of feeds as feed readers exchange them: OPML 2.0, http://opml.org/spec2.opml."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from xml.parsers import expat

from engine.core.source import is_remote
from triggers.local_files import FileUnreadable, read_file

_MAX_BYTES, _MAX_FEEDS = 10_000_000, 100_000


@dataclass(frozen=True, slots=True)
class Outline:
    """One feed of a list."""

    title: str
    url: str


@dataclass(frozen=True, slots=True)
class PassedOver:
    """An outline that is left out: the line of its tag, what it calls itself, and what to do, in words."""

    line: int
    title: str
    problem: str


@dataclass(frozen=True, slots=True)
class Feeds:
    """What an OPML file lists: the feeds, each address once, and the outlines that name none that can be fetched."""

    outlines: tuple[Outline, ...]
    passed_over: tuple[PassedOver, ...] = ()


class NotOpml(ValueError):
    """The file cannot be read as OPML; the text says why."""


def read(file: Path) -> Feeds:
    """The feeds of an OPML file, whatever its folders. Raises NotOpml."""
    try:
        return parse(read_file(file, _MAX_BYTES))
    except FileUnreadable as error:
        raise NotOpml(str(error)) from None


def parse(body: bytes) -> Feeds:
    """The feeds of an OPML text. Entities and document types are refused: no list of feeds needs them (XXE, bombs)."""
    found: dict[str, Outline] = {}
    passed_over: list[PassedOver] = []
    depth = 0
    is_opml = False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth, is_opml
        depth += 1
        if depth == 1:
            is_opml = tag.lower() == "opml"
        if not is_opml or tag.lower() != "outline":
            return
        said = {name.lower(): value.strip() for name, value in attributes.items()}
        url = said.get("xmlurl", "")
        title = " ".join((said.get("title") or said.get("text") or url).split())[:200]
        problem = _problem(url, said) if len(found) < _MAX_FEEDS else f"only {_MAX_FEEDS:,} feeds of a file are read"
        if problem:
            passed_over.append(PassedOver(parser.CurrentLineNumber, title, problem))
        elif url:
            found.setdefault(url, Outline(title, url))

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
    return Feeds(tuple(found.values()), tuple(passed_over))


_OF_FEEDS = frozenset({"rss", "atom", "rdf", "feed"})


def _problem(url: str, said: Mapping[str, str]) -> str:
    """Why an outline is no feed that can be fetched, and what to do; "" when it is one, or never meant to be: a folder, a link."""
    if not url:
        return _nothing_named(said)
    shown = url[:200]
    scheme, colon, rest = url.partition(":")
    if scheme.lower() == "feed" and colon:
        plain = rest if is_remote(rest) else f"https:{rest}"
        return f"{shown} is a feed reader's own way to write {plain[:200]}: write that"
    if scheme.lower() == "file" or url.startswith(("/", "./", "\\")):
        return f"{shown} is a file: add it with `rekindle sources add`, on the machine that it lies on"
    if not is_remote(url):
        return f"{shown} is no web address: it must begin with https:// or http://"
    try:
        parts = urlsplit(url)
        has_host, has_login, _ = bool(parts.hostname), "@" in parts.netloc, parts.port
    except ValueError:
        has_host, has_login = False, False
    if not has_host or not url.isprintable() or " " in url:
        return f"{shown} is no web address that can be asked: look it up at the feed's own page"
    return f"{parts.hostname}: an address with a name or password in it is not fetched" if has_login else ""


def _nothing_named(said: Mapping[str, str]) -> str:
    page = said.get("htmlurl") or said.get("url", "")
    if said.get("type", "").lower() in _OF_FEEDS:
        if is_remote(page):
            return f"it names no feed (xmlUrl): `rekindle sources test {page[:200]}` tells the feeds of its page"
        return "it names no feed: its address belongs into xmlUrl"
    if said.get("type", "").lower() == "include":
        return f"{page[:200]} is another list: import that file by itself"
    return ""


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
