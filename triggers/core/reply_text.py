"""The visible reply: what somebody wrote now, without the mail that is answered.

`visible_reply` reads plain text line by line; HTML is first made into text whose quotes are marked
(`html_text.to_text`). A line is old when it is quoted, stands in an attribution, or comes after a mark behind which a
mail program keeps the whole old mail. What is left is new, wherever it stands: above, between or below the quotes.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from triggers.core import html_text, quote_marks, signatures

MAX_CHARS = 256 * 1024
MAX_LINES = 6_000
#: a quoted line at least this long was wrapped by somebody's mail program, and what overflowed may stand unquoted
#: below it
WRAPPED_AT = 58


@dataclass(frozen=True)
class VisibleReply:
    """The new text with and without its signature.

    `spans` are the (start, end) of its stretches in the text that was read.
    """

    text: str
    text_without_signature: str
    spans: tuple[tuple[int, int], ...]


def visible_reply_of_html(source: str, *, sender_name: str = "", sender_email: str = "") -> VisibleReply:
    """The visible reply of an HTML body; the spans are in `html_text.to_text(source)`."""
    return visible_reply(html_text.to_text(source), sender_name=sender_name, sender_email=sender_email)


def visible_reply(text: str, *, sender_name: str = "", sender_email: str = "") -> VisibleReply:
    """The visible reply of a plain text. The sender's name, as the From header has it, helps to find a signature."""
    text = text[:MAX_CHARS].replace("\r\n", "\n").replace("\r", "\n")
    lines = split_lines(text)
    kept = signatures.without_list_footer(lines, new_lines(lines))
    kept = trimmed(lines, kept)
    body = trimmed(lines, signatures.without_signature(lines, kept, sender_name=sender_name, sender_email=sender_email))
    return VisibleReply(joined(lines, kept), joined(lines, body), spans(lines, kept))


def split_lines(text: str) -> list[str]:
    """The lines; an attribution that shares its line with the reply before it gets one of its own (its blank goes

    with the split).
    """
    lines = text.split("\n", MAX_LINES)[:MAX_LINES]
    for at, line in enumerate(lines[:200]):
        begins = quote_marks.shared_line(line)
        if begins and at + 1 < len(lines) and quote_marks.is_quoted(lines[at + 1]):
            return [*lines[:at], line[: begins - 1], line[begins:], *lines[at + 1 :]]
    return lines


def new_lines(lines: Sequence[str]) -> list[int]:
    """The numbers of the lines that are new text, in order."""
    kept, at, has_text = list[int](), 0, False
    is_code = False
    may_attribute = quote_marks.near_marks(lines)
    while at < len(lines):
        line = lines[at]
        if line.startswith("```"):
            is_code = not is_code and any(other.startswith("```") for other in lines[at + 1 : at + 400])
        if is_code:
            kept.append(at)
            at, has_text = at + 1, True
            continue
        if quote_marks.is_quoted(line):
            at += 1
            continue
        if cuts_here(lines, at) and (has_text or not quote_marks.asks_to_write_above(line)):
            return without_rule(lines, kept)
        attributed = attribution_lines(lines, at) if may_attribute[at] else 0
        if attributed and (has_text and not leads_to_quote(lines, at + attributed)):
            return kept
        if attributed:
            at += attributed
            continue
        if not is_overflow(lines, at):
            kept.append(at)
            has_text = has_text or bool(line.strip())
        at += 1
    return kept


def cuts_here(lines: Sequence[str], at: int) -> bool:
    """Whether everything from here on is the old mail."""
    return bool(quote_marks.is_separator(lines[at]) or quote_marks.header_block(lines, at))


def attribution_lines(lines: Sequence[str], at: int) -> int:
    count = quote_marks.attribution(lines, at)
    if count:
        return count
    return int(quote_marks.person_wrote(lines[at]) and leads_to_quote(lines, at + 1))


def leads_to_quote(lines: Sequence[str], at: int) -> bool:
    """Whether the next line with something on it is quoted.

    An attribution above an unquoted original is followed by that.
    """
    for line in lines[at : at + 6]:
        if line.strip():
            return quote_marks.is_quoted(line)
    return at >= len(lines)


def is_overflow(lines: Sequence[str], at: int) -> bool:
    """Whether a line is the end of a long quoted line that lost its mark when a mail program wrapped it.

    It stands alone between two quoted lines with no blank line around, and the one above is long, or breaks off
    inside a link.
    """
    line = lines[at].strip()
    if not line or at == 0 or at + 1 >= len(lines):
        return False
    above, below = lines[at - 1], lines[at + 1]
    if not (quote_marks.is_quoted(above) and quote_marks.is_quoted(below)):
        return False
    is_open_link = "http" in above and ("(" in above or "<" in above) and line.endswith((")", ">")) and " " not in line
    return is_open_link or (
        len(above) >= WRAPPED_AT and len(line) <= 30 and len(line) < len(above) // 2 and line[:1].islower()
    )


def without_rule(lines: Sequence[str], kept: list[int]) -> list[int]:
    """Drop the drawn line that mail programs put above the old mail."""
    while kept and (not lines[kept[-1]].strip() or quote_marks.is_rule(lines[kept[-1]])):
        kept.pop()
    return kept


def trimmed(lines: Sequence[str], kept: Sequence[int]) -> list[int]:
    """Without blank lines at both ends."""
    start, end = 0, len(kept)
    while start < end and not lines[kept[start]].strip():
        start += 1
    while end > start and not lines[kept[end - 1]].strip():
        end -= 1
    return list(kept[start:end])


def joined(lines: Sequence[str], kept: Sequence[int]) -> str:
    return "\n".join(lines[n].rstrip() for n in kept)


def spans(lines: Sequence[str], kept: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """The stretches of consecutive kept lines as offsets."""
    starts, offset = list[int](), 0
    for line in lines:
        starts.append(offset)
        offset += len(line) + 1
    found: list[tuple[int, int]] = []
    for n in kept:
        start, end = starts[n], starts[n] + len(lines[n])
        if found and found[-1][1] + 1 == start:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return tuple(found)
