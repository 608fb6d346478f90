"""The rules of the house, read from the source with `ast`: who may know whom, what core may not do, one package one room."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("engine", "triggers", "workers")

#: Side-effect-free libraries that core may use besides the standard library, pydantic and other core.
PURE_LIBRARIES = {
    "pydantic",
    "pydantic_core",
    "holidays",
    "flufl",
    "mailparser_reply",
    "idna",
    "itsdangerous",
    "nh3",
    "numpy",
    "sentencepiece",
    "threadpoolctl",
}
#: Of the standard library, what core may not touch: files, processes, sockets, dice, the environment.
IMPURE = {
    "os",
    "io",
    "pathlib",
    "shutil",
    "tempfile",
    "subprocess",
    "socket",
    "random",
    "secrets",
    "time",
    "threading",
    "sqlite3",
    "urllib.request",
}
#: A clock or dice by another name.
FORBIDDEN_CALLS = {
    *(
        "datetime.now",
        "datetime.utcnow",
        "datetime.today",
        "date.today",
        "time.time",
        "uuid.uuid4",
        "uuid.uuid1",
        "open",
    ),
    *("random.random", "os.environ", "os.getenv"),
}

#: package -> the only places that may import it.
ROOMS = {
    "dramatiq": ("workers/",),
    "redis": ("workers/",),
    "sendgrid": ("engine/adapters/sendgrid",),
    "python_http_client": ("engine/adapters/sendgrid",),
    "feedparser": ("triggers/feeds.py",),
    "sqlalchemy": ("engine/store/", "engine/migrations/"),
    "alembic": ("engine/migrations/", "engine/store/schema.py"),
    "jinja2": ("engine/rendering.py", "engine/sandbox", "engine/web/"),
    "fastapi": ("engine/web/", "engine/twin/"),
    "starlette": ("engine/web/",),
    "uvicorn": ("workers/web.py", "engine/twin/serving.py"),
    "typer": ("workers/",),
    "rich": ("workers/",),
    "dns": ("engine/adapters/dns.py",),
    "imapclient": ("engine/adapters/imap.py",),
    "httpx": ("engine/adapters/", "engine/web/", "engine/twin/"),
    "simple_salesforce": ("engine/adapters/salesforce.py",),
    "requests": ("engine/adapters/salesforce.py",),
    "css_inline": ("engine/rendering.py", "engine/inlining.py"),
}


def sources() -> Iterator[Path]:
    for package in PACKAGES:
        yield from sorted((ROOT / package).rglob("*.py"))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def imports(path: Path) -> frozenset[str]:
    """The full names of everything a file imports, wherever in the file it does."""
    found = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path)}:{node.lineno} imports relatively"
            found |= {f"{node.module}.{alias.name}" for alias in node.names} | {str(node.module)}
    return frozenset(found)


def imports_any(path: Path, *packages: str) -> set[str]:
    return {name for name in imports(path) for p in packages if name == p or name.startswith(f"{p}.")}


def test_engine_knows_neither_triggers_nor_workers() -> None:
    for path in sources():
        if place(path).startswith("engine/"):
            assert not imports_any(path, "triggers", "workers"), place(path)


def test_triggers_do_not_know_workers() -> None:
    for path in sources():
        if place(path).startswith("triggers/"):
            assert not imports_any(path, "workers"), place(path)


def test_nothing_that_ships_knows_the_tests() -> None:
    for path in sources():
        assert not imports_any(path, "tests", "pytest", "hypothesis"), place(path)


def test_only_house_names_adapters() -> None:
    for path in sources():
        where = place(path)
        if where.startswith("engine/") and not where.startswith("engine/adapters/") and where != "engine/house.py":
            assert not imports_any(path, "engine.adapters"), where


@pytest.mark.parametrize(("package", "rooms"), ROOMS.items(), ids=ROOMS)
def test_one_package_lives_in_one_room(package: str, rooms: tuple[str, ...]) -> None:
    for path in sources():
        if not place(path).startswith(rooms):
            assert not imports_any(path, package), f"{place(path)} imports {package}; its room is {', '.join(rooms)}"


def core_files() -> list[Path]:
    return [path for path in sources() if "core" in path.relative_to(ROOT).parts[:-1]]


@pytest.mark.parametrize("path", core_files(), ids=place)
def test_core_imports_nothing_that_acts(path: Path) -> None:
    import sys  # noqa: PLC0415

    for name in imports(path):
        top = name.partition(".")[0]
        is_core = name.startswith(("engine.core", "triggers.core")) or name in {"engine", "triggers"}
        assert not any(name == bad or name.startswith(f"{bad}.") for bad in IMPURE), f"{place(path)} imports {name}"
        assert top in sys.stdlib_module_names or top in PURE_LIBRARIES or is_core, f"{place(path)} imports {name}"


@pytest.mark.parametrize("path", core_files(), ids=place)
def test_core_has_no_clock_and_no_dice(path: Path) -> None:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            assert ast.unparse(node.func) not in FORBIDDEN_CALLS, (
                f"{place(path)}:{node.lineno} {ast.unparse(node.func)}"
            )


def test_engine_core_does_not_know_triggers_core() -> None:
    for path in core_files():
        if place(path).startswith("engine/"):
            assert not imports_any(path, "triggers"), place(path)


def test_no_actor_is_delayed_and_no_queue_retries() -> None:
    for path in (ROOT / "workers").rglob("*.py"):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                words = {keyword.arg for keyword in node.keywords}
                assert not words & {"delay", "eta", "max_retries"}, f"{place(path)}:{node.lineno}"
        assert not {"Retries", "TimeLimit", "AgeLimit"} & {name.rpartition(".")[2] for name in imports(path)}, place(
            path
        )


def test_the_top_level_holds_what_the_design_allows() -> None:
    folders = {
        p.name for p in ROOT.iterdir() if p.is_dir() and not p.name.startswith(".") and not p.name.endswith(".egg-info")
    }
    assert folders - {"build"} <= {"engine", "campaigns", "triggers", "templates", "workers", "tests"}


@pytest.mark.parametrize("folder", ["engine", "engine/core", "engine/store", "engine/adapters", "engine/web", "engine/migrations", "triggers", "triggers/core", "workers", "campaigns", "templates", "tests"])  # fmt: skip
def test_every_folder_has_its_readme(folder: str) -> None:
    readme = ROOT / folder / "README.md"
    assert readme.exists()
    assert len(readme.read_text(encoding="utf-8")) > 200
