"""The rules of news as people write them (`triggers/rules/*.yaml`), checked: mistakes with their line, examples held up."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from pathlib import Path

from pydantic import ValidationError

from engine.core.errors import Problem
from engine.core.policy import Policy
from engine.core.policy import problems as problems_of
from engine.yaml_files import Document, read_yaml
from triggers import rulebooks
from triggers.core.codes import BadCode, parse_code
from triggers.core.kinds import OWN
from triggers.core.news import read_item
from triggers.core.rulebook import BUILT_IN, CLASS_KEYS, Examples, Rulebook, RuleFile

_PathInFile = tuple[str | int, ...]


def check_rules(folder: Path, policy: Policy | None = None) -> list[Problem]:
    """Everything wrong with the rules of a folder; examples are read only once every file is sound.

    `policy`: it is told where a kind of one's own stands in the rules and not in the policy.
    """
    words, files = _read_all(folder)
    known = BUILT_IN.union(*(document.value for document in words if isinstance(document.value, dict)))
    for document, file in files:
        _check_rules(document, file, known)
    found = [problem for document in (*words, *(d for d, _ in files)) for problem in document.problems]
    if found:
        return found
    try:
        rules = rulebooks.read(folder)
    except rulebooks.RulesUnreadable as error:
        help_ = "compare it with the rules as shipped, triggers/rules"
        return [Problem(folder.as_posix(), 0, 0, "bad-rules", "error", str(error), help_)]
    for document, file in files:
        _check_examples(document, file, rules)
        _check_weight(document, file, policy)
    return [problem for document, _ in files for problem in document.problems]


def check_codes(path: Path) -> list[Problem]:
    """Everything wrong with the codes of feeds, triggers/codes.yaml; nothing when there is no such file."""
    if not path.exists():
        return []
    document = _document(path)
    lines = document.value.get("codes") if isinstance(document.value, dict) else None
    if document.problems:
        return document.problems
    if not isinstance(lines, list) or len(document.value) > 1:
        document.complain(
            (1, 1), "bad-value", "this file holds one list, `codes:`", "compare it with the one as shipped"
        )
        return document.problems
    first: dict[str, int] = {}
    for number, line in enumerate(lines):
        _check_code(document, number, line, first)
    return document.problems


def _check_code(document: Document, number: int, line: object, first: dict[str, int]) -> None:
    place: _PathInFile = ("codes", number)
    help_ = "write `- Bankruptcy | insolvency | -1 | announced | confirms | Bankruptcy`"
    if not isinstance(line, str):
        document.complain(document.place(place), "bad-code", "a code is one line of text", help_)
        return
    try:
        code = parse_code(line).code
    except BadCode as error:
        document.complain(document.spot(place, error.offset), "bad-code", str(error), help_)
        return
    before = first.setdefault(code.casefold(), document.place(place)[0])
    if before != document.place(place)[0]:
        said = f"the code {code!r} stands twice; first in line {before}"
        document.complain(document.place(place), "duplicate-code", said, "remove one of them")


def _read_all(folder: Path) -> tuple[list[Document], list[tuple[Document, RuleFile]]]:
    """The files of word classes, and those of rules with what they say; one that says nothing sound has its problems."""
    words: list[Document] = []
    files: list[tuple[Document, RuleFile]] = []
    for path in sorted(folder.glob("*.yaml")):
        document = _document(path)
        if path.name.startswith("_"):
            words.append(document)
            _check_words(document)
            continue
        try:
            files.append((document, RuleFile.model_validate(document.value or {})))
        except ValidationError as error:
            words.append(document)
            if not document.problems:
                document.problems.extend(problems_of(error, document.file, document, "rules"))
    return words, files


def _document(path: Path) -> Document:
    try:
        return read_yaml(path.read_bytes(), path.as_posix())
    except OSError as error:
        document = Document(path.as_posix())
        document.complain((0, 0), "unreadable", f"the file cannot be read: {error.strerror}", "allow reading it")
        return document


def _check_words(document: Document) -> None:
    content = document.value if isinstance(document.value, dict) else {}
    wrong = [(name,) for name, text in content.items() if not isinstance(text, str)]
    for place in wrong if content or document.problems else [()]:
        said = "a file whose name begins with _ holds word classes"
        document.complain(document.place(place), "bad-value", said, "write `NAME: phrase, phrase`")


def _check_rules(document: Document, file: RuleFile, known: Iterable[str]) -> None:
    for number, rule in enumerate(file.rules):
        if not rule.has_phrases:
            help_ = "give it verbs, forms, infinitives, participles or nouns"
            said = f"the rule {rule.rule!r} has no phrase that it could be found by"
            document.complain(document.place(("rules", number)), "no-phrases", said, help_)
        for key in CLASS_KEYS:
            for n, name in enumerate(getattr(rule, key)):
                if name not in known:
                    near = get_close_matches(name, list(known), 1)
                    help_ = f"write {near[0]}" if near else "define it in a file whose name begins with _"
                    said = f"no file defines the word class {name!r}"
                    document.complain(document.place(("rules", number, key, n)), "unknown-class", said, help_)
    if file.kind.startswith(OWN) and not (file.examples.reads and file.examples.ignores):
        said = f"nothing but its examples shows that the rules of {file.kind} are precise"
        help_ = "write `examples:` with headlines that it `reads:` and that it `ignores:`"
        document.complain(document.place(("kind",)), "no-examples", said, help_)


def _check_examples(document: Document, file: RuleFile, rules: Rulebook) -> None:
    """Headlines that are not read as their file says."""
    _hold_up(document, ("examples",), file.kind, file.examples, rules)
    for number, rule in enumerate(file.rules):
        _hold_up(document, ("rules", number, "examples"), file.kind, rule.examples, rules)


def _hold_up(document: Document, where: _PathInFile, kind: str, examples: Examples, rules: Rulebook) -> None:
    for key, number, title, is_wanted in _headlines(examples):
        kinds = sorted({event.kind for event in read_item(title, "", rules=rules).events})
        if (kind in kinds) is not is_wanted:
            said = f"this headline is read as {', '.join(kinds) or 'nothing'}"
            help_ = f"change the rules until it is {'' if is_wanted else 'not '}read as {kind}, or the example"
            document.complain(document.place((*where, key, number)), "example-fails", said, help_)


def _headlines(examples: Examples) -> Iterator[tuple[str, int, str, bool]]:
    yield from (("reads", n, title, True) for n, title in enumerate(examples.reads))
    yield from (("ignores", n, title, False) for n, title in enumerate(examples.ignores))


def _check_weight(document: Document, file: RuleFile, policy: Policy | None) -> None:
    """A kind of one's own counts as the policy says of `custom`, until the policy names it."""
    if policy is None or not file.kind.startswith(OWN) or file.kind in policy.signals:
        return
    other = policy.signals.get(OWN.rstrip("."))
    counts = f"it counts as `custom`, {other.weight:g} points" if other else "it counts nothing"
    said = f"the policy does not name {file.kind}: {counts} for every reason of release"
    help_ = f"write `{file.kind}: {{ weight: 20, for_missing: {{ no_need: 60 }} }}` below `signals:` of policy.yaml"
    document.complain(document.place(("kind",)), "no-weight", said, help_, "warning")
