"""The documentation is true: commands run, examples are sound, variables exist, links lead somewhere, files are named.

Every fenced block of every Markdown file is looked at; one of a kind that nobody knows how to prove is a failure.
"""

import importlib
import json
import os
import re
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from click import Context, Group
from typer.main import get_command

from engine.core.campaign import Campaign
from engine.core.campaign_checks import faults
from engine.core.company import Company
from engine.core.policy import Policy
from engine.rendering import Renderer
from engine.settings import Settings
from engine.yaml_files import read_yaml
from tests import pages as listing
from triggers.core.rulebook import RuleFile, phrases_of
from workers.cli import COMMANDS

ROOT = Path(__file__).resolve().parents[1]
REKINDLE = Path(sys.executable).with_name("rekindle")
#: Commands that stay up or take minutes, and the test that runs them.
ELSEWHERE = {
    "rekindle up": "tests/test_roles.py::test_up_runs_everything_on_sqlite_and_ends_cleanly_on_sigterm",
    "rekindle web": "tests/test_roles.py::test_the_roles_send_each_mail_once_though_a_worker_is_killed_and_stop_when_told",
    "rekindle worker": "tests/test_roles.py::test_the_roles_send_each_mail_once_though_a_worker_is_killed_and_stop_when_told",
    "rekindle clock": "tests/test_roles.py::test_the_roles_send_each_mail_once_though_a_worker_is_killed_and_stop_when_told",
    "rekindle demo": "tests/test_demo.py::test_the_demo_goes_through_half_a_year_and_everything_happened",
}
#: Commands that stay up and are started here, until they have said where they are.
STAYS_UP = {"rekindle twin"}
#: Variables of tests, not of an installation.
TEST_VARIABLES = {f"REKINDLE_{name}" for name in ("REQUIRE", "CRASH_AT", "KILLS", "SEEDS", "EXAMPLES")}
#: Folders whose modules are listed on a page, one line each.
ROOMS = (
    *("engine", "engine/core", "engine/store", "engine/adapters"),
    *("triggers", "triggers/core", "workers", "workers/commands", "workers/demo", "tests"),
)


@dataclass(frozen=True)
class Block:
    """A fenced block: its language, its text without the indentation of a list, and where it begins."""

    file: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@cache
def pages() -> tuple[str, ...]:
    """Every Markdown file of the project, as a path from its root."""
    return tuple(path.relative_to(ROOT).as_posix() for path in listing.pages())


@cache
def text_of(page: str) -> str:
    return (ROOT / page).read_text(encoding="utf-8")


