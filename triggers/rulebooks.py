"""Loads the rules of news from `triggers/rules/*.yaml`."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

import yaml
from pydantic import ValidationError

from triggers.core.codes import Code, parse_code
from triggers.core.kind_model import KindModel
from triggers.core.rulebook import Rule, Rulebook, RuleFile

MODEL = Path(__file__).parent / "training" / "kinds.json"
RULES = Path(__file__).parent / "rules"
CODES = Path(__file__).with_name("codes.yaml")


class RulesUnreadable(ValueError):
    """A rule file that is no valid YAML or breaks the shape of RuleFile; the message names the file and the place."""


def of_home(home: Path) -> Rulebook:
    """The rules of a home; one without any works by those as shipped. Raises RulesUnreadable."""
    folder = home / "triggers" / "rules"
    return load(folder if folder.is_dir() else RULES)


def codes_of_home(home: Path) -> Mapping[str, Code]:
    """What the codes of feeds mean in a home; one that does not say goes by those as shipped. Raises RulesUnreadable."""
    path = home / "triggers" / CODES.name
    return load_codes(path if path.is_file() else CODES)


@lru_cache(maxsize=4)
def load(folder: Path = RULES) -> Rulebook:
    """The compiled rules of a folder, read once in a process."""
    return read(folder)


def read(folder: Path) -> Rulebook:
    """The compiled rules of a folder as it is now. Raises RulesUnreadable.

    Files that start with `_` hold word classes, the others rules.
    """
    classes: dict[str, str] = {}
    rules: list[Rule] = []
    for path in sorted(folder.glob("*.yaml")):
        if path.name.startswith("_"):
            classes |= _classes(path)
        else:
            file = read_file(path)
            rules += file.whole_rules()
    try:
        return Rulebook(rules, classes, load_model())
    except ValueError as problem:
        raise RulesUnreadable(str(problem)) from problem


@lru_cache(maxsize=4)
def load_codes(path: Path = CODES) -> Mapping[str, Code]:
    """What the codes of feeds mean, by the code in small letters. Raises RulesUnreadable."""
    content = _yaml(path)
    lines = content.get("codes") if isinstance(content, dict) else None
    if not isinstance(lines, list) or not all(isinstance(line, str) for line in lines):
        raise RulesUnreadable(f"{path.name}: expected `codes:` with one line a code")
    try:
        found = [parse_code(line) for line in lines]
    except ValueError as problem:
        raise RulesUnreadable(f"{path.name}: {problem}") from problem
    return {code.code.casefold(): code for code in found}


@lru_cache(maxsize=1)
def load_model() -> KindModel | None:
    """The trained model of kinds; None when it has not been made yet (`python -m triggers.training`)."""
    return KindModel.from_json(MODEL.read_text(encoding="utf-8")) if MODEL.is_file() else None


def read_file(path: Path) -> RuleFile:
    """One file of rules. Raises RulesUnreadable."""
    try:
        return RuleFile.model_validate(_yaml(path))
    except ValidationError as problem:
        first = problem.errors()[0]
        raise RulesUnreadable(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from problem


def _classes(path: Path) -> dict[str, str]:
    content = _yaml(path)
    if not isinstance(content, dict) or not all(isinstance(v, str) for v in content.values()):
        raise RulesUnreadable(f"{path.name}: expected word classes, NAME: phrases parted by commas")
    return {str(name): text for name, text in content.items()}


def _yaml(path: Path) -> object:
    try:
        # The base loader gives text only: no "off" that turns into False, no "no" either.
        return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)  # noqa: S506
    except yaml.YAMLError as problem:
        raise RulesUnreadable(f"{path.name}: {problem}") from problem
