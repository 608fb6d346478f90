"""How a trained linear model is kept: one JSON object with its names, its bias, and for each feature its classes and weights.

A row of weights is kept as one text ("0 0.16 2 -0.71": class, weight, class, weight) and read when it is first asked for: of two
hundred thousand rows a mail asks for some hundreds, and to read all takes longer than to read the mail.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

Row = tuple[tuple[int, float], ...]
Weights = Mapping[str, Row]

#: Of rows that were read, so many are kept ready: many features have the same one.
_MOST_READY = 50_000


@dataclass(slots=True, frozen=True)
class KeptWeights(Mapping[str, Row]):
    """Rows of (number of the class, weight) by feature, read from `rows` when they are asked for."""

    rows: dict[str, str]
    divisor: float

    def __getitem__(self, feature: str) -> Row:
        """Raises KeyError for a feature that has no row."""
        return _read_row(self.rows[feature], self.divisor)

    def get(self, feature: str, default: Any = None) -> Any:
        """The row of a feature. Most features of a text have none, which need not be an error first."""
        kept = self.rows.get(feature)
        return default if kept is None else _read_row(kept, self.divisor)

    def __contains__(self, feature: object) -> bool:
        return feature in self.rows

    def __iter__(self) -> Iterator[str]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)


@lru_cache(_MOST_READY)
def _read_row(kept: str, divisor: float) -> Row:
    numbers = kept.split()
    return tuple((int(n), float(w) / divisor) for n, w in zip(numbers[::2], numbers[1::2], strict=True))


def read_model(
    text: str, of: str, names: Sequence[str], divisor: float = 1.0
) -> tuple[dict[str, tuple[Any, ...]], Weights]:
    """What stands under `names`, and the weights: (number of the class, weight) by feature. Weights are kept times `divisor`.

    Raises ValueError for text that is no model `of` what is wanted.
    """
    try:
        kept = json.loads(text)
        return {name: tuple(kept[name]) for name in names}, KeptWeights(dict(kept["weights"]), divisor)
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"not a model of {of}: {problem!r}") from problem


def written(head: Mapping[str, Any], rows: Mapping[str, Sequence[tuple[int, float]]]) -> str:
    """The artefact of such a model, one feature a line, so that a change can be read."""
    opening = json.dumps(head, ensure_ascii=False)[:-1]
    lines = (f'  {json.dumps(name, ensure_ascii=False)}: "{_one_text(rows[name])}"' for name in sorted(rows))
    return f'{opening}, "weights": {{\n' + ",\n".join(lines) + "\n}}\n"


def _one_text(row: Sequence[tuple[int, float]]) -> str:
    return " ".join(f"{number} {weight}" for number, weight in row)
