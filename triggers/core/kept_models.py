"""How a trained linear model is kept: one JSON object with its names, its bias, and for each feature its classes and weights."""

import json
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

Weights = Mapping[str, tuple[tuple[int, float], ...]]


def read_model(
    text: str, of: str, names: Sequence[str], divisor: float = 1.0
) -> tuple[dict[str, tuple[Any, ...]], Weights]:
    """What stands under `names`, and the weights: (number of the class, weight) by feature. Weights are kept times `divisor`.

    Raises ValueError for text that is no model `of` what is wanted.
    """
    try:
        kept = json.loads(text)
        # Of a hundred thousand features few weights differ: each is kept once, in a third of the memory.
        share = lru_cache(None)(lambda number, weight: (int(number), weight / divisor))
        weights = {
            feature: tuple([share(n, w) for n, w in zip(row[::2], row[1::2], strict=True)])
            for feature, row in kept["weights"].items()
        }
        return {name: tuple(kept[name]) for name in names}, weights
    except (KeyError, TypeError, AttributeError) as problem:
        raise ValueError(f"not a model of {of}: {problem!r}") from problem
