"""The bytes of a mail taken apart: header block, MIME parts, transfer encodings and charsets (RFC 5322, 2045-2047,
2231).

Written for mail as it is, not as it should be: every function takes any bytes, is linear in them and never raises.
Sizes are capped before anything is read (see `messages.parse`), so that a bomb costs what its first part costs.
"""

import binascii
import codecs
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from urllib.parse import unquote_to_bytes

MAX_HEADER_BYTES = 64 * 1024
MAX_TEXT_CHARS = 256 * 1024
MAX_LINE_CHARS = 10 * 1024
MAX_PARTS = 200
MAX_DEPTH = 20
#: encoded bytes that are looked at to fill MAX_TEXT_CHARS: base64 needs 4/3, quoted-printable up to 3, UTF-8 up to 4
#: bytes a character
MAX_ENCODED_TEXT = 4 * MAX_TEXT_CHARS

#: names that mails use and Python does not know; Latin-1 and GB2312 are read as their supersets, as the WHATWG
#: encoding standard does
CHARSETS = {
    "": "utf-8", "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252",
    "ansi_x3.4-1968": "cp1252",
    "8bit": "utf-8", "binary": "utf-8", "unknown-8bit": "utf-8", "x-unknown": "utf-8", "default": "utf-8", "utf8mb4":
    "utf-8",
    "iso-8859-9": "cp1254", "iso-8859-11": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "chinesebig5": "big5",
    "x-big5": "big5", "big5-hkscs": "big5hkscs", "x-sjis": "cp932", "shift_jis": "cp932", "shift-jis": "cp932",
    "windows-31j": "cp932",
    "iso-2022-jp": "iso2022_jp_ext", "x-euc-jp": "euc_jp", "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "euc-kr":
    "cp949",
    "iso-8859-8-i": "cp1255", "iso-8859-8-e": "cp1255", "iso-8859-6-i": "iso-8859-6", "x-mac-roman": "mac_roman",
    "macintosh": "mac_roman",
    "unicode-1-1-utf-7": "utf-7", "x-unicode-2-0-utf-7": "utf-7", "windows-1252": "cp1252", "cp-850": "cp850",
    "tis-620": "cp874",
}  # fmt: skip
#: text codecs of Python that are no charset of a mail; idna and punycode are quadratic as well
NOT_CHARSETS = {
    "idna",
    "punycode",
    "undefined",
    "unicode_escape",
    "raw_unicode_escape",
    "mbcs",
    "oem",
    "unicode_internal",
}

ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?\n]{0,20000})\?=")
BETWEEN_WORDS = re.compile(r"(\?=)[ \t\n]{1,10}(?==\?)")
BASE64_NOISE = re.compile(rb"[^A-Za-z0-9+/]+")
HEADER_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
PARAMETER = re.compile(
    r";\s{0,100}([A-Za-z0-9*'%_.-]{1,80})\s{0,10}=\s{0,10}(\"(?:[^\"\\]|\\.){0,2000}\"|[^;\"\s]{0,2000})"
)
UNSAFE_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 27), *range(28, 32), 127])


@lru_cache(maxsize=512)
def python_codec(charset: str) -> str | None:
    """The name of Python's codec for a charset label, None where there is none (unknown, or not a text encoding)."""
    name = charset.strip().strip("'\"").lower()[:60]
    name = CHARSETS.get(name, name)
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError, UnicodeError):
        return None
    is_text = getattr(info, "_is_text_encoding", True)
    return info.name if is_text and info.name.replace("-", "_") not in NOT_CHARSETS else None


def decode_text(data: bytes, charset: str) -> str:
    """Bytes as text: the declared charset when it fits, else UTF-8 when it fits, else the declared one (or cp1252)

    with replacements.
    """
    codec = python_codec(charset)
    if codec and codec.startswith(("utf-16", "utf-32")) and b"\0" not in data:
        codec = None  # a lie that turns plain ASCII into Chinese
    # A label of ASCII or Latin-1 is the most frequent lie; valid UTF-8 with non-ASCII bytes is never Latin-1 by
    # accident.
    is_latin = codec is None or codec == "cp1252"
    tries = ("utf-8", codec or "cp1252") if is_latin else (codec or "utf-8", "utf-8")
    for name in tries:
        try:
            return data.decode(name)
        except (UnicodeError, ValueError):
            continue
    return data.decode(codec or "cp1252", "replace")


def decode_header(value: str) -> str:
    """RFC 2047 encoded words decoded, adjacent ones joined, and what cannot be decoded left as it stands."""
    if "=?" not in value:
        return value
    return ENCODED_WORD.sub(decode_word, BETWEEN_WORDS.sub(r"\1", value))


