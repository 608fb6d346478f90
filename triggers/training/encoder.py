"""`python -m triggers.training.encoder`: trains the encoder of answers (triggers/core/encoder.py) and writes encoder.npz.

It learns from the answers and lines of answers/, a tenth of the answers left out: on those it is tried here, and on those
`python -m triggers.training.labels`, which is to follow, learns how far to believe it. The tools are those of the extra `dev`.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from hashlib import blake2b

from triggers.answer_model import ENCODER as ARTEFACT
from triggers.answer_model import load_encoder, save_encoder
from triggers.core.encoder import Encoder
from triggers.core.hearing import PUBLIC
from triggers.training.answer_lines import answers_as_written, lines_as_written

#: What is judged: the labels that answers are given, and that nothing can be decided.
LABELS = (*PUBLIC, "unsure")


def main() -> int:
    """Train and write the artefact; with --check only compare the digest of the sources."""
    parser = argparse.ArgumentParser(prog="python -m triggers.training.encoder", description=__doc__)
    parser.add_argument("--check", action="store_true", help="exit 1 when the artefact was made from other answers")
    if parser.parse_args().check:
        is_same = ARTEFACT.is_file() and load_encoder(ARTEFACT).sources == digest()
        say(f"{ARTEFACT.name} is {'up to date' if is_same else 'old: run python -m triggers.training.encoder'}")
        return 0 if is_same else 1
    # Only who trains needs what these need.
    from triggers.training.encoder_base import begun_encoder  # noqa: PLC0415
    from triggers.training.encoder_fitting import Example, fit_encoder  # noqa: PLC0415

    answers = list(answers_as_written())
    examples = [Example(text, frozenset(labels)) for text, labels, is_left_out in answers if not is_left_out]
    examples += [Example(text, frozenset(labels), weight) for text, labels, weight in lines_as_written()]
    say(f"{len(examples)} texts to learn from")
    encoder = fit_encoder(begun_encoder(LABELS, [one.text for one in examples], digest()), examples, say)
    save_encoder(encoder, ARTEFACT)
    left_out = [(text, labels) for text, labels, is_left_out in answers if is_left_out]
    say(
        f"{ARTEFACT.name}: {ARTEFACT.stat().st_size // 1024} kB; of {len(left_out)} answers left out: {tried(encoder, left_out)}"
    )
    return 0


def tried(encoder: Encoder, answers: Sequence[tuple[str, Sequence[str]]]) -> str:
    """How well labels are told of answers: F1 over all of them, recall and precision of demands to stop."""
    found = [{label for label, lean in encoder.leanings(text).items() if lean > 0} for text, _ in answers]
    wanted = [set(labels) & set(LABELS) for _, labels in answers]
    right = sum(len(one & other) for one, other in zip(found, wanted, strict=True))
    both = sum(map(len, found)) + sum(map(len, wanted))
    stops = [("unsubscribe" in one, "unsubscribe" in other) for one, other in zip(found, wanted, strict=True)]
    heard, told, meant = stops.count((True, True)), sum(one for one, _ in stops), sum(other for _, other in stops)
    return f"F1 {2 * right / max(1, both):.3f}, stops {heard / max(1, meant):.3f} / {heard / max(1, told):.3f}"


def digest() -> str:
    """What the artefact is to have been made from."""
    told = sorted(f"{text}|{sorted(labels)}|{weight}" for text, labels, weight in _sources())
    return blake2b("\n".join(told).encode(), digest_size=16).hexdigest()


def _sources() -> Iterator[tuple[str, list[str], float]]:
    yield from ((text, labels, 0.0 if is_left_out else 1.0) for text, labels, is_left_out in answers_as_written())
    yield from lines_as_written()


def say(line: str) -> None:
    """Tell the one who trains."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
