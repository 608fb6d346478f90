"""Phrase rules: a small notation for "these words, in this order, nearly beside each other", and a fast look for many of them.

A pattern is words parted by blanks: `remove|delete` one of them, `unsubscri*` a beginning, `please?` may be missing, `..` up to
four words between, `a_b` two words as one choice, `^` the sentence begins, `$` it ends (`please|$`: or it ends there). Each
pattern is found by its rarest word first, so that a sentence costs one look per word however many rules there are. Japanese
patterns are parts of the sentence without blanks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property

from triggers.core.folding import fold
from triggers.core.sentences import Sentence

_REMEMBERED = 20_000
_GAP = r"(?:\S+ ){0,4}?"
_CJK = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One pattern: the label it gives and the name of its group; each is itself alone.

    `table` numbers the tables of a book. Of each set in `needs` a word must stand in the sentence, beside the one it is found by.
    """

    label: str
    name: str
    pattern: str
    languages: tuple[str, ...]
    table: int = 0
    needs: tuple[frozenset[str], ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that holds, with the words it covers (half-open indexes) in its sentence."""

    rule: Rule
    first: int
    last: int


class RuleBook:
    """All rules of all languages, indexed by a word that each must contain."""

    def __init__(self, tables: Mapping[str, Mapping[str, str]]) -> None:
        self._words: dict[str, list[Rule]] = {}
        self._stems: dict[str, list[Rule]] = {}
        self._known: dict[str, dict[Rule, None]] = {}
        self._signs: list[tuple[tuple[str, ...], Rule]] = []
        for number, (languages, table) in enumerate(tables.items()):
            for key, rows in table.items():
                label, _, name = key.partition("/")
                for row in rows.split("\n"):
                    for pattern in _with_ends(row.strip()):
                        self._add(label, name or label, pattern, tuple(languages.split()), number)
        self._sizes = sorted({len(stem) for stem in self._stems})

    def _add(self, label: str, name: str, pattern: str, languages: tuple[str, ...], table: int) -> None:
        if not pattern.isascii() and _CJK.search(pattern):
            rule = Rule(label, name, pattern, languages, table)
            self._signs.append((tuple(fold(p) for p in pattern.split("..")), rule))
            return
        must = [slot for slot in map(_slot, pattern.split()) if slot.is_anchor]
        anchor = max(must, key=_weight)
        others = tuple(slot.longest for slot in must if slot is not anchor and not slot.has_stem)
        rule = Rule(label, name, pattern, languages, table, others)
        for choice in anchor.words:
            word = max(choice.split("_"), key=len)
            index, key = (self._stems, word[:-1]) if word.endswith("*") else (self._words, word)
            index.setdefault(key, []).append(rule)

    def hits(self, sentence: Sentence, without: str | None = None) -> list[Hit]:
        """Every rule that holds in the sentence, once each, table by table; none of the language `without`."""
        line = sentence.line
        starts = None
        found: list[Hit] = []
        for rule in self._candidates(sentence.words):
            if without in rule.languages:
                continue
            match = _expression(rule.pattern).search(line)
            if match is None:
                continue
            if starts is None:
                starts = _word_starts(sentence.words)
            found.append(Hit(rule, starts.get(match.start(), 0), line.count(" ", 0, match.end()) + 1))
        if self._signs and not line.isascii() and _CJK.search(line):
            found += (hit for hit in self._sign_hits(sentence) if without not in hit.rule.languages)
        found.sort(key=_table)
        return found

    def _candidates(self, words: tuple[str, ...]) -> Iterator[Rule]:
        """The rules of which every needed word is there; whether they stand together, their expression says."""
        found: dict[Rule, None] = {}
        for word in dict.fromkeys(words):
            if rules := self._of_word(word):
                found.update(rules)
        there = set(words)
        for rule in found:
            for need in rule.needs:
                if need.isdisjoint(there):
                    break
            else:
                yield rule

    def _of_word(self, word: str) -> dict[Rule, None]:
        """The rules that this word may belong to; remembered, since words come again and again."""
        known = self._known.get(word)
        if known is None:
            known = dict.fromkeys(self._words.get(word, ()))
            for size in self._sizes:
                if size <= len(word):
                    known.update(dict.fromkeys(self._stems.get(word[:size], ())))
            if len(self._known) < _REMEMBERED:
                self._known[word] = known
        return known

    def _sign_hits(self, sentence: Sentence) -> Iterator[Hit]:
        joined = "".join(sentence.words)
        for parts, rule in self._signs:
            at = 0
            for part in parts:
                at = joined.find(part, at)
                if at < 0:
                    break
                at += len(part)
            if at >= 0:
                yield Hit(rule, 0, len(sentence.words))


def tightest(hit: Hit, sentence: Sentence) -> tuple[int, int]:
    """The words of a hit from the last place at which it may begin: of "no, thanks, and do not write" from "not" on."""
    first, last = hit.first, hit.last
    if _CJK.search(hit.rule.pattern):
        return first, last
    expression, starts = _expression(hit.rule.pattern), _word_starts(sentence.words)
    for at, n in starts.items():
        if hit.first < n < hit.last and (match := expression.match(sentence.line, at)):
            first, last = n, sentence.line.count(" ", 0, match.end()) + 1
    return first, last


def _with_ends(row: str) -> list[str]:
    """A row that may end with some word or with the sentence, `off .. please|$`, as two patterns."""
    before, _, last = row.rpartition(" ")
    words = last.split("|")
    if len(words) == 1 or "$" not in words:
        return [row] if row else []
    return [f"{before} {'|'.join(word for word in words if word != '$')}", f"{before} $"]


@dataclass(frozen=True)
class _Slot:
    """One place of a pattern."""

    words: tuple[str, ...]
    kind: str

    @classmethod
    def read(cls, part: str) -> "_Slot":
        if part in ("..", "^", "$"):
            return cls((), part)
        kind = "maybe" if part.endswith("?") else "must"
        return cls(tuple(fold(word).replace("-", "_") for word in part.rstrip("?").split("|")), kind)

    @property
    def is_anchor(self) -> bool:
        return self.kind == "must"

    @cached_property
    def weight(self) -> float:
        """The longer its shortest word and the fewer its choices, the better a slot is to look for."""
        return min(max(map(len, word.split("_"))) for word in self.words) - len(self.words) / 8

    @cached_property
    def has_stem(self) -> bool:
        return any("*" in word for word in self.words)

    @cached_property
    def longest(self) -> frozenset[str]:
        """One word of each choice: without one of them in the sentence, the slot cannot be filled."""
        return frozenset(max(word.split("_"), key=len) for word in self.words)

    @property
    def expression(self) -> str:
        words = "|".join(
            re.escape(word[:-1]) + r"\S*" if word.endswith("*") else re.escape(word.replace("_", " "))
            for word in self.words
        )
        return f"(?:{words})"


@cache
def _slot(part: str) -> _Slot:
    """A slot read once: the same words fill thousands of patterns."""
    return _Slot.read(part)


def _weight(slot: _Slot) -> float:
    return slot.weight


def _table(hit: Hit) -> int:
    return hit.rule.table


@cache
def _expression(pattern: str) -> re.Pattern[str]:
    """The pattern as an expression, made when it is first needed: there are thousands, and a mail meets a few."""
    slots = [_slot(part) for part in pattern.split()]
    pieces = [r"(?<!\S)"]
    for n, slot in enumerate(slots):
        following = [s for s in slots[n + 1 :] if s.kind != "$"]
        if slot.kind == "^":
            pieces = ["^"]
        elif slot.kind == "..":
            pieces.append(_GAP if any(s.kind == "must" for s in following) else r"(?: \S+){0,4}")
        elif slot.kind == "maybe":
            pieces.append(f"(?:{slot.expression} )?")
        elif slot.kind == "must":
            pieces.append(slot.expression + (" " if any(s.kind == "must" for s in following) else "(?= |$)"))
        elif slot.kind == "$":
            pieces.append("$")
    return re.compile("".join(pieces))


def _word_starts(words: tuple[str, ...]) -> dict[int, int]:
    found, at = {}, 0
    for n, word in enumerate(words):
        found[at] = n
        at += len(word) + 1
    return found
