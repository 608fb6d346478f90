"""What an answer says as a whole: a small neural network over parts of words, the third opinion beside rules and sums of words.

It began as a public encoder of sentences in sixteen languages (Yang et al. 2019, "Multilingual Universal Sentence Encoder for
Semantic Retrieval", Apache licence), made smaller, and was trained further on the answers written for this product
(`python -m triggers.training.encoder`). So it knows words that none of those answers has, and hears what their order means.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import Any

import numpy as np
from sentencepiece import SentencePieceProcessor
from threadpoolctl import ThreadpoolController

#: Signs of an answer that are read, and parts of its words: of a long one those it begins and ends with.
_MOST_SIGNS, _FIRST_PARTS, _LAST_PARTS = 1500, 64, 32
#: The three readers of neighbours: so many parts of words at a time, so many of them before the one that is read.
WINDOWS = ((2, 0), (3, 1), (5, 2))
_SMALL = 1e-6

Weights = Mapping[str, Any]


@dataclass(slots=True, frozen=True)
class Encoder:
    """What is read and how: `pooled` has the weights.

    `table` is a row of small whole numbers for each part of a word, `steps` the unit of each row. `sources` is the digest of what
    it has learnt from.
    """

    labels: tuple[str, ...]
    parts: SentencePieceProcessor
    table: np.ndarray
    steps: np.ndarray
    weights: Weights
    sources: str = ""

    @classmethod
    def from_arrays(cls, kept: Mapping[str, np.ndarray]) -> "Encoder":
        """Raises ValueError for what is not kept by `to_arrays`."""
        weights = dict(kept)
        try:
            labels = tuple(str(label) for label in weights.pop("labels"))
            parts = SentencePieceProcessor(model_proto=weights.pop("parts").tobytes())
            table, steps, sources = weights.pop("table"), weights.pop("steps"), str(weights.pop("sources"))
        except (KeyError, RuntimeError) as problem:
            raise ValueError(f"not an encoder of answers: {problem!r}") from problem
        return cls(
            labels, parts, table, steps, {name: one.astype(np.float32) for name, one in weights.items()}, sources
        )

    def to_arrays(self) -> dict[str, np.ndarray]:
        """What is kept of it; weights with half the digits."""
        return {
            "labels": np.array(self.labels),
            "parts": np.frombuffer(self.parts.serialized_model_proto(), np.uint8),
            "table": self.table,
            "steps": self.steps,
            "sources": np.array(self.sources),
            **{name: array.astype(np.float16) for name, array in self.weights.items()},
        }

    def leanings(self, text: str) -> dict[str, float]:
        """How far an answer leans to each label: a sum, nought where the label is as likely as not."""
        numbers = np.array([self.numbers_of(unshouted(text[:_MOST_SIGNS]))])
        # An answer is too small to share: threads that wait for each other take many times as long where processors are busy.
        with _threads().limit(limits=1, user_api="blas"):
            found = pooled(np, self.weights, self.rows_of(numbers), np.ones(numbers.shape, np.float32))
            sums = found @ self.weights["judge"] + self.weights["bias"]
        return dict(zip(self.labels, map(float, sums[0]), strict=True))

    def numbers_of(self, text: str) -> list[int]:
        """The parts of words of a text, by their numbers, with a mark at both ends."""
        # Half of a pair of surrogates is no sign that can be written.
        said = text[:_MOST_SIGNS].encode("utf-8", "replace").decode()
        found: list[int] = self.parts.encode(said, add_bos=True, add_eos=True)
        if len(found) <= _FIRST_PARTS + _LAST_PARTS:
            return found
        return found[:_FIRST_PARTS] + found[-_LAST_PARTS:]

    def rows_of(self, numbers: np.ndarray) -> np.ndarray:
        """What the table keeps of each part."""
        found: np.ndarray = self.table[numbers] * self.steps[numbers][..., None].astype(np.float32)
        return found


def unshouted(text: str) -> str:
    """A text whose runs of words in capitals are in small letters: "TAKE ME OFF YOUR LIST", but not the name of a firm.

    To the network capitals are other words, and it knows few of them.
    """
    runs = groupby(_PIECES.findall(text), lambda piece: piece == piece.upper())
    return "".join(_unshouted("".join(run)) if is_loud else "".join(run) for is_loud, run in runs)


#: Words and the blanks between them; a run of capitals is shouted from so many words on.
_PIECES = re.compile(r"\s+|\S+")
_SHOUTED = 3


def _unshouted(run: str) -> str:
    return run.lower() if sum(map(str.isupper, run.split())) >= _SHOUTED else run


@cache
def _threads() -> ThreadpoolController:
    """What numpy computes with; to look for it takes longer than to read an answer."""
    return ThreadpoolController()


def pooled(xp: Any, weights: Weights, rows: Any, is_there: Any) -> Any:
    """What texts say, a row of numbers each: the sum over their parts and the strongest of each kind.

    `rows` (text, part, number) is what the table keeps, `is_there` (text, part) is 1 for each part and 0 behind the last.
    `xp` is numpy, or what can be differentiated in its place (triggers/training/encoder_fitting.py).
    """
    there = is_there[..., None]
    single = (rows @ weights["widen"] + weights["middle"]) * there
    found = [single]
    for size, before in WINDOWS:
        one = (
            _levelled(xp, single @ weights[f"enter{size}"] + weights[f"enter{size}_bias"], weights, f"level{size}")
            * there
        )
        for layer in ("first", "second"):
            seen = _beside(xp, one, size, before) @ weights[f"{layer}{size}"] + weights[f"{layer}{size}_bias"]
            one = (xp.maximum(seen, 0) + one) * there
        found.append(one)
    every = _levelled(xp, xp.concatenate(found, -1), weights, "level") * there
    total = every.sum(1) / xp.sqrt(there.sum(1))
    strongest = xp.where(there > 0, every, -xp.inf).max(1)
    return xp.concatenate([total, strongest], -1)


def _levelled(xp: Any, values: Any, weights: Weights, name: str) -> Any:
    """Each row brought to the same mean and spread (Ba et al. 2016, "Layer Normalization"), then scaled as learnt."""
    middle = values.mean(-1, keepdims=True)
    spread = ((values - middle) ** 2).mean(-1, keepdims=True)
    return (values - middle) / xp.sqrt(spread + _SMALL) * weights[name] + weights[f"{name}_bias"]


def _beside(xp: Any, values: Any, size: int, before: int) -> Any:
    """Each row with its neighbours in one row; noughts stand before the first and behind the last."""
    count = values.shape[1]
    padded = xp.pad(values, ((0, 0), (before, size - 1 - before), (0, 0)))
    return xp.concatenate([padded[:, at : at + count] for at in range(size)], -1)
