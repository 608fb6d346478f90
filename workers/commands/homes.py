"""The options that inspection commands share: which home folder, which files, and how problems are shown."""

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from engine.core.errors import Problem

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home",
        envvar="REKINDLE_HOME",
        help="The folder with campaigns/, templates/ and triggers/.",
        show_default="the installed one",
    ),
]
JsonOption = Annotated[bool, typer.Option("--json", help="One JSON object per line.")]
FilesFromOption = Annotated[
    Path | None, typer.Option(help="A file that lists files, one path per line; - reads standard input.")
]

INSTALLED = Path(__file__).resolve().parents[2]


def home_of(given: Path | None, files: Sequence[Path] = ()) -> Path:
    """The home that is meant: the one given, else the one that the first file lies in, else the installed one."""
    if given is not None:
        return given
    for file in files:
        if file.parent.name == "campaigns" and (file.parent / "company.yaml").is_file():
            return file.parent.parent
    return near(INSTALLED)


def near(path: Path) -> Path:
    """`path` as people would type it: relative when it lies below the present folder."""
    try:
        return path.relative_to(Path.cwd())
    except (ValueError, OSError):
        return path


def listed(files: Iterable[Path], files_from: Path | None) -> list[Path]:
    """The files named on the command line and those of the list. Exits 2 when the list cannot be read."""
    if files_from is None:
        return list(files)
    try:
        text = sys.stdin.read() if str(files_from) == "-" else os.fsdecode(files_from.read_bytes())
    except OSError as error:
        fail(f"{files_from}: cannot be read: {error.strerror}")
    return [*files, *(Path(line.strip()) for line in text.splitlines() if line.strip())]


def fail(message: str) -> NoReturn:
    """Say what is wrong with the call and end it."""
    print(message, file=sys.stderr)
    raise typer.Exit(2)


def show_problems(problems: Iterable[Problem], *, as_json: bool, to_error: bool = False) -> None:
    """Print problems, as JSON lines or with their line of the file and a caret."""
    out = sys.stderr if to_error else sys.stdout
    for problem in problems:
        print(json.dumps(asdict(problem), ensure_ascii=False) if as_json else told(problem), file=out)


def told(problem: Problem) -> str:
    """A problem for people: place, what is wrong, the line with a caret, what to write instead."""
    place = f"{problem.file}:{problem.line}:{problem.column}" if problem.line else problem.file
    lines = [f"{place}: {problem.severity}: {problem.message} [{problem.code}]"]
    if source := _source_line(problem):
        lines += [f"    {source}", f"    {' ' * (problem.column - 1)}^"]
    return "\n".join([*lines, f"  help: {problem.help}", ""])


def _source_line(problem: Problem) -> str:
    try:
        lines = Path(problem.file).read_text(encoding="utf-8", errors="replace").splitlines()
        return lines[problem.line - 1].replace("\t", " ")[:160] if problem.line else ""
    except (OSError, IndexError, ValueError):
        return ""
