"""Loads the trained model of labels from `triggers/training/labels.json`."""

from functools import lru_cache
from pathlib import Path

from triggers.core.label_model import LabelModel

MODEL = Path(__file__).parent / "training" / "labels.json"


@lru_cache(maxsize=1)
def load_label_model() -> LabelModel | None:
    """The trained model of labels; None when it has not been made yet (`python -m triggers.training.labels`)."""
    return LabelModel.from_json(MODEL.read_text(encoding="utf-8")) if MODEL.is_file() else None
