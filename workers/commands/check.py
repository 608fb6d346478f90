"""`rekindle check`: everything wrong with campaigns, company.yaml, templates and the policy, with line, column and help."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from engine.clock import SystemClock
from engine.core.campaign import Campaign
from engine.core.errors import Problem
from engine.library import Library, campaign_paths, read_home
from engine.policy_files import check_policy
from engine.rehearsal import rehearse
from engine.template_files import locales
from workers.collector import spare_the_collector
from workers.commands.homes import FilesFromOption, HomeOption, JsonOption, home_of, listed, show_problems

app = typer.Typer(add_completion=False)


@app.command()
def check(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[PATH]...", help="Campaign files; none: the whole home folder.")
    ] = None,
    home: HomeOption = None,
    files_from: FilesFromOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check campaigns, templates and policy before anything goes live. Exit 1 on an error; warnings alone exit 0."""
    spare_the_collector()
    named = [file for path in listed(files or [], files_from) for file in _files_of(path)]
    folder = home_of(home, named)
    library = read_home(folder, SystemClock().now().date(), named)
    problems = _of_files(library, named) if named or files_from else check_home(library)
    show_problems(problems, as_json=as_json)
    if not as_json:
        print(_summary(library, problems, named))
    if any(problem.severity == "error" for problem in problems):
        raise typer.Exit(1)


def _files_of(path: Path) -> list[Path]:
    """The file itself; of a home or a folder of campaigns, the campaigns and company.yaml in it."""
    folder = path / "campaigns" if (path / "campaigns").is_dir() else path
    company = [folder / "company.yaml"] if (folder / "company.yaml").is_file() else []
    return [*company, *campaign_paths(folder)] or [path]


def check_home(library: Library) -> list[Problem]:
    """Everything wrong with a whole home: files, mails rendered for every kind of lead, policy and rules."""
    campaigns = [campaign for campaign, _ in library.campaigns.values()]
    return [*library.problems, *_rehearsal(library, campaigns), *_news(library.home)]


def _of_files(library: Library, named: list[Path]) -> list[Problem]:
    """What is wrong with the files named, and with the mails that they send."""
    names = {path.as_posix() for path in named}
    campaigns = [campaign for key, (campaign, _) in library.campaigns.items() if library.documents[key].file in names]
    return [*(p for p in library.problems if p.file in names), *_rehearsal(library, campaigns)]


def _rehearsal(library: Library, campaigns: list[Campaign]) -> list[Problem]:
    if library.company is None:
        return []
    folder = (library.home / "templates").as_posix()
    return rehearse(library.company, campaigns, library.templates, library.files, folder)


def _news(folder: Path) -> list[Problem]:
    """What is wrong with the policy, the rules of news and the codes of feeds; what a home has none of is as shipped."""
    triggers = folder / "triggers"
    policy, found = check_policy(folder) if (triggers / "policy.yaml").exists() else (None, [])
    problems = [replace(problem, file=(folder / problem.file).as_posix()) for problem in found]
    if not (triggers / "rules").is_dir() and not (triggers / "codes.yaml").exists():
        return problems
    from triggers.rule_files import check_codes, check_rules  # noqa: PLC0415 - takes as long to import as all the rest

    rules = check_rules(triggers / "rules", policy) if (triggers / "rules").is_dir() else []
    return [*problems, *rules, *check_codes(triggers / "codes.yaml")]


def _summary(library: Library, problems: list[Problem], named: list[Path]) -> str:
    errors = sum(problem.severity == "error" for problem in problems)
    translated = sum(map(len, locales(library.templates).values()))
    campaigns, mails = len(library.campaigns), len(library.templates) - translated
    looked_at = _count(len(named), "file") if named else f"{_count(campaigns, 'campaign')}, {_count(mails, 'mail')}"
    return f"{looked_at}: {_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}"


def _count(number: int, word: str) -> str:
    return f"{number or 'no'} {word}{'' if number == 1 else 's'}"
