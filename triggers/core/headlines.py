# ruff: noqa: E501  (lists of words: a line is one list)
"""A news item as sentences of tokens: the shape that matching, events, moves and stories read.

Names and numbers are cut the same way everywhere: a token is a run of word characters or one other visible character, so
"Ulm-Zinc's" is `Ulm - Zinc ' s` in a watch list and in a headline alike.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from triggers.core.wordlists import word_set

#: Longer input is cut, so that no item costs more than a long article's head.
MAX_TITLE = 1_000
MAX_SUMMARY = 6_000
MAX_TOKENS = 120

#: So many words without a capital are a headline without capitals, not a stray line.
_LEAST_LOWER = 4
#: So many words that are not small ones, nine tenths of them with capitals, are a headline in title case.
_LEAST_WEIGHTY = 4

Style = Literal["sentence", "title", "upper", "lower"]

TOKEN = re.compile(r"\w+|[^\w\s]")
_TICKER = re.compile(r"<[^<>\n]{1,60}>")
_SYMBOL = re.compile(r"\.?[A-Z0-9]{1,8}(?:\.[A-Z]{1,4})?")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_QUOTES = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "–": "-", "—": "-", "\xa0": " "}
)
_ENDS = frozenset(".!?…")
_SHORT = word_set(
    """
    inc corp co ltd plc dr mr mrs ms st no nos vs jr sr bros u s k n v a b p d e g f h m r t jan feb mar apr jun jul
    aug sep sept oct nov dec ca bzw ggf nr mio mrd mln bn prof gen gov sen rep dept est approx ste str av
    """
)
_SMALL = word_set(
    """
    a an the and or but nor of in on at to for from by with as is are was be it its after over into amid than via vs
    per up off out der die das und von mit für bei im in zu zur zum auf aus nach ein eine le la les des du de et en
    au aux un une el los las y del por con il lo gli di da che e per het een van en met voor op och i på av för till
    med
    """
)


@dataclass(slots=True, frozen=True)
class Sentence:
    """One sentence of an item: `words` as written, `lows` case-folded, `starts` their offsets in `text`."""

    field: Literal["title", "summary"]
    text: str
    words: list[str]
    lows: list[str]
    starts: list[int]
    style: Style
    position: int = 0

    def quote(self, first: int, end: int) -> str:
        """The words as written from token `first` up to, not including, token `end`."""
        if first >= end:
            return ""
        return self.text[self.starts[first] : self.starts[end - 1] + len(self.words[end - 1])]


def clean(text: str, limit: int) -> str:
    """Text without tags and tickers in angle brackets, with plain quotes and dashes. Offsets are those of the cleaned text."""
    text = text[:limit]
    if "<" in text:
        text = _TAG.sub(" ", _TICKER.sub(_keep_name, text)) if "</" not in text else _TAG.sub(" ", text)
    if "&" in text:
        text = text.replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", '"').replace("&nbsp;", " ")
    return text.translate(_QUOTES)


def _keep_name(found: re.Match[str]) -> str:
    """Wire services put tickers and unlisted firms into angle brackets (`<ABC.N>`, `<Ulm Zinc GmbH>`): those stay, tags go."""
    inside = found.group()[1:-1]
    if _SYMBOL.fullmatch(inside):
        return f"({inside})"
    is_name = " " in inside.strip() and inside[:1].isupper() and "=" not in inside
    return f" {inside} " if is_name else " "


def read(title: str, summary: str) -> list[Sentence]:
    """The sentences of an item, title first."""
    sentences = list(cut(clean(title, MAX_TITLE), "title"))
    if summary and not summary.isspace():
        sentences += cut(clean(summary, MAX_SUMMARY), "summary")
    return sentences


def cut(text: str, name: Literal["title", "summary"]) -> list[Sentence]:
    """Cut one text into sentences."""
    words: list[str] = TOKEN.findall(text)
    starts: list[int] = []
    at = 0
    for word in words:
        at = text.index(word, at)
        starts.append(at)
        at += len(word)
    style = case_style(words) if name == "title" else None
    sentences: list[Sentence] = []
    first = 0
    for n, word in enumerate(words):
        if (word in _ENDS and _is_end(words, starts, n)) or n - first >= MAX_TOKENS:
            _add(sentences, name, text, words, starts, style, first, n + 1)
            first = n + 1
    _add(sentences, name, text, words, starts, style, first, len(words))
    return sentences


def _add(
    sentences: list[Sentence],
    name: Literal["title", "summary"],
    text: str,
    words: list[str],
    starts: list[int],
    style: Style | None,
    first: int,
    end: int,
) -> None:
    if end <= first:
        return
    part = words[first:end]
    own = style or case_style(part)
    sentences.append(Sentence(name, text, part, [w.lower() for w in part], starts[first:end], own, len(sentences)))


def _is_end(words: list[str], starts: list[int], n: int) -> bool:
    if words[n] != ".":
        return n + 1 < len(words)
    if n == 0 or n + 1 >= len(words):
        return True
    spaced = starts[n + 1] > starts[n] + 1
    follower = words[n + 1]
    if not spaced or not (follower[0].isupper() or follower[0].isdigit() or follower in "\"'"):
        return False
    before = words[n - 1].lower()
    return before not in _SHORT and not (len(before) == 1 and before.isalpha())


def case_style(words: list[str]) -> Style:
    """Whether capitals tell names from other words: `sentence` yes; `title`, `upper` and `lower` (none at all) no."""
    letters = [w for w in words if w[0].isalpha()]
    longer = [w for w in letters if len(w) > 1]
    if len(longer) < 2:
        return "sentence"
    capital = [w for w in longer if w[0].isupper()]
    if not capital:
        return "lower" if len(longer) >= _LEAST_LOWER and all(map(str.islower, letters)) else "sentence"
    upper = sum(map(str.isupper, capital))
    if upper * 10 >= len(longer) * 8:
        return "upper"
    if len(capital) < _LEAST_WEIGHTY:
        return "sentence"
    weighty = [w for w in longer if w.lower() not in _SMALL]
    tall = sum(w[0].isupper() for w in weighty)
    return "title" if len(weighty) >= _LEAST_WEIGHTY and tall * 10 >= len(weighty) * 9 else "sentence"


_VOICES = {
    "de": "der die das und wird werden bei von mit für nach zum zur ein eine einen neue neuer will im den dem des auf sich aus über ist als soll hat nicht um",
    "fr": "le les des du et au aux une un sur dans pour par avec est sa son ses chez qui ne pas va la en se ce à",
    "es": "el los las del y una por con su sus en al se que un para tras la entre más no lo ha como",
    "it": "il lo gli di del della dei delle nel nella per con una che si al alla è da un ed i tra ha sul suo non e",
    "nl": "het een van voor met naar bij op wordt zijn niet aan uit om te en de door na over nieuwe haar is dat",
    "sv": "och att för med på av som en ett är till vid från har inte om efter i den sin det blir nya ny över",
    "en": "the and of to in for on with as at by from after over its is are was new says said has an will it that this",
}


@lru_cache(maxsize=1)
def _voters() -> dict[str, tuple[str, ...]]:
    votes: dict[str, list[str]] = {}
    for code, line in _VOICES.items():
        for word in line.split():
            votes.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in votes.items()}


def language(sentences: list[Sentence]) -> str:
    """The likeliest of en, de, fr, es, it, nl, sv by function words; en when nothing speaks for another."""
    score = dict.fromkeys(_VOICES, 0.0)
    voters = _voters()
    for sentence in sentences[:4]:
        for low in sentence.lows:
            for code in voters.get(low, ()):
                score[code] += 1 / len(voters[low])
    best: str = max(score, key=lambda code: (score[code], code == "en"))
    return best if score[best] > score["en"] else "en"
