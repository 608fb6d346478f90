"""The encoder of answers: kept as it was written, the same in both ways of computing it, and it learns."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from triggers.answer_model import load_encoder, load_label_model, save_encoder
from triggers.core.encoder import Encoder, unshouted
from triggers.core.hearing import PUBLIC
from triggers.core.label_opinion import leanings_of
from triggers.training.answer_lines import answers_as_written
from triggers.training.encoder import LABELS, digest

TEXTS = ["Please stop writing to me.", "Bitte rufen Sie mich am Montag an!", "配信を停止してください", "?", ""]


@pytest.fixture(scope="module")
def encoder():
    return load_label_model().encoder


def test_the_artefact_was_made_from_the_answers_that_are_there(encoder):
    """If this fails: python -m triggers.training.encoder, then python -m triggers.training.labels"""
    assert encoder.sources == digest()


def test_an_artefact_reads_as_it_was_written(encoder, tmp_path):
    save_encoder(encoder, tmp_path / "encoder.npz")
    again = load_encoder(tmp_path / "encoder.npz")
    assert again.labels == encoder.labels == LABELS
    assert again.leanings(TEXTS[0]) == encoder.leanings(TEXTS[0])


@pytest.mark.parametrize("kept", [b"", b"PK\x03\x04", b"{}", b"\x93NUMPY"])
def test_what_is_no_artefact_is_refused_by_name(kept, tmp_path):
    (tmp_path / "encoder.npz").write_bytes(kept)
    with pytest.raises(ValueError):
        load_encoder(tmp_path / "encoder.npz")


@pytest.mark.parametrize("without", ["table", "labels", "parts", "sources"])
def test_what_lacks_a_part_is_refused_by_name(encoder, without):
    kept = encoder.to_arrays()
    del kept[without]
    with pytest.raises(ValueError, match=f"not an encoder of answers.*{without}"):
        Encoder.from_arrays(kept)


@pytest.mark.parametrize("text", [*TEXTS, "a" * 100_000, "\0\ud800 \u2028", "🙂" * 500])
def test_any_text_is_read_to_every_label(encoder, text):
    leanings = encoder.leanings(text)
    assert leanings.keys() >= set(PUBLIC)
    assert all(map(np.isfinite, leanings.values()))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("TAKE ME OFF YOUR LIST", "take me off your list"),
        ("Hello.\nPLEASE, DO NOT\nWRITE AGAIN!!! Jo", "Hello.\nplease, do not\nwrite again!!! Jo"),
        ("LÖSCHEN SIE MEINE DATEN", "löschen sie meine daten"),
        ("We are ACME GmbH, IT", "We are ACME GmbH, IT"),
        ("STOP", "STOP"),
        ("配信を停止してください", "配信を停止してください"),
        ("", ""),
    ],
)
def test_what_is_shouted_is_read_as_if_it_were_said(text, read):
    assert unshouted(text) == read


@pytest.mark.parametrize(
    "text", ["Take me off your list now", "Quiten mi correo de su lista", "Nein danke, kein Bedarf"]
)
def test_capitals_say_the_same_to_the_encoder(encoder, text):
    assert encoder.leanings(text.upper()) == encoder.leanings(text.lower())


def test_words_that_no_answer_has_are_known_from_the_public_encoder(encoder):
    """Neither of them stands in triggers/training/answers."""
    assert not any("gorgonzola" in text.lower() or "stracchino" in text.lower() for text, _, _ in answers_as_written())
    rows = [
        encoder.rows_of(np.array(encoder.numbers_of(text)[1:-1])).mean(0)
        for text in ("gorgonzola", "stracchino", "lunedì")
    ]
    one, other, far = ((row / np.linalg.norm(row)) for row in rows)
    assert one @ other > one @ far


def test_it_is_trained_the_same_way_each_time_and_learns_what_it_is_shown():
    """In a process of its own: what trains it starts threads, and other tests fork."""
    tried = [sys.executable, str(Path(__file__).with_name("encoder_training.py"))]
    done = subprocess.run(tried, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_model_without_its_encoder_says_so():
    with pytest.raises(ValueError, match="without its encoder"):
        leanings_of([], {}, "Please stop this.", replace(load_label_model(), encoder=None))


def test_the_same_answers_are_left_out_whatever_else_is_there():
    some = [(text, is_left_out) for text, _, is_left_out in answers_as_written({"dev", "odd"})]
    assert set(some) <= {(text, is_left_out) for text, _, is_left_out in answers_as_written()}
    share = [is_left_out for _, _, is_left_out in answers_as_written()]
    assert 0.05 < sum(share) / len(share) < 0.2
