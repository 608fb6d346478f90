"""The lines that the model of kinds learns from: headlines/*.yaml, one file a language, and the phrases of the rules.

A line is one headline: X and Y are companies, N a number, M a sum of money, P a person, T a place. `(a/b/c)` stands for one of
several words; a line is read as often as its longest choice has words, so that each of them stands in one reading at least.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import yaml

from triggers.core.headlines import cut
from triggers.core.kind_model import COMPANY, UNKNOWN, masked
from triggers.core.rulebook import Realis, Rulebook

HEADLINES = Path(__file__).with_name("headlines")
_STAND_INS = {"X": COMPANY, "Y": COMPANY, "M": "1", "N": "1", "P": UNKNOWN, "T": UNKNOWN}
_RULE_WEIGHT = 0.25
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


def written() -> Iterator[Text]:
    """The lines of all languages."""
    number = 0
    for path in sorted(HEADLINES.glob("*.yaml")):
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (text only)
        for kind, blocks in content.items():
            for state, block in blocks.items() if isinstance(blocks, dict) else [("", blocks)]:
                for line in block.splitlines():
                    number += 1
                    for words, weight in _readings(line):
                        yield Text(words, kind, cast("Realis", state) if state else None, weight, number)


def _readings(line: str) -> Iterator[tuple[tuple[str, ...], float]]:
    choices = [part.split("/") for part in _CHOICE.findall(line)]
    most = max((len(choice) for choice in choices), default=1)
    weight = most**-0.5
    for n in range(most):
        picked = iter(choice[(n + k * (n // len(choice))) % len(choice)] for k, choice in enumerate(choices, 1))
        between = _CHOICE.split(line)[::2]
        yield _words("".join(part + next(picked, "") for part in between)), weight


def _words(line: str) -> tuple[str, ...]:
    words = [_STAND_INS.get(word, word.lower()) for sentence in cut(line, "title") for word in sentence.words]
    return tuple(masked(words, [n for n, word in enumerate(words) if word == COMPANY]))


def of_rules(book: Rulebook) -> Iterator[Text]:
    """Each phrase that triggers rules of one kind only, as a line of that kind."""
    for phrases in book.phrases.values():
        for phrase in phrases:
            rules = [book.rules[number] for number, _, _ in phrase.triggers]
            kinds = {rule.kind for rule in rules if not rule.is_prose}
            if len(kinds) == 1:
                yield Text((COMPANY, *masked(phrase.tokens)), kinds.pop(), None, _RULE_WEIGHT)
