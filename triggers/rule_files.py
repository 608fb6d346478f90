"""The rules of news as people write them (`triggers/rules/*.yaml`), checked: mistakes with their line, examples held up."""

from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from engine.core.errors import Problem
from engine.core.policy import problems as problems_of
from engine.yaml_files import Document, read_yaml
from triggers import rulebooks
from triggers.core.news import read_item
from triggers.core.rulebook import Rulebook, RuleFile


def check_rules(folder: Path) -> list[Problem]:
    """Everything wrong with the rules of a folder; examples are read only once every file is sound."""
    files = [_read(path) for path in sorted(folder.glob("*.yaml"))]
    found = [problem for document, _ in files for problem in document.problems]
    if not found:
        try:
            rules = rulebooks.read(folder)
        except rulebooks.RulesUnreadable as error:
            help_ = "compare it with the rules as shipped, triggers/rules"
            return [Problem(folder.as_posix(), 0, 0, "bad-rules", "error", str(error), help_)]
        found = [problem for document, file in files if file for problem in _examples(document, file, rules)]
    return found


def _read(path: Path) -> tuple[Document, RuleFile | None]:
    """The document, with its problems, and what it says; None for word classes, whose files begin with _."""
    try:
        document = read_yaml(path.read_bytes(), path.as_posix())
    except OSError as error:
        document = Document(path.as_posix())
        document.complain((0, 0), "unreadable", f"the file cannot be read: {error.strerror}", "allow reading it")
    if document.problems or path.name.startswith("_"):
        return document, None
    try:
        return document, RuleFile.model_validate(document.value)
    except ValidationError as error:
        document.problems.extend(problems_of(error, document.file, document))
        return document, None


def _examples(document: Document, file: RuleFile, rules: Rulebook) -> Iterator[Problem]:
    """Headlines that are not read as their file says."""
    for key, titles, is_wanted in (("reads", file.examples.reads, True), ("ignores", file.examples.ignores, False)):
        for number, title in enumerate(titles):
            kinds = sorted({event.kind for event in read_item(title, "", rules=rules).events})
            if (file.kind in kinds) is not is_wanted:
                said = f"this headline is read as {', '.join(kinds) or 'nothing'}"
                help_ = f"change the rules until it is {'' if is_wanted else 'not '}read as {file.kind}, or the example"
                place = document.place(("examples", key, number))
                yield Problem(document.file, *place, "example-fails", "error", said, help_)