def decode_word(word: re.Match[str]) -> str:
    charset, encoding, text = word.group(1).partition("*")[0], word.group(2), word.group(3)
    data = text.encode("utf-8", "replace")
    try:
        data = base64_bytes(data) if encoding in "bB" else binascii.a2b_qp(data, header=True)
    except (binascii.Error, ValueError):
        return word.group(0)
    return decode_text(data, charset)


def base64_bytes(data: bytes) -> bytes:
    """Base64 as lenient as mail clients read it: foreign characters skipped, a cut-off end dropped."""
    clean = BASE64_NOISE.sub(b"", data)
    clean = clean[: len(clean) - 1] if len(clean) % 4 == 1 else clean
    try:
        return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))
    except binascii.Error:
        return b""


def decode_transfer(data: bytes, encoding: str) -> bytes:
    """The body of a part without its Content-Transfer-Encoding; an unknown encoding leaves it as it is."""
    if encoding == "base64":
        return base64_bytes(data)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(data)
    return data


def tidy(text: str) -> tuple[str, bool]:
    """Text with one kind of line end, without control characters, and inside the caps.

    And whether anything had to be cut.
    """
    is_cut = len(text) > MAX_TEXT_CHARS
    text = text[:MAX_TEXT_CHARS].replace("\r\n", "\n").replace("\r", "\n").translate(UNSAFE_CONTROLS)
    if any(len(line) > MAX_LINE_CHARS for line in text.split("\n")):
        text, is_cut = "\n".join(line[:MAX_LINE_CHARS] for line in text.split("\n")), True
    return text, is_cut


