"""The lines that the model of kinds learns from: headlines/*.yaml, one file a language, and the phrases of the rules.

A line is one headline: X and Y are companies, N a number, M a sum of money, P a person, T a place. `(a/b/c)` stands for one of
several words; a line is read as often as its longest choice has words, so that each of them stands in one reading at least.
What stands behind ` | ` is told below the headline; such a line is read as a whole, and as the headline alone for less.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from triggers import rulebooks
from triggers.core import weighed
from triggers.core.headlines import Sentence, read
from triggers.core.kind_model import COMPANY, UNKNOWN, masked
from triggers.core.matching import CompanyHit
from triggers.core.parsing import parse
from triggers.core.rulebook import Realis, Rulebook

HEADLINES = Path(__file__).with_name("headlines")
_COMPANIES = ("X", "Y")
_UNKNOWN = {"P": UNKNOWN, "T": UNKNOWN}
_FIGURES = {"M": "€12m", "N": "120"}
_FIGURE = re.compile(r"\b[MN]\b")
_RULE_WEIGHT = 0.25
#: How much the headline alone counts beside the whole.
_ALONE_WEIGHT = 0.5
_BELOW = " | "
_CHOICE = re.compile(r"\(([^()]*)\)")


@dataclass(slots=True, frozen=True)
class Text:
    """A reading of a line: its words, the kind and the state that it tells (None where it shows none), how much it counts.

    `line` is the number of the line; readings of one line share it.
    """

    words: tuple[str, ...]
    kind: str
    state: Realis | None = None
    weight: float = 1.0
    line: int = 0


def written(book: Rulebook | None = None) -> Iterator[Text]:
    """The lines of all languages. `book`: whose word classes are seen in them [those that ship]."""
    book = book or rulebooks.load()
    number = 0
    for path in sorted(HEADLINES.glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (text only)
        for kind, blocks in content.items():
            for state, block in blocks.items() if isinstance(blocks, dict) else [("", blocks)]:
                for line in block.splitlines():
                    number += 1
                    for words, weight in _readings(line, book):
                        yield Text(words, kind, cast("Realis", state) if state else None, weight, number)


def _readings(line: str, book: Rulebook) -> Iterator[tuple[tuple[str, ...], float]]:
    choices = [part.split("/") for part in _CHOICE.findall(line)]
    most = max((len(choice) for choice in choices), default=1)
    weight = most**-0.5
    for n in range(most):
        picked = iter(choice[(n + k * (n // len(choice))) % len(choice)] for k, choice in enumerate(choices, 1))
        between = _CHOICE.split(line)[::2]
        title, _, lead = "".join(part + next(picked, "") for part in between).partition(_BELOW)
        yield _words(title, lead, book), weight
        if lead:
            yield _words(title, "", book), weight * _ALONE_WEIGHT


def _words(title: str, lead: str, book: Rulebook) -> tuple[str, ...]:
    sentences = read(*(_FIGURE.sub(lambda found: _FIGURES[found[0]], text) for text in (title, lead)))
    parsed = [parse(s, n, list(_stand_ins(s, n)), book) for n, s in enumerate(sentences)]
    for p in parsed:
        p.sentence.lows[:] = [_UNKNOWN.get(w, low) for w, low in zip(p.sentence.words, p.sentence.lows, strict=True)]
    return tuple(weighed.of_item(parsed))


def _stand_ins(sentence: Sentence, number: int) -> Iterator[CompanyHit]:
    """A hit for each company of a line."""
    for n, (word, start) in enumerate(zip(sentence.words, sentence.starts, strict=True)):
        if word in _COMPANIES:
            ends = start + len(word), n + 1
            yield CompanyHit(word, word, word, sentence.field, start, ends[0], False, 1.0, number, n, ends[1])


def of_rules(book: Rulebook) -> Iterator[Text]:
    """Each phrase that triggers rules of one kind only, as a line of that kind."""
    for phrases in book.phrases.values():
        for phrase in phrases:
            rules = [book.rules[number] for number, _, _ in phrase.triggers]
            kinds = {rule.kind for rule in rules if not rule.is_prose}
            if len(kinds) == 1:
                yield Text((COMPANY, *masked(phrase.tokens)), kinds.pop(), None, _RULE_WEIGHT)
