"""The templates folder: which files are there, which mails they make, and what a mail must not lack.

A mail is a folder templates/NAME/ with subject.txt.j2, body.txt.j2 and body.html.j2. A variant is a folder in it; what it
lacks is taken from NAME. A language is a folder around it: templates/de/NAME/. Everything else is shared parts.
"""

import hashlib
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.core.errors import Problem

PARTS = ("subject.txt.j2", "body.txt.j2", "body.html.j2")
MAX_BYTES = 500_000
_LOCALE = re.compile(r"[a-z]{2,3}(-[A-Z]{2}|-[A-Z][a-z]{3})?")
#: Files that a template draws in: include, extends, import and from, in quotation marks.
_DRAWN = re.compile(r"""\{%[-+]?\s{0,20}(?:include|extends|import|from)\s{1,20}["']([^"'\n]{1,200})["']""")


@dataclass(frozen=True, slots=True)
class TemplateText:
    """The texts of one mail, its own or those of the folder above; None where there is no such file.

    `hash` covers the texts and everything that they draw in.
    """

    name: str
    subject: str | None
    text: str | None
    html: str | None
    hash: str


def read_templates(folder: Path, problems: list[Problem]) -> dict[str, str]:
    """Every .j2 file below `folder`: path -> text. What cannot be read, or lies elsewhere through a link, is a problem."""
    files: dict[str, str] = {}
    root = folder.resolve()
    for path in _template_paths(folder):
        text = _text_of(path, root)
        if isinstance(text, str):
            files[path.relative_to(folder).as_posix()] = text
        else:
            problems.append(Problem(path.as_posix(), 0, 0, *text))
    return files


def _template_paths(folder: Path) -> Iterator[Path]:
    for where, folders, names in os.walk(folder):
        folders.sort()
        yield from (Path(where, name) for name in sorted(names) if name.endswith(".j2"))


def _text_of(path: Path, root: Path) -> str | tuple[str, str, str, str]:
    """The text of a file, or (code, severity, message, help)."""
    try:
        if not path.resolve().is_relative_to(root):
            return "outside", "error", "this leads out of the templates folder", "copy the file into it"
        if path.stat().st_size > MAX_BYTES:
            return (
                "too-large",
                "error",
                f"a template of more than {MAX_BYTES:,} bytes",
                "shorten it: mails above 102 KB are cut",
            )
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        return "not-utf8", "error", "this is not UTF-8 text", "save the file as UTF-8"
    except OSError as error:
        return "unreadable", "error", f"the file cannot be read: {error.strerror}", "allow reading it"


def template_texts(files: Mapping[str, str]) -> dict[str, TemplateText]:
    """The mails that the files make, by name; variants and languages under their own names (NAME/VARIANT, de/NAME)."""
    names = {path.rpartition("/")[0] for path in files if path.rpartition("/")[2] in PARTS}
    return {name: _template(name, files, names) for name in sorted(names) if name}


def _template(name: str, files: Mapping[str, str], names: set[str]) -> TemplateText:
    above = name.rpartition("/")[0]
    texts = [files.get(f"{name}/{part}", files.get(f"{above}/{part}") if above in names else None) for part in PARTS]
    digest = hashlib.sha256()
    for text in texts:
        digest.update(b"\0" if text is None else b"\1" + text.encode() + b"\0")
        for path in sorted(drawn_in(text or "", files)):
            digest.update(f"{path}\0{files[path]}\0".encode())
    return TemplateText(name, texts[0], texts[1], texts[2], digest.hexdigest())


def drawn_in(text: str, files: Mapping[str, str]) -> set[str]:
    """The files that `text` draws in, directly or through others."""
    found: set[str] = set()
    left = [text]
    while left:
        for path in _DRAWN.findall(left.pop()):
            if path in files and path not in found:
                found.add(path)
                left.append(files[path])
    return found


def locales(names: Mapping[str, object]) -> dict[str, set[str]]:
    """The languages that have templates of their own: locale -> the names that it gives (without the locale)."""
    found: dict[str, set[str]] = {}
    for name in names:
        first, _, rest = name.partition("/")
        if rest and _LOCALE.fullmatch(first) and rest in names:
            found.setdefault(first, set()).add(rest)
    return found
