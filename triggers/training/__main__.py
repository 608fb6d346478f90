"""`python -m triggers.training`: fits the model of kinds from headlines/*.yaml and the rules' own phrases, and writes kinds.json.

Both sources were written for this product. The same sources give the same file, so `--check` says whether it is up to date.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from triggers import rulebooks
from triggers.core.kind_model import NONE, KindModel
from triggers.core.rulebook import Realis
from triggers.training.fitting import fit, to_json
from triggers.training.lines import Text, of_rules, written

ARTEFACT = Path(__file__).with_name("kinds.json")
_ABOUT = "Trained by `python -m triggers.training` from headlines/*.yaml and the phrases of the rules, all written for Rekindle."
STATES: tuple[Realis, ...] = ("rumour", "announced", "completed", "cancelled", "denied")
_FOLDS = 5


def main() -> int:
    """Train, say how well lines that were left out are read, and write the artefact; with --check only compare."""
    parser = argparse.ArgumentParser(prog="python -m triggers.training", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 when the artefact is not what the texts give")
    asked = parser.parse_args()
    if asked.check:
        is_same = ARTEFACT.is_file() and ARTEFACT.read_text(encoding="utf-8") == trained()
        say(
            f"{ARTEFACT.name} is {'up to date' if is_same else 'not what the texts give: run python -m triggers.training'}"
        )
        return 0 if is_same else 1
    made = trained()
    lines, phrases = list(written()), list(of_rules(rulebooks.load()))
    ARTEFACT.write_text(made, encoding="utf-8")
    say(f"{ARTEFACT.name}: {len(lines)} readings of lines, {len(phrases)} phrases of rules, {len(made) // 1024} kB")
    kinds, states = left_out(lines, phrases)
    say(f"lines left out of training: {kinds:.3f} have the right kind, of these {states:.3f} the right state")
    return 0


def trained() -> str:
    """The artefact that the texts give."""
    lines = list(written())
    return to_json(fit([*lines, *of_rules(rulebooks.load())], kinds_of(lines), STATES), _ABOUT)


def kinds_of(lines: Sequence[Text]) -> list[str]:
    """The kinds of the lines, "none" last."""
    return [*dict.fromkeys(text.kind for text in lines if text.kind != NONE), NONE]


def say(line: str) -> None:
    """Tell the one who trains."""
    sys.stdout.write(f"{line}\n")


def left_out(lines: Sequence[Text], phrases: Sequence[Text]) -> tuple[float, float]:
    """The share of lines whose kind is the likeliest for a model trained without them, and of these the share of right states.

    All readings of a line are left out together.
    """
    kinds = kinds_of(lines)
    right = states = told = 0
    for fold in range(_FOLDS):
        model = fit([*(t for t in lines if t.line % _FOLDS != fold), *phrases], kinds, STATES)
        for text in lines:
            if text.line % _FOLDS != fold or _likeliest(model, text) != text.kind:
                continue
            right += 1
            if text.state:
                told += 1
                found = model.opinion(text.words).states
                states += max(found, key=lambda s: found[s]) == text.state
    return right / len(lines), states / max(1, told)


def _likeliest(model: KindModel, text: Text) -> str:
    found = model.opinion(text.words)
    best = max(found.kinds, key=lambda kind: found.kinds[kind])
    return best if found.kinds[best] > found.none else NONE


if __name__ == "__main__":
    sys.exit(main())
