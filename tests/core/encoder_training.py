"""Tries how the encoder of answers is trained; ends with 0 when all of it holds. `test_encoder.py` runs it."""

import sys
from pathlib import Path

import jax.numpy as jnp
import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2]))
from triggers.answer_model import load_label_model
from triggers.core.encoder import pooled
from triggers.training.encoder import LABELS, tried
from triggers.training.encoder_base import begun_encoder
from triggers.training.encoder_fitting import Example, fit_encoder

TEXTS = ["Please stop writing to me.", "Bitte rufen Sie mich am Montag an!", "配信を停止してください", "?", ""]
SHOWN = [
    Example(f"{verb} {word}", frozenset([label]))
    for word in (f"number {n}" for n in range(120))
    for verb, label in (("please ring me at", "meeting"), ("take me off your list", "unsubscribe"))
]


def what_can_be_differentiated_says_the_same_and_the_room_behind_a_text_nothing() -> None:
    encoder = load_label_model().encoder
    filled, is_there = np.zeros((len(TEXTS), 24), np.int32), np.zeros((len(TEXTS), 24), np.float32)
    for n, row in enumerate(map(encoder.numbers_of, TEXTS)):
        filled[n, : len(row)], is_there[n, : len(row)] = row, 1
    found = pooled(jnp, encoder.weights, encoder.rows_of(filled), is_there)
    sums = np.asarray(found @ encoder.weights["judge"] + encoder.weights["bias"])
    for text, row in zip(TEXTS, sums, strict=True):
        assert np.allclose(row, list(encoder.leanings(text).values()), atol=0.02), text


def it_learns_what_it_is_shown_and_tells_how_far_it_is() -> None:
    told: list[str] = []
    learnt = fit_encoder(begun_encoder(LABELS, [one.text for one in SHOWN], "shown"), SHOWN, told.append, rounds=34)
    assert told
    found = tried(learnt, [("Ring me at number 7", ["meeting"]), ("Take me off your list", ["unsubscribe"])])
    assert found.startswith("F1 1.000"), found


def the_same_answers_give_the_same_encoder() -> None:
    begun = begun_encoder(LABELS, [one.text for one in SHOWN], "shown")
    once, twice = (fit_encoder(begun, SHOWN, print, rounds=1).to_arrays() for _ in range(2))
    assert all(np.array_equal(once[name], twice[name]) for name in once)


def too_few_answers_are_refused() -> None:
    with pytest.raises(ValueError, match="too few"):
        fit_encoder(load_label_model().encoder, SHOWN[:1], print)


if __name__ == "__main__":
    what_can_be_differentiated_says_the_same_and_the_room_behind_a_text_nothing()
    it_learns_what_it_is_shown_and_tells_how_far_it_is()
    the_same_answers_give_the_same_encoder()
    too_few_answers_are_refused()
