"""`python -m tests.pages`: writes those lists of the README files that can be derived, so that they are never out of date.

A list stands between `<!-- list: NAME -->` and `<!-- end -->`. NAME is `files FOLDER` (the first sentence of each module),
`settings`, `commands`, `faults` or `attacks` (which tests bear the numbers of the two catalogues).
"""

import ast
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic import SecretStr

from engine.settings import Settings
from workers.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
_LIST = re.compile(r"(<!-- list: ([^\n]+?) -->\n).*?(<!-- end -->)", re.DOTALL)
_NUMBERED = re.compile(r"^def (test_([af])(\d\d)_\w+)", re.MULTILINE)
_NUMBERS = 40


def pages() -> list[Path]:
    """Every Markdown file of the project."""
    found = (path.relative_to(ROOT) for path in ROOT.rglob("*.md"))
    return sorted(ROOT / path for path in found if not any(p.startswith((".", "build")) for p in path.parts))


def with_lists(text: str) -> str:
    """A page with its lists written anew. Raises KeyError for a list that nobody knows."""
    return _LIST.sub(lambda match: f"{match[1]}{_list(match[2])}\n{match[3]}", text)


def _list(name: str) -> str:
    kind, _, rest = name.partition(" ")
    return "\n".join(_LISTS[kind](rest))


def _files(folder: str) -> Iterator[str]:
    yield "| file | what |\n|---|---|"
    for path in sorted((ROOT / folder).glob("*.py")):
        if path.name != "__init__.py":
            yield f"| `{path.name}` | {_cell(_summary(path))} |"


def _summary(path: Path) -> str:
    """The first sentence of a module."""
    told = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or ""
    first = " ".join(told.partition("\n\n")[0].split())
    return re.split(r"(?<=[a-z)`\"'0-9])\. (?=[A-Z`])", first)[0].rstrip(".")


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _settings(_rest: str) -> Iterator[str]:
    yield "| variable | default | means |\n|---|---|---|"
    for name, field in Settings.model_fields.items():
        yield f"| `REKINDLE_{name.upper()}` | {_default(field.get_default(call_default_factory=True, validated_data={}))} | {_cell(field.description or '')} |"


def _default(value: Any) -> str:
    value = value.get_secret_value() if isinstance(value, SecretStr) else value
    if isinstance(value, Path) and value.is_absolute():
        return "the repository"
    return f"`{value}`" if value or value == 0 else ""


def _commands(_rest: str) -> Iterator[str]:
    yield "| `rekindle ...` | what |\n|---|---|"
    for name, (_, summary) in COMMANDS.items():
        yield f"| `{name}` | {_cell(summary)} |"


def _numbered(letter: str) -> Iterator[str]:
    tests: dict[int, list[str]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for _, kind, number in _NUMBERED.findall(path.read_text(encoding="utf-8")):
            place = path.relative_to(ROOT / "tests").as_posix()
            if kind == letter and place not in tests.setdefault(int(number), []):
                tests[int(number)].append(place)
    yield "| | tests |\n|---|---|"
    yield from (
        f"| {letter.upper()}{n} | {', '.join(f'`{p}`' for p in places)} |" for n, places in sorted(tests.items())
    )
    missing = [f"{letter.upper()}{n}" for n in range(1, _NUMBERS + 1) if n not in tests]
    if missing:
        yield f"\nWithout a test of their number: {', '.join(missing)}."


_LISTS: dict[str, Callable[[str], Iterator[str]]] = {
    "files": _files,
    "settings": _settings,
    "commands": _commands,
    "faults": lambda _rest: _numbered("f"),
    "attacks": lambda _rest: _numbered("a"),
}


def main() -> None:
    """Write the pages whose lists have changed, and name them."""
    for page in pages():
        text = page.read_text(encoding="utf-8")
        if (new := with_lists(text)) != text:
            page.write_text(new, encoding="utf-8")
            sys.stdout.write(f"{page.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