class Headers:
    """A header block: values by name, without regard to case, decoded when asked for."""

    def __init__(self, fields: dict[str, list[bytes]]) -> None:
        self._fields = fields
        self._first: dict[str, str] = {}  # what was asked for once is asked for again

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of a header, decoded and unfolded, in order."""
        return tuple(decode_header(unfold(raw)) for raw in self._fields.get(name.lower(), ()))

    def get(self, name: str) -> str:
        """The first value of a header, "" when there is none."""
        found = self._first.get(name)
        if found is None:
            values = self._fields.get(name.lower())
            found = self._first[name] = decode_header(unfold(values[0])) if values else ""
        return found

    def names(self) -> Iterator[str]:
        return iter(self._fields)

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._fields

    def __bool__(self) -> bool:
        return bool(self._fields)


def unfold(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("cp1252", "replace")
    if "\n" in text:
        text = " ".join(line.strip() for line in text.split("\n"))
    return text.replace("\r", " ").translate(UNSAFE_CONTROLS).strip()


def parse_headers(block: bytes) -> Headers:
    """The fields of a header block.

    Lines that are neither a field nor a continuation are skipped (RFC 5322 section 2.2).
    """
    fields: dict[str, list[bytes]] = {}
    name, lines = "", list[bytes]()
    for line in block[:MAX_HEADER_BYTES].split(b"\n"):
        if line[:1] in (b" ", b"\t"):
            lines.append(line)
            continue
        found = HEADER_NAME.match(line)
        if not found:
            if lines and lines[-1].rstrip().endswith(b";"):  # a parameter that lost its indentation
                lines.append(line)
            continue
        if name:
            fields.setdefault(name, []).append(b"\n".join(lines))
        name, lines = found.group(1).decode("ascii", "replace").lower(), [line[found.end() :]]
    if name:
        fields.setdefault(name, []).append(b"\n".join(lines))
    return Headers(fields)


def header_end(raw: bytes, start: int, end: int) -> tuple[int, int]:
    """(end of the header block, start of the body) of an entity; a block without a blank line is all header."""
    if raw[start : start + 1] == b"\n":
        return start, start + 1
    if raw[start : start + 2] == b"\r\n":
        return start, start + 2
    found = [(at, at + len(gap)) for gap in (b"\n\n", b"\n\r\n") if (at := raw.find(gap, start, end)) >= 0]
    return min(found) if found else (end, end)


def content_type(value: str) -> tuple[str, dict[str, str]]:
    """("text/plain", parameters) of a Content-Type or Content-Disposition.

    RFC 2231 continuations and charsets are joined.
    """
    value = value[:8000]
    kind = (value.partition(";")[0].split() or [""])[0].lower()
    pieces = [(name.lower(), text.strip('"').replace('\\"', '"')) for name, text in PARAMETER.findall(value)]
    parameters: dict[str, str] = {}
    for name, text in pieces:
        base, star, rest = name.partition("*")
        if not star:
            parameters.setdefault(base, text)
        else:
            parameters[base] = parameters.get(base, "") + (extended(text) if rest.endswith("*") or not rest else text)
    return kind, parameters


def extended(text: str) -> str:
    charset, _, rest = text.partition("'")
    _language, quote, value = rest.partition("'")
    return decode_text(unquote_to_bytes(value), charset) if quote else decode_text(unquote_to_bytes(text), "")


@dataclass(frozen=True)
class Part:
    """One leaf of the MIME tree; bytes are decoded only when somebody looks."""

    content_type: str
    parameters: dict[str, str]
    disposition: str
    name: str
    headers: Headers
    raw: bytes
    start: int
    end: int
    within: str

    @property
    def is_attachment(self) -> bool:
        return self.disposition == "attachment" or bool(self.name)

    def bytes(self, limit: int | None = None) -> bytes:
        """The decoded body; `limit` caps the encoded bytes that are read."""
        end = self.end if limit is None else min(self.end, self.start + limit)
        return decode_transfer(
            self.raw[self.start : end], self.headers.get("content-transfer-encoding").strip().lower()
        )

    @cached_property
    def text(self) -> str:
        """The decoded text inside the caps."""
        return self.read_text()[0]

    def read_text(self) -> tuple[str, bool]:
        """(text, whether it was cut)."""
        text, is_cut = tidy(decode_text(self.bytes(MAX_ENCODED_TEXT), self.parameters.get("charset", "")))
        return text, is_cut or self.end - self.start > MAX_ENCODED_TEXT

    @cached_property
    def size(self) -> int:
        return len(self.bytes())

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.bytes()).hexdigest()


def walk(raw: bytes, start: int, end: int, notes: list[str]) -> tuple[Headers, list[Part]]:
    """The headers of an entity and the leaves below it in order. Messages inside it (message/rfc822) are leaves."""
    parts: list[Part] = []
    headers = read_entity(raw, start, end, parts, notes, depth=0, within="")
    return headers, parts


def read_entity(
    raw: bytes, start: int, end: int, parts: list[Part], notes: list[str], *, depth: int, within: str
) -> Headers:
    head_end, body = header_end(raw, start, end)
    headers = parse_headers(raw[start : min(head_end, start + MAX_HEADER_BYTES)])
    kind, parameters = content_type(headers.get("content-type"))
    boundary = parameters.get("boundary", "").encode("utf-8", "replace").rstrip()
    if kind.startswith("multipart/") and boundary and depth >= MAX_DEPTH:
        notes.append("too_deep")
    elif kind.startswith("multipart/") and boundary:
        read_children(raw, body, end, boundary, parts, notes, depth=depth + 1, within=kind)
        return headers
    disposition, options = content_type(headers.get("content-disposition"))
    name = decode_header(options.get("filename", "") or parameters.get("name", ""))[:255]
    kind = kind if "/" in kind else ("message/rfc822" if within == "multipart/digest" else "text/plain")
    kind = "text/plain" if kind.startswith("multipart/") else kind
    parts.append(Part(kind, parameters, disposition, name, headers, raw, body, end, within))
    return headers


def read_children(
    raw: bytes, start: int, end: int, boundary: bytes, parts: list[Part], notes: list[str], *, depth: int, within: str
) -> None:
    begin = -1
    for line_start, line_end, is_last in boundary_lines(raw, start, end, b"--" + boundary[:998]):
        if begin >= 0 and begin < line_start:
            read_entity(raw, begin, before_line(raw, begin, line_start), parts, notes, depth=depth, within=within)
        if len(parts) >= MAX_PARTS:
            notes.append("too_many_parts")
            return
        begin = -1 if is_last else line_end
        if is_last:
            return
    if begin < 0:  # the boundary never stood in the body: what is there is still somebody's text
        notes.append("boundary_missing")
        begin = start
    read_entity(raw, begin, end, parts, notes, depth=depth, within=within)


def boundary_lines(raw: bytes, start: int, end: int, delimiter: bytes) -> Iterator[tuple[int, int, bool]]:
    """(start, end, is the last) of every line that is the delimiter and nothing else (RFC 2046 section 5.1.1)."""
    at, seen = raw.find(delimiter, start, end), 0
    while at >= 0 and seen < 4 * MAX_PARTS:
        line_end = raw.find(b"\n", at, end)
        line_end = end if line_end < 0 else line_end + 1
        rest = raw[at + len(delimiter) : min(line_end, at + len(delimiter) + 80)].strip()
        if (at == start or raw[at - 1 : at] == b"\n") and rest in (b"", b"--"):
            seen += 1
            yield at, line_end, rest == b"--"
            at = line_end - 1
        at = raw.find(delimiter, at + 1, end)


def before_line(raw: bytes, begin: int, line_start: int) -> int:
    """The end of a part: the line end before a boundary belongs to the boundary."""
    end = line_start
    if end > begin and raw[end - 1 : end] == b"\n":
        end -= 1
        if end > begin and raw[end - 1 : end] == b"\r":
            end -= 1
    return end
