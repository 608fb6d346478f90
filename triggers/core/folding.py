"""Words of a text, folded so that spelling does not matter: case, accents, full-width digits, typographic quotes.

One pass, linear; every word keeps its place in the original text, so that a finding can be shown where it stands.
"""
# ruff: noqa: E501 - a row of data is one line

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: Letters that have no canonical decomposition but are written without their stroke often enough.
_STROKES = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "’": "'", "‘": "'", "´": "'"}
)
_CJK = "\u3040-\u30ff\u3400-\u9fff々〆"
#: Numbers, words (an apostrophe parts them: l'equipe, don't), single CJK characters, marks; a line end is a mark too.
_TOKEN = re.compile(rf"\d+|[^\W\d_{_CJK}]+|[{_CJK}]|\n|[^\w\s]|_")
_LONGEST = 64
_PLAIN = re.compile(r"[a-z0-9]*\Z")
#: Japanese words that the date grammar knows; found longest first where a CJK character starts.
_CJK_WORD = re.compile("|".join(sorted(
    ("年", "月", "日間", "日", "週間", "週", "から", "まで", "より", "以降", "以前", "今日", "本日", "明日", "明後日", "昨日",
     "今週", "来週", "再来週", "先週", "今月", "来月", "再来月", "先月", "今年", "来年", "昨年", "去年", "午前", "午後", "ヶ月", "か月", "カ月", "ヵ月",
     "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日", "月曜", "火曜", "水曜", "木曜", "金曜", "土曜", "日曜",
     "月末", "年末年始", "年末", "年始", "上旬", "中旬", "下旬", "末", "初め", "四半期", "年度", "翌日", "翌週", "翌月", "後", "前", "第", "令和"),
    key=len, reverse=True)))  # fmt: skip


@dataclass(slots=True)
class Word:
    """One word, number or mark: `fold` for comparing, `start` and `end` in the text it came from.

    Never changed; only not frozen, which would make it three times as dear, and a mail has thousands.
    """

    fold: str
    start: int
    end: int
    is_number: bool = False


@lru_cache(maxsize=32768)
def fold(word: str) -> str:
    """`word` without case, accents and strokes: "Für" -> "fur", "３" -> "3"."""
    word = word.casefold()
    if _PLAIN.match(word):
        return word
    word = word.translate(_STROKES)
    bare = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    # A Japanese voiced sign is no accent: decomposing would turn "が" into "か".
    return unicodedata.normalize("NFKC", word) if any("\u3040" <= c <= "\u30ff" for c in word) else bare


def words_of(text: str) -> list[Word]:
    """The words, numbers and marks of `text` in order."""
    return _plain_words(text.lower()) if text.isascii() else _folded_words(text)


def _plain_words(text: str) -> list[Word]:
    """Of ASCII in lower case, as most mails are: nothing has to be folded, and nothing but blanks parts the words."""
    found, end = [], 0
    for raw in _TOKEN.findall(text):
        start = text.find(raw, end)
        end = start + len(raw)
        found.append(Word(raw[:_LONGEST], start, end, "0" <= raw[0] <= "9"))
    return found


def _folded_words(text: str) -> list[Word]:
    found, position = [], 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < position:
            continue
        raw = text[start:end]
        if raw[0] >= "\u3040" and (longer := _CJK_WORD.match(text, start)):
            end = longer.end()
            raw = text[start:end]
        folded = fold(raw) if len(raw) <= _LONGEST else raw[:_LONGEST].casefold()
        found.append(Word(folded, start, end, raw[0].isdecimal()))
        position = end
    return found


def vocabulary(row: str) -> frozenset[str]:
    """The words of a row of data."""
    return frozenset(row.split())
