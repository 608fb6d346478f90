"""Trains the encoder of answers further (triggers/core/encoder.py), from a public encoder of sentences.

The rows of parts of words stay as they are, so that words which no answer has keep their place beside those that some has; what
is built on them learns.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

from triggers.core.encoder import Encoder, Weights, pooled

_SEED = 0
_ROUNDS, _TOGETHER = 7, 64
#: Steps: of the weights that were taken over, and of those that judge, which begin at nothing.
_STEP, _STEP_OF_JUDGES, _DECAY, _WARMING = 5e-4, 2e-3, 1e-2, 0.07
#: So many parts of words are left out at random, and so much of what is pooled: nothing may hang on one of them.
_LEFT_OUT, _POOLED_OUT = 0.08, 0.3
#: Texts of one batch are about as long as each other; how long they may be.
_SIZES = (8, 16, 24, 32, 48, 64, 96)
_SORTED_TOGETHER = 64
_JUDGES = ("judge", "bias")
#: Rows and which of them are there (encoder.pooled), the labels, how much each text counts, and the chance.
_Batch = tuple[Any, Any, Any, Any, Any]


@dataclass(slots=True, frozen=True)
class Example:
    """An answer, its labels, and how much it counts."""

    text: str
    labels: frozenset[str]
    weight: float = 1.0


def fit_encoder(
    begun: Encoder, examples: Sequence[Example], tell: Callable[[str], None], rounds: int = _ROUNDS
) -> Encoder:
    """`begun` trained further on some answers; `tell` hears how far it is.

    Raises ValueError when there are fewer than one batch.
    """
    if len(examples) < _TOGETHER:
        raise ValueError(f"{len(examples)} answers are too few to train on: {_TOGETHER} at least")
    dice = np.random.default_rng(_SEED)
    numbers = [begun.numbers_of(example.text) for example in examples]
    aims = np.array([[label in one.labels for label in begun.labels] for one in examples], np.float32)
    weights = np.array([one.weight for one in examples], np.float32)
    learnt = _with_judges(begun, dice)
    count = rounds * (len(examples) // _TOGETHER)
    step_by, state = _steps(learnt, count)
    key, done, lost = jax.random.key(_SEED), 0, 0.0
    for _ in range(rounds):
        for batch in _batches([len(row) for row in numbers], dice):
            key, chance = jax.random.split(key)
            rows, is_there = _filled(begun, [numbers[n] for n in batch])
            learnt, state, loss = step_by(learnt, state, (rows, is_there, aims[batch], weights[batch], chance))
            done, lost = done + 1, lost + float(loss)
            if done % 100 == 0:
                tell(f"{done} of {count} batches, {lost / 100:.3f} lost by each")
                lost = 0.0
    return replace(begun, weights={name: np.asarray(array) for name, array in learnt.items()})


def _with_judges(begun: Encoder, dice: np.random.Generator) -> Weights:
    size = 2 * len(begun.weights["level"])
    judge = dice.normal(0, 0.02, (size, len(begun.labels))).astype(np.float32)
    bias = np.full(len(begun.labels), -2.0, np.float32)
    return {name: jnp.asarray(array) for name, array in {**begun.weights, "judge": judge, "bias": bias}.items()}


def _steps(weights: Weights, count: int) -> tuple[Callable[[Weights, Any, _Batch], tuple[Weights, Any, Any]], Any]:
    """One step down the slope of a batch, and the state that it begins with."""

    def planned(step: float) -> optax.Schedule:
        return optax.warmup_cosine_decay_schedule(0, step, max(1, round(_WARMING * count)), max(2, count), 0)

    steps = optax.multi_transform(
        {
            "judges": optax.adamw(planned(_STEP_OF_JUDGES), weight_decay=_DECAY / 10),
            "others": optax.adamw(planned(_STEP), weight_decay=_DECAY),
        },
        {name: "judges" if name in _JUDGES else "others" for name in weights},
    )

    @jax.jit
    def step(weights: Weights, state: Any, batch: _Batch) -> tuple[Weights, Any, Any]:
        loss, slope = jax.value_and_grad(_loss)(weights, batch)
        change, state = steps.update(slope, state, weights)
        return optax.apply_updates(weights, change), state, loss

    return step, steps.init(weights)


def _loss(weights: Weights, batch: _Batch) -> Any:
    rows, is_there, aims, counts, chance = batch
    of_parts, of_pooled = jax.random.split(chance)
    rows = rows * jax.random.bernoulli(of_parts, 1 - _LEFT_OUT, is_there.shape)[..., None]
    found = pooled(jnp, weights, rows, is_there)
    found = found * jax.random.bernoulli(of_pooled, 1 - _POOLED_OUT, found.shape) / (1 - _POOLED_OUT)
    sums = found @ weights["judge"] + weights["bias"]
    return (optax.sigmoid_binary_cross_entropy(sums, aims).sum(-1) * counts).mean()


def _batches(sizes: Sequence[int], dice: np.random.Generator) -> Iterator[np.ndarray]:
    """Every answer once, in batches of about the same size, by chance."""
    order, pool = dice.permutation(len(sizes)), _TOGETHER * _SORTED_TOGETHER
    batches = []
    for at in range(0, len(order), pool):
        part = sorted(order[at : at + pool], key=sizes.__getitem__)
        batches += [np.array(part[n : n + _TOGETHER]) for n in range(0, len(part) - _TOGETHER + 1, _TOGETHER)]
    dice.shuffle(batches)
    return iter(batches)


def _filled(encoder: Encoder, numbers: Sequence[Sequence[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Rows of one size, with noughts behind the shorter ones."""
    most = max(map(len, numbers))
    size = next(size for size in _SIZES if size >= most)
    filled = np.zeros((len(numbers), size), np.int32)
    is_there = np.zeros((len(numbers), size), np.float32)
    for n, row in enumerate(numbers):
        filled[n, : len(row)] = row
        is_there[n, : len(row)] = 1
    return encoder.rows_of(filled), is_there
