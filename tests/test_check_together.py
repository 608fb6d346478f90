"""What check says of files together: circles of campaigns, consent, entry again; each with its code and place."""

from pathlib import Path

import pytest

from engine.core.errors import Problem
from engine.library import read_home
from tests.leads_world import write_home

HELLO = "{id: hello, send: no-need/hello}"


def problems(folder: Path, text: str, other: str = "") -> list[Problem]:
    home = write_home(folder / "home")
    (home / "campaigns" / "no-need.yaml").write_text(f"campaign: no-need\n{text}\n")
    if other:
        (home / "campaigns" / "no-budget.yaml").write_text(f"campaign: no-budget\n{other}\n")
    return [p for p in read_home(home).problems if p.file.endswith("no-need.yaml")]


@pytest.mark.parametrize(
    ("text", "other", "codes"),
    [
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: re-enter", "", ["endless"]),
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO[:-1]}, after: 1 week}}]\nthen: re-enter", "", []),
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: no-need", "", ["endless"]),
        (
            f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: no-budget",
            "steps: [{id: a, send: no-budget/hello}]\nthen: no-need",
            ["endless"],
        ),
        (
            f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nthen: no-budget",
            "steps: [{id: a, send: no-budget/hello, after: 1 day}]\nthen: no-need",
            [],
        ),
        (f"enter: {{ released_for: [no_need], again: soon }}\nsteps: [{HELLO}]", "", ["bad-again"]),
        (f"enter: {{ where: 'lead.country == \"AT\"' }}\npriority: 1\nsteps: [{HELLO}]", "", ["consent-gap"]),
        (f'enter: {{ where: \'lead.country in ["DE", "CA"]\' }}\npriority: 1\nsteps: [{HELLO}]', "", []),
        (f"enter: {{ released_for: [no_need] }}\nat_most_per_account: often\nsteps: [{HELLO}]", "", ["bad-cap"]),
        (
            f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nmigrate: {{ a: keep, b: finish, c: hello }}",
            "",
            [],
        ),
        (f"enter: {{ released_for: [no_need] }}\nsteps: [{HELLO}]\nmigrate: {{ a: kept }}", "", ["unknown-step"]),
    ],
)
def test_a_problem_between_files_has_its_code_and_place(
    text: str, other: str, codes: list[str], tmp_path: Path
) -> None:
    found = problems(tmp_path, text, other)
    assert [p.code for p in found] == codes
    assert all(p.line > 1 and p.column for p in found)
