"""`python -m triggers.training`: fits the model of kinds from kinds.yaml and the rules' own phrases, and writes kinds.json.

Both sources were written for this product. The same sources give the same file, so `--check` says whether it is up to date.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

import yaml

from triggers import rulebooks
from triggers.core.headlines import cut
from triggers.core.kind_model import NONE, KindModel, masked
from triggers.core.kinds import SHIPPED
from triggers.core.rulebook import Rulebook
from triggers.training.fitting import Text, fit, to_json

LINES = Path(__file__).with_name("kinds.yaml")
ARTEFACT = Path(__file__).with_name("kinds.json")
_ABOUT = "Trained by `python -m triggers.training` from kinds.yaml and the phrases of triggers/rules, all written for Rekindle."
_STAND_INS = {"X": "@", "Y": "@", "M": "#", "N": "#"}
_FOLDS = 5
_RULE_WEIGHT = 0.25


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
    say(f"{ARTEFACT.name}: {len(lines)} lines, {len(phrases)} phrases of rules, {len(made) // 1024} kB")
    say(
        f"lines left out of training and read right: {left_out(lines, phrases, kinds_of(lines)):.3f} (of {_FOLDS} folds)"
    )
    return 0


def trained() -> str:
    """The artefact that the texts give."""
    lines = list(written())
    return to_json(fit([*lines, *of_rules(rulebooks.load())], kinds_of(lines)), _ABOUT)


def kinds_of(lines: list[Text]) -> list[str]:
    """The kinds of the lines, "none" last."""
    return [*dict.fromkeys(text.kind for text in lines if text.kind != NONE), NONE]


def say(line: str) -> None:
    """Tell the one who trains."""
    sys.stdout.write(f"{line}\n")


def written() -> Iterator[Text]:
    """The lines of kinds.yaml."""
    content = yaml.load(LINES.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506  (text only)
    for kind, block in content.items():
        for line in block.splitlines():
            words = [_STAND_INS.get(w, w.lower()) for s in cut(line, "title") for w in s.words]
            inside = [n for n, word in enumerate(words) if word == "@"]
            yield Text(tuple(masked([w if w != "#" else "1" for w in words], inside)), kind)


def of_rules(book: Rulebook) -> Iterator[Text]:
    """Each phrase that triggers rules of one kind only, as a line of that kind."""
    for phrases in book.phrases.values():
        for phrase in phrases:
            rules = [book.rules[number] for number, _, _ in phrase.triggers]
            kinds = {rule.kind for rule in rules if not rule.is_prose}
            if len(kinds) == 1 and kinds <= {*SHIPPED}:
                yield Text(("@", *masked(phrase.tokens)), kinds.pop(), _RULE_WEIGHT)


def left_out(lines: list[Text], phrases: list[Text], kinds: list[str]) -> float:
    """The share of lines whose kind is the likeliest for a model that was trained without them."""
    right = 0
    for fold in range(_FOLDS):
        model = fit([*(t for n, t in enumerate(lines) if n % _FOLDS != fold), *phrases], kinds)
        right += sum(_likeliest(model, t) == t.kind for n, t in enumerate(lines) if n % _FOLDS == fold)
    return right / len(lines)


def _likeliest(model: KindModel, text: Text) -> str:
    found = model.likelihoods(text.words)
    best = max(found, key=lambda kind: found[kind])
    return best if found[best] > 1 - sum(found.values()) else NONE


if __name__ == "__main__":
    sys.exit(main())
