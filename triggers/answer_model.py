"""Loads the trained models of labels from `triggers/training`: labels.json and encoder.npz."""

from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile

import numpy as np

from triggers.core.encoder import Encoder
from triggers.core.label_model import LabelModel

MODEL = Path(__file__).parent / "training" / "labels.json"
ENCODER = MODEL.with_name("encoder.npz")


@lru_cache(maxsize=1)
def load_label_model() -> LabelModel | None:
    """The trained models of labels; None when they have not been made yet (`python -m triggers.training.labels`)."""
    if not (MODEL.is_file() and ENCODER.is_file()):
        return None
    return LabelModel.from_json(MODEL.read_text(encoding="utf-8"), load_encoder(ENCODER))


def load_encoder(path: Path) -> Encoder:
    """The encoder that a file holds. Raises ValueError for a file that holds none."""
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as kept:
            return Encoder.from_arrays({name: kept[name] for name in kept.files})
    except (BadZipFile, EOFError, AttributeError) as problem:
        raise ValueError(f"{path} is not an encoder of answers: {problem!r}") from problem


def save_encoder(encoder: Encoder, path: Path) -> None:
    """Keep an encoder in a file."""
    with path.open("wb") as file:
        np.savez(file, **encoder.to_arrays())  # type: ignore[arg-type]
