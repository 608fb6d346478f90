"""The lines that the model of labels learns from.

They are the labelled answers of answers/*.txt, the lines of answers/*.yaml with their choices read out, and the phrase rules.
"""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import replace
from datetime import date
from hashlib import blake2b
from itertools import islice
from pathlib import Path

import yaml

from triggers.core.folding import words_of
from triggers.core.hearing import PUBLIC
from triggers.core.label_model import plain
from triggers.core.label_opinion import around, evidence, evidence_alone
from triggers.core.labels import by_rules, tell
from triggers.core.languages import guess_language
from triggers.core.phrases import ALL
from triggers.core.spelling import respelled
from triggers.training.label_fitting import Line

FOLDER = Path(__file__).with_name("answers")
#: The day on which every answer of the lots arrives, a Tuesday.
_ARRIVED_ON = date(2026, 5, 12)
_READINGS = 12
#: A line that is read in several ways, and one made of a rule, count less than an answer as it was written.
#: What says nothing counts more: there is more to be talked of than is written down here.
_LINE_WEIGHT, _READING_WEIGHT, _NOTHING_WEIGHT = 0.5, 0.2, 0.8
_RULE_READINGS = 3
_RULE_WEIGHT = 0.15
#: Models are tried on one part in so many, of so many answers that stand together.
_PARTS, _TOGETHER = 10, 100
_CHOICE = re.compile(r"\(([^()]*)\)")


def all_lines() -> list[Line]:
    """Every line, in one order."""
    return [*answers(), *written(), *of_rules()]


def answers(lots: Container[str] | None = None) -> Iterator[Line]:
    """The answers of the lots."""
    for text, labels, is_left_out in answers_as_written(lots):
        yield replace(_line(text, labels, 1.0, is_answer=True), text=text, is_left_out=is_left_out)


def answers_as_written(lots: Container[str] | None = None) -> Iterator[tuple[str, list[str], bool]]:
    """Text, labels, and whether models are tried on it (`_is_left_out`), of each answer.

    They stand in answers/answers_LOT.txt: language | labels | day | person | text, where ¶ is a line end.
    """
    for path in sorted(FOLDER.glob("answers_*.txt")):
        lot = path.stem.partition("_")[2]
        if lots is None or lot in lots:
            rows = [row for row in path.read_text(encoding="utf-8").splitlines() if row and not row.startswith("#")]
            for number, row in enumerate(rows):
                _, labels, _, _, text = (part.strip() for part in row.split("|", 4))
                yield text.replace("¶", "\n"), labels.split(","), _is_left_out(lot, number)


def _is_left_out(lot: str, number: int) -> bool:
    """Whether models that are tried must not have learnt an answer: one part in ten, of answers that stand together.

    Those were often written after one another. It depends on nothing but the place, so that further lots change nothing here.
    """
    return blake2b(f"{lot} {number // _TOGETHER}".encode(), digest_size=2).digest()[0] % _PARTS == 0


def written() -> Iterator[Line]:
    """The lines of answers/*.yaml."""
    return (_line(text, labels, weight) for text, labels, weight in lines_as_written())


def lines_as_written() -> Iterator[tuple[str, list[str], float]]:
    """Text, labels and weight of the readings of each line of answers/*.yaml.

    "none" is what says nothing, `a+b` bears both labels.
    """
    for path in sorted(FOLDER.glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (text only)
        for labels, block in content.items():
            for line in block.splitlines():
                texts = readings(line)
                weight = _NOTHING_WEIGHT if labels == "none" else _READING_WEIGHT if len(texts) > 1 else _LINE_WEIGHT
                yield from ((text, labels.split("+"), weight) for text in texts)


def readings(line: str, most: int = _READINGS) -> list[str]:
    """Up to `most` different ways to read a line with (choices|in|brackets); which ones depends on nothing but the line."""
    pieces = [piece.split("|") if n % 2 else [piece] for n, piece in enumerate(_CHOICE.split(line))]
    texts = (" ".join("".join(pick(line, n, pieces)).split()) for n in range(3 * most))
    return list(islice(dict.fromkeys(texts), most))


def pick(seed: str, number: int, pieces: Iterable[list[str]]) -> Iterator[str]:
    """One choice of each piece, by the digest of the seed."""
    for n, choices in enumerate(pieces):
        digest = blake2b(f"{seed}\0{number}\0{n}".encode(), digest_size=4).digest()
        yield choices[int.from_bytes(digest) % len(choices)]


def of_rules() -> Iterator[Line]:
    """Readings of each phrase rule that gives a label by itself."""
    for table in ALL.values():
        for key, patterns in table.items():
            label = key.partition("/")[0]
            if label in PUBLIC:
                for pattern in patterns.split("\n"):
                    yield from (_line(text, [label], _RULE_WEIGHT, is_rule=True) for text in _of_pattern(pattern))


def _of_pattern(pattern: str) -> list[str]:
    slots = [slot.rstrip("?").split("|") for slot in pattern.split() if slot not in ("^", "$", "..")]
    texts = (" ".join(pick(pattern, n, slots)).replace("_", " ").replace("*", "") for n in range(_RULE_READINGS))
    return [text for text in dict.fromkeys(texts) if text]


def _line(text: str, labels: Iterable[str], weight: float, *, is_rule: bool = False, is_answer: bool = False) -> Line:
    """A line with what the rules find in it; a rule's own words prove nothing of the rule."""
    words = words_of(text)
    language = guess_language(text, words)
    told = tell(text, respelled(words, language or "en"), _ARRIVED_ON, language)
    by_rule = by_rules(told, text)
    found = () if is_rule else tuple(evidence(told, by_rule))
    given = frozenset(labels) & frozenset(PUBLIC)
    parts = tuple(
        Line(tuple(plain([t.sentence])), given, weight, () if is_rule else tuple(evidence_alone(told, n)))
        for n, t in enumerate(told)
        if t.sentence.words
    )
    words_around = around(told, by_rule) if is_answer else ()
    return Line(tuple(plain([t.sentence for t in told])), given, weight, found, parts, around=words_around)
