"""A text as sentences of plain words, ready for comparing with phrases."""
# ruff: noqa: E501 - a row of data is one line

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from triggers.core.folding import Word, vocabulary

_ENDS = vocabulary(". ! ? … ; 。 ！ ？ • ؟")
_DROPPED = vocabulary(", - – — \" ' ( ) [ ] « » „ “ ” * _ / : ¿ ¡ 、 「 」 < > & # + = ~ ` |") | {"\n"}
_BREAKS = _ENDS | {"\n"}
#: What an apostrophe hides, after the word is put together again.
_CONTRACTIONS = {
    "dont": "do not", "doesnt": "does not", "didnt": "did not", "cant": "can not", "cannot": "can not", "wont": "will not", "isnt": "is not", "arent": "are not",
    "wasnt": "was not", "werent": "were not", "havent": "have not", "hasnt": "has not", "hadnt": "had not", "wouldnt": "would not", "couldnt": "could not",
    "shouldnt": "should not", "aint": "is not", "im": "i am", "ive": "i have", "youre": "you are", "youve": "you have", "weve": "we have", "theyre": "they are",
    "theyve": "they have", "wanna": "want to", "gonna": "going to", "gotta": "have to", "gimme": "give me", "lemme": "let me",
    "rn": "right now", "atm": "at the moment", "idk": "do not know", "btw": "by the way", "dunno": "do not know",
}  # fmt: skip
_SHORTENED = {"ll": "will", "re": "are", "ve": "have", "m": "am", "d": "would", "t": "not"}
_ELIDED = vocabulary("l d j m n s c qu t dell all nell sull dall un quest quell lorsqu jusqu puisqu aujourd")
_MAX_SENTENCE = 120


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of one sentence, contractions written out; `places` are their spans; `mark` is what ended it; `line` joins them."""

    words: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    mark: str
    start: int
    end: int
    line: str


#: Addresses and links are one word each: what is in them says nothing.
_LINK = re.compile(r"[\w.+-]{1,64}@[\w.-]{1,120}\w|(?:https?://|www\.)[^\s<>]{1,2000}")


def _without_links(text: str, words: Sequence[Word]) -> list[Word]:
    links = (
        [(m.start(), m.end(), "addr" if "@" in m.group() else "url") for m in _LINK.finditer(text)]
        if "@" in text or "www." in text or "://" in text
        else []
    )
    if not links:
        return list(words)
    found: list[Word] = []
    at = 0
    for word in words:
        while at < len(links) and links[at][1] <= word.start:
            at += 1
        if at < len(links) and links[at][0] <= word.start < links[at][1]:
            if not found or found[-1].start != links[at][0]:
                found.append(Word(links[at][2], links[at][0], links[at][1]))
        else:
            found.append(word)
    return found


def sentences_of(text: str, words: Sequence[Word], language: str | None = "en") -> list[Sentence]:
    """Sentences end at a full stop, a mark, a blank line, or a line end before a capital letter; long ones are cut."""
    short = _CONTRACTIONS if language in ("en", None) else {}
    return [s for s in _split(text, _without_links(text, words), short) if s.words or s.mark == "?"]


def _split(text: str, words: Sequence[Word], short: Mapping[str, str]) -> Iterator[Sentence]:
    part: list[Word] = []
    for n, word in enumerate(words):
        part.append(word)
        may_end = word.fold in _BREAKS
        if (may_end and (_line_ends(text, words, n) if word.fold == "\n" else not _inside(words, n))) or len(
            part
        ) > _MAX_SENTENCE:
            yield _sentence(part, short)
            part = []
    if part:
        yield _sentence(part, short)


def _inside(words: Sequence[Word], n: int) -> bool:
    """A full stop inside "e.g.", "3.5", an address, or after a title or a day number."""
    if words[n].fold != "." or n == 0 or n + 1 >= len(words):
        return False
    before, after = words[n - 1], words[n + 1]
    if after.start == words[n].end and after.fold not in ("\n", '"', ")"):
        return True
    return before.end == words[n].start and (
        before.fold
        in (
            "mr",
            "mrs",
            "ms",
            "dr",
            "st",
            "hr",
            "fr",
            "ca",
            "z",
            "b",
            "d",
            "nr",
            "str",
            "tel",
            "prof",
            "art",
            "inkl",
            "bzw",
            "evtl",
            "resp",
            "bl",
        )
        or (before.is_number and len(before.fold) <= 2 and not (after.fold[:1].isupper()) and after.fold != "\n")
    )


def _line_ends(text: str, words: Sequence[Word], n: int) -> bool:
    if n + 1 >= len(words) or words[n + 1].fold == "\n":
        return True
    if n and words[n - 1].fold in (",", "-"):
        return words[n - 1].fold == "," and n <= 4
    return text[words[n + 1].start].isupper() or text[words[n + 1].start] in "-*•¿¡"


def _sentence(part: list[Word], short: Mapping[str, str]) -> Sentence:
    mark = part[-1].fold if part[-1].fold in _ENDS else ""
    found: list[str] = []
    places: list[tuple[int, int]] = []
    n, size = 0, len(part)
    while n < size:
        word = part[n]
        fold = word.fold
        if n + 2 < size and part[n + 1].fold == "'" and fold not in _ELIDED and _is_contraction(part, n):
            for piece in _expand(fold, part[n + 2].fold):
                found.append(piece)
                places.append((word.start, part[n + 2].end))
            n += 3
            continue
        if fold.isalnum() and fold not in short:
            found.append(fold)
            places.append((word.start, word.end))
        elif fold not in _DROPPED and fold not in _ENDS:
            for piece in short.get(fold, fold).split():
                found.append(piece)
                places.append((word.start, word.end))
        n += 1
    return Sentence(tuple(found), tuple(places), mark, part[0].start, part[-1].end, " ".join(found))


def _is_contraction(part: list[Word], n: int) -> bool:
    """Whether the apostrophe behind the word at `n` binds it to the next."""
    return part[n + 1].start == part[n].end and part[n + 2].start == part[n + 1].end


def _expand(left: str, right: str) -> list[str]:
    joined = left + right
    if joined in _CONTRACTIONS:
        return _CONTRACTIONS[joined].split()
    if right in _SHORTENED:
        return [left, _SHORTENED[right]]
    if right == "s" and left == "let":
        return ["let", "us"]
    if right == "s" and left in ("it", "that", "what", "he", "she", "there", "who", "where", "how", "here", "when"):
        return [left, "is"]
    return [left, right] if right != "s" else [left]
