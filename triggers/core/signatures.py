"""Where a signature begins: closing formulas, the sender's name, "-- ", device lines, contact blocks, disclaimers and
list footers.

A signature is cut only when everything behind its first line looks like one: short lines, names, numbers, links, or a
known footer. A closing formula in the middle of a mail, with sentences behind it, is text.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from triggers.core import signature_words as known

MAX_LINE = 400
#: lines that may stand behind a closing formula
MAX_TAIL = 18
#: only so many last lines can hold the start of a signature that needs a look at what follows
MAX_LAST = 80
MAX_FOOTERS = 4


def without_list_footer(lines: Sequence[str], kept: list[int]) -> list[int]:
    """Drop what a mailing list or a free mail provider put below everything; it was not written by the sender."""
    for _ in range(MAX_FOOTERS):
        start = footer_start(lines, kept)
        if start is None:
            break
        kept = kept[:start]
    return kept


def footer_start(lines: Sequence[str], kept: Sequence[int]) -> int | None:
    for at in range(len(kept) - 1, max(-1, len(kept) - 40), -1):
        line = lines[kept[at]][:MAX_LINE]
        if known.FOOTER_RULE.match(line) and is_list_footer(lines, kept[at + 1 : at + 12]):
            return at
    return None


def is_list_footer(lines: Sequence[str], rest: Sequence[int]) -> bool:
    shown = [lines[n][:MAX_LINE] for n in rest if lines[n].strip()][:5]
    return any(known.LIST_FOOTER.search(line) for line in shown)


def without_signature(lines: Sequence[str], kept: Sequence[int], *, sender_name: str, sender_email: str) -> list[int]:
    """The kept lines without the signature; a postscript below it is text again."""
    names = sender_names(sender_name, sender_email)
    texts = [lines[n][:MAX_LINE] for n in kept]
    start = signature_start(texts, names)
    if start is None:
        return list(kept)
    return [*kept[:start], *(kept[n] for n in postscript(texts, start))]


def signature_start(texts: Sequence[str], names: frozenset[str]) -> int | None:
    """The index of the first line of the signature, None when there is none."""
    has_body = False
    for at, text in enumerate(texts):
        line = text.strip()
        if not line:
            continue
        if starts_unconditionally(text) and (has_body or at + 1 < len(texts)):
            return at
        if (
            has_body
            and at >= len(texts) - MAX_LAST
            and starts_signature(texts, at, names)
            and tail_is_signature(texts, at + 1)
        ):
            return at
        has_body = has_body or not known.GREETING.match(line[:80])
    return contact_block(texts)


def starts_unconditionally(text: str) -> bool:
    """The standard delimiter, a device line or a disclaimer: what follows is never new text."""
    return text == "-- " or is_device_line(text) or bool(known.DISCLAIMER.match(text))


def is_device_line(text: str) -> bool:
    if len(text) > 160 or not text.strip():
        return False
    line = text
    text = (known.MARKDOWN_LINK.sub(r"\1", text) if "](" in text else text).partition("<http")[0].strip()
    if known.GET_APP.match(text):
        return bool(known.APPS.search(text)) and len(text.split()) <= 10 and not known.NOT_DEVICE.search(line)
    says_sent = known.SENT.match(text) or known.FROM_MY.match(text)
    if (says_sent or known.ENDS_SENT.search(text[-16:]) or known.STARTS_SENT.match(text)) and not (
        known.NOT_DEVICE.search(line)
    ):
        is_short = len(text.split()) <= 8 and text[-1:] not in ".!" and "," not in text
        return (bool(known.DEVICES.search(text)) and len(text.split()) <= 12) or (
            is_short and bool(known.MINE.match(text))
        )
    return False


def starts_signature(texts: Sequence[str], at: int, names: frozenset[str]) -> bool:
    line = texts[at].strip()
    if len(line) > 120:
        return False
    return bool(known.DELIMITER.match(line)) or is_closing(line) or is_sender(line, names) or is_signed(texts, at)


AND = re.compile(r"\s(?:and|und|et|y|e|en|och|og|i|&|\+|/)\s")


@lru_cache(maxsize=4096)
def is_closing(line: str) -> bool:
    """A closing formula on a line of its own, perhaps with a name or a place behind it."""
    words = line.strip(known.CLOSING_EDGE).lower().split()
    if not words or len(words) > 9:
        return False
    phrase = " ".join(word.strip(",!") for word in words)
    if phrase in known.CLOSINGS or all(part in known.CLOSINGS for part in AND.split(phrase)):
        return True
    return any(
        is_closing_with_name(line.strip(known.CLOSING_EDGE).split(), size)
        for size in range(min(len(words) - 1, known.LONGEST_CLOSING), 0, -1)
    )


def is_closing_with_name(words: Sequence[str], size: int) -> bool:
    head = " ".join(word.strip(",!.-–") for word in words[:size]).lower()
    if head not in known.CLOSINGS:
        return False
    rest = words[size:]
    ends_with_comma = words[size - 1].endswith((",", "!", "-", "–"))
    if head in known.ALONE and not ends_with_comma and not (words[0].isupper() and len(rest) == 1):
        return False
    return len(rest) <= 5 and all(
        word[:1].isupper() or word.lower() in known.JOINERS or word[:1] in "(/-–" for word in rest
    )


@lru_cache(maxsize=512)
def sender_names(name: str, email: str) -> frozenset[str]:
    """What the sender may sign with.

    Full name, given name, surname, initials; from the name, or the address when there is none.
    """
    name = name.partition("@")[0] if "@" in name else name
    name = name.partition("(")[0].partition("|")[0]
    if "," in name:  # "Abt, Jo"
        last, _, first = name.partition(",")
        name = f"{first} {last}"
    words = [
        word.strip("\"'.,").lower()
        for word in (name or email.partition("@")[0].replace(".", " ").replace("_", " ")).split()[:6]
    ]
    words = [word for word in words if word]
    if not words:
        return frozenset()
    initials = "".join(word[0] for word in words)
    whole = {
        " ".join(words),
        " ".join(reversed(words)),
        initials,
        ". ".join(initials),
        f"{words[0]} {words[-1][0]}",
        words[0][0],
    }
    return frozenset(whole | {words[0], words[-1]} | {f"{words[0]} {words[-1]}"})


def is_sender(line: str, names: frozenset[str]) -> bool:
    return line.strip(known.CLOSING_EDGE).lower() in names


SIGNED = re.compile(r"(?:[-–—~]{1,2}\s?|/{1,2}\s?|/s/\s?)[^\W\d_][\w.'’-]{0,25}(?:\s[^\W\d_][\w.'’-]{0,25}){0,2}$")


INITIAL = re.compile(r"[-–~]?\s?[A-ZÄÖÜÉÅØ]\.?$")
#: a line in bold, as plain text made of HTML shows it
BOLD = re.compile(r"\*[^*\n]{2,60}\*$")


def is_signed(texts: Sequence[str], at: int) -> bool:
    """A name behind a dash ("-Jo Abt", "// Jo", "~ Jo") that stands alone, not one item of a list."""
    line = texts[at].strip()
    if INITIAL.match(line) or (BOLD.match(line) and at and not texts[at - 1].strip()):
        return not any(text.strip() and not BOLD.match(text.strip()) for text in texts[at + 1 :])
    if not SIGNED.match(line) or (at and texts[at - 1].strip()):
        return False
    words = line.lstrip("-–—~/ s").split()
    is_listed = at + 1 < len(texts) and texts[at + 1].lstrip()[:1] in ("-", "–", "*")
    return not is_listed and all(word[:1].isupper() for word in words)


def tail_is_signature(texts: Sequence[str], at: int) -> bool:
    """Whether the lines from `at` on can all belong to a signature."""
    count = 0
    for text in texts[at:]:
        line = text.strip()
        if not line:
            continue
        if starts_unconditionally(text) or (known.DELIMITER.match(line) and count) or known.POSTSCRIPT.match(line):
            return True
        count += 1
        if count > MAX_TAIL or is_sentence(line):
            return False
    return True


def is_sentence(line: str) -> bool:
    """Running text, as against a name, a title, an address or a slogan."""
    words = line.split()
    if line[-1:] in "?？":
        return True
    if known.CONTACT.search(line) and len(words) < 16:
        return False
    if is_closing(line):
        return False
    if line[-1:] in "!！":  # a slogan has few words
        return len(words) >= 5
    return (len(words) >= 4 and bool(known.SENTENCE.search(line))) or len(words) >= 14


def postscript(texts: Sequence[str], start: int) -> range:
    """The lines of a postscript behind the signature, an empty range when there is none."""
    for at in range(start, min(len(texts), start + MAX_TAIL)):
        if known.POSTSCRIPT.match(texts[at]):
            end = next(
                (n for n in range(at, len(texts)) if not texts[n].strip() or starts_unconditionally(texts[n])),
                len(texts),
            )
            return range(at, end)
    return range(0)


def contact_block(texts: Sequence[str]) -> int | None:
    """The start of a last paragraph that is a business card.

    A name first, short lines, and a telephone, link or address in it.
    """
    end = len(texts)
    while end and not texts[end - 1].strip():
        end -= 1
    start = end
    while start and texts[start - 1].strip():
        start -= 1
    block = [text.strip() for text in texts[start:end]]
    is_card = 2 <= len(block) <= 12 and all(len(line) < 90 and not is_sentence(line) for line in block)
    if not (start and is_card and any(known.CONTACT.search(line) for line in block[1:])):
        return None
    words = block[0].replace(",", " ").split()
    is_name = (
        1 <= len(words) <= 6
        and sum(word[:1].isupper() for word in words) >= (len(words) + 1) // 2
        and not known.CONTACT.search(block[0])
    )
    return start if is_name else None
