"""`python -m triggers.training.labels`: fits the model of labels from answers/*.yaml and the phrase rules, and writes labels.json.

Both sources were written for this product. How far the encoder is believed (encoder.py, which is to run first when answers are
new) is fitted here too. The same sources give the same file, so `--check` says whether it is up to date.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from hashlib import blake2b

from triggers.answer_model import ENCODER, load_encoder
from triggers.answer_model import MODEL as ARTEFACT
from triggers.core.encoder import Encoder
from triggers.core.hearing import PUBLIC
from triggers.core.label_model import LabelModel
from triggers.training.answer_lines import all_lines, written
from triggers.training.label_fitting import Line, fit, joined, to_json
from triggers.training.sentence_fitting import fit_sentences
from triggers.training.weighing import fit_weighing

_ABOUT = (
    "Trained by `python -m triggers.training.labels` from answers/*.yaml and the phrases of triggers/core/phrases, "
    "all written for Rekindle."
)


def main() -> int:
    """Train and write the artefact; with --check only compare the digest of the sources."""
    parser = argparse.ArgumentParser(prog="python -m triggers.training.labels", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 when the artefact was made from other sources")
    lines = all_lines()
    if parser.parse_args().check:
        is_same = made_from() == digest(lines)
        say(f"{ARTEFACT.name} is {'up to date' if is_same else 'old: run python -m triggers.training.labels'}")
        return 0 if is_same else 1
    made = to_json(train(lines, load_encoder(ENCODER)), _ABOUT, digest(lines))
    ARTEFACT.write_text(made, encoding="utf-8")
    say(f"{ARTEFACT.name}: {len(lines)} lines, {sum(1 for _ in written())} of them sentences, {len(made) // 1024} kB")
    return 0


def train(lines: Sequence[Line], encoder: Encoder) -> LabelModel:
    """The model of some lines, weighed on those that are left out by a second one, which is trained beside it."""
    left_out = [line for line in lines if line.is_left_out]
    with ProcessPoolExecutor(1) as beside:
        tried = beside.submit(train_unweighed, [line for line in lines if not line.is_left_out])
        model = train_unweighed(lines)
        return replace(model, weighing=fit_weighing(left_out, tried.result(), encoder))


def train_unweighed(lines: Sequence[Line]) -> LabelModel:
    """The model of some lines, as each label is judged by itself."""
    model = fit(lines, PUBLIC)
    return joined(model, fit_sentences(lines, model))


def digest(lines: Sequence[Line]) -> str:
    """What the artefact is to have been made from: another line or encoder gives another digest, another order the same."""
    told = "\n".join(sorted(map(_told, lines)))
    return blake2b(told.encode() + ENCODER.read_bytes(), digest_size=16).hexdigest()


def _told(line: Line) -> str:
    parts = [sorted(part.evidence) for part in line.parts]
    return (
        f"{line.weight} {sorted(line.labels)} {' '.join(line.words)} {sorted(line.evidence)} {parts} {line.around} "
        f"{line.is_left_out}"
    )


def made_from() -> str | None:
    """The digest that the artefact bears; None when there is none."""
    if not ARTEFACT.is_file():
        return None
    found: str = json.loads(ARTEFACT.read_text(encoding="utf-8"))["sources"]
    return found


def say(line: str) -> None:
    """Tell the one who trains."""
    sys.stdout.write(f"{line}\n")


if __name__ == "__main__":
    sys.exit(main())