@cache
def blocks() -> tuple[Block, ...]:
    """All fenced blocks of all pages."""
    found, fence = [], re.compile(r"^( *)```(\w*)[^\n]*\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
    for page in pages():
        for match in fence.finditer(text_of(page)):
            lines = [line.removeprefix(match[1]) for line in match[3].splitlines()]
            found.append(Block(page, text_of(page).count("\n", 0, match.start()) + 1, match[2], "\n".join(lines)))
    return tuple(found)


def of_kind(*languages: str) -> list[Block]:
    return [block for block in blocks() if block.language in languages]


def commands(block: Block) -> list[str]:
    """The commands of a block; a quotation may run over several lines."""
    found, begun = [], ""
    for line in block.text.splitlines():
        begun = f"{begun}\n{line}" if begun else line.removeprefix("$ ")
        if begun.endswith("\\"):
            continue
        try:
            words = shlex.split(begun, comments=True)
        except ValueError:
            continue
        if words:
            found.append(begun)
        begun = ""
    assert not begun, f"{block}: a quotation never ends"
    return found


def shell_pages() -> list[str]:
    return sorted({block.file for block in of_kind("", "sh", "bash", "console")})


@pytest.fixture
def installation(tmp_path: Path) -> dict[str, str]:
    """A fresh installation as `rekindle up` leaves it: the files of the repository, the database migrated and applied."""
    for folder in ("campaigns", "templates"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(
        ROOT / "triggers",
        tmp_path / "triggers",
        ignore=shutil.ignore_patterns("*.py", "__pycache__", "core", "training"),
    )
    clean = {key: value for key, value in os.environ.items() if not key.startswith("REKINDLE_")}
    environment = {
        **clean,
        "REKINDLE_HOME": str(tmp_path),
        "REKINDLE_DATA": str(tmp_path / "data"),
        "PYTHONWARNINGS": "error",
    }
    environment["PATH"] = f"{REKINDLE.parent}{os.pathsep}{environment['PATH']}"
    run("rekindle migrate", tmp_path, environment)
    return environment


def run(command: str, folder: Path, environment: dict[str, str]) -> None:
    """A comment that says "ends with 1" tells of another exit code than 0."""
    words, told = shlex.split(command, comments=True), re.search(r"#.*ends with (\d+)", command)
    done = subprocess.run(words, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == int(told[1] if told else 0), f"{command}\n{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stderr, done.stderr


@pytest.mark.parametrize("page", shell_pages())
def test_every_command_of_a_page_runs_in_the_order_it_is_written(
    page: str, installation: dict[str, str], tmp_path: Path
) -> None:
    for block in of_kind("", "sh", "bash", "console"):
        for command in commands(block) if block.file == page else []:
            first = command.split()[0]
            if first == "make":
                assert command.split()[1] in make_targets(), f"{block}: the Makefile knows no {command}"
            elif " ".join(command.split()[:2]) in ELSEWHERE:
                assert_is_tested(ELSEWHERE[" ".join(command.split()[:2])])
            elif " ".join(command.split()[:2]) in STAYS_UP:
                start_and_stop(command, tmp_path, installation)
            else:
                assert first in {"rekindle", "python"}, f"{block}: nobody proves {command!r}"
                run(command, tmp_path, installation)


def start_and_stop(command: str, folder: Path, environment: dict[str, str]) -> None:
    """It comes to listen, stays up, and ends when it is told to (uvicorn raises the signal again when it is done)."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    words = [*shlex.split(command, comments=True), "--port", str(port)]
    with subprocess.Popen(
        words, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        while process.poll() is None and not is_listening(port):
            time.sleep(0.05)
        process.terminate()
        _, errors = process.communicate(timeout=30)
    assert process.returncode in {0, -signal.SIGTERM}, errors
    assert b"Traceback" not in errors


def is_listening(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def make_targets() -> set[str]:
    return set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))


def assert_is_tested(place: str) -> None:
    path, _, name = place.partition("::")
    assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), f"{place} is gone"


def test_make_demo_and_make_test_run_what_the_tests_prove() -> None:
    makefile = (ROOT / "Makefile").read_text()
    assert "$(BIN)/rekindle demo\n" in makefile
    assert "$(BIN)/python -m pytest -q -n auto" in makefile
    assert_is_tested(ELSEWHERE["rekindle demo"])


@pytest.mark.parametrize("what", ["run", "test"])
def test_the_readme_leads_a_newcomer_to_two_commands(what: str) -> None:
    found = re.search(rf"<!-- newcomer: {what} -->\n```\n(.+)\n```", text_of("README.md"))
    assert found
    assert found[1].split()[1] in make_targets()


def test_every_command_that_a_sentence_names_exists() -> None:
    for page in pages():
        for name, second in re.findall(r"`rekindle ([a-z]+)(?: ([a-z]+))?", text_of(page)):
            assert name in COMMANDS, f"{page}: there is no `rekindle {name}`"
            if second and ":" not in COMMANDS[name][0] and subcommands(name):
                assert second in subcommands(name), f"{page}: there is no `rekindle {name} {second}`"


@cache
def subcommands(name: str) -> frozenset[str]:
    """The commands of a group; a command that takes an argument of its own has none."""
    group = get_command(importlib.import_module(COMMANDS[name][0]).app)
    return frozenset(group.list_commands(Context(group))) if isinstance(group, Group) else frozenset()


def test_every_command_is_named_in_the_readme_of_the_workers() -> None:
    assert [name for name in COMMANDS if f"`{name}`" not in text_of("workers/README.md")] == []


@pytest.mark.parametrize("block", of_kind("yaml"), ids=str)
def test_every_yaml_example_is_sound(block: Block) -> None:
    document = read_yaml(block.text.encode(), block.file)
    assert document.problems == []
    value = document.value
    if isinstance(value, list):
        value = {"campaign": "example", "steps": value}
    if "campaign" in value:
        problems = [fault for fault in faults(Campaign.model_validate(value)) if fault.severity == "error"]
        assert problems == []
    elif "company" in value:
        Company.model_validate(value)
    elif "kind" in value:
        RuleFile.model_validate(value)
    elif "signals" in value:
        Policy.model_validate({"threshold": 60} | value)
    elif all(name.isupper() and isinstance(words, str) for name, words in value.items()):
        assert all(phrases_of(words) for words in value.values())
    else:
        pytest.fail(f"{block}: nobody knows what this YAML is")


@pytest.mark.parametrize("block", of_kind("jinja"), ids=str)
def test_every_template_example_renders(block: Block) -> None:
    folder = ROOT / "templates"
    files = {p.relative_to(folder).as_posix(): p.read_text(encoding="utf-8") for p in folder.rglob("*.j2")}
    files |= {"m/subject.txt.j2": "Hello", "m/body.txt.j2": block.text, "m/body.html.j2": block.text}
    lead = {
        "email": "a@b.example",
        "first_name": "",
        "last_name": "",
        "title": "",
        "country": "",
        "locale": "en",
        "attributes": {},
    }
    context = {
        "lead": lead,
        "account": {"name": "", "domain": ""},
        "rep": {"name": "Rita", "email": "r@b.example"},
        "sender": {"name": "Rita", "address": "r@b.example"},
        "company": {"name": "B", "postal_address": "1 Quay Street"},
        "release": {"reason": "no_budget", "note": "", "at": None, "revisit_on": None},
        "unsubscribe_url": "https://go.example/u",
        "preferences_url": "https://go.example/p",
        "step": "s",
        "campaign": "c",
    }
    assert Renderer(files).render("m", None, "en", context).text.strip()


@pytest.mark.parametrize("block", of_kind("json", "toml", "python"), ids=str)
def test_every_example_of_data_settings_and_code_is_sound(block: Block) -> None:
    if block.language == "json":
        json.loads(block.text)
    elif block.language == "toml":
        Settings(**tomllib.loads(block.text))
    else:
        compile(block.text, str(block), "exec")


def test_there_is_no_block_that_nobody_proves() -> None:
    known = {"", "sh", "bash", "console", "yaml", "jinja", "json", "toml", "python", "mermaid"}
    assert [str(block) for block in blocks() if block.language not in known] == []


def test_every_variable_that_is_named_exists() -> None:
    known = {f"REKINDLE_{name.upper()}" for name in Settings.model_fields} | TEST_VARIABLES
    for page in pages():
        assert set(re.findall(r"REKINDLE_[A-Z_]+[A-Z]", text_of(page))) <= known, page


def test_every_setting_is_in_the_table_of_the_workers() -> None:
    table = text_of("workers/README.md")
    assert [n for n in Settings.model_fields if f"| `REKINDLE_{n.upper()}` |" not in table] == []


@pytest.mark.parametrize("page", pages())
def test_every_link_leads_to_a_file_and_its_heading(page: str) -> None:
    text = re.sub(r"^( *)```.*?^ *```", "", text_of(page), flags=re.DOTALL | re.MULTILINE)
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("http://", "https://", "mailto:")):
            continue
        path, _, heading = target.partition("#")
        found = (ROOT / page).parent / path if path else ROOT / page
        assert found.exists(), f"{page}: {target}"
        if heading:
            assert heading in headings(found), f"{page}: {target}"


def headings(path: Path) -> set[str]:
    """The headings as the names that links use."""
    found = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


def test_every_derived_list_is_up_to_date() -> None:
    stale = [
        page.relative_to(ROOT).as_posix()
        for page in listing.pages()
        if listing.with_lists(page.read_text()) != page.read_text()
    ]
    assert stale == [], "run: make pages"


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_lists_its_files(room: str) -> None:
    """A folder without a page of its own is listed on that of the folder above."""
    page = f"{room}/README.md" if f"{room}/README.md" in pages() else f"{Path(room).parent}/README.md"
    assert f"<!-- list: files {room} -->" in text_of(page)


@pytest.mark.parametrize("page", pages())
def test_every_module_that_a_page_names_exists(page: str) -> None:
    named = set(re.findall(r"`((?:[\w*]+/)*\w+\.py)", text_of(page)))
    above = (ROOT / page).parent
    places = (ROOT, above, *(p for p in above.iterdir() if p.is_dir()))
    assert sorted(n for n in named if not any((place / n).exists() for place in places)) == []
